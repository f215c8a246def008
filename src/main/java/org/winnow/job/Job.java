package org.winnow.job;

/** A piece of background work that has been handed to a {@link JobRunner}. Safe to use from any thread. */
public interface Job {
    /** What it does, in words for a person. */
    String title();

    /** Asks it to stop; returns at once. Has no effect on a job that has ended. */
    void cancel();

    /** The state now. */
    State state();

    /** The states of a job; the last three are final. */
    enum State {
        /** Not begun. */
        WAITING,
        /** At work. */
        RUNNING,
        /** Ended with a result. */
        DONE,
        /** Ended by an exception. */
        FAILED,
        /** Ended because it was cancelled. */
        CANCELLED;

        /** True for the three final states. */
        public boolean isFinal() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }
    }
}
