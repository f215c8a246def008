package org.winnow.job;

/** Runs work in the background. */
public interface JobRunner {
    /**
     * Hands over a piece of work and returns at once.
     *
     * @param title what it does, in words for a person
     * @param work the work
     * @param outcome what to do when it ends
     */
    <T> Job submit(String title, Work<T> work, Outcome<T> outcome);
}
