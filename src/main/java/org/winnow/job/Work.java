package org.winnow.job;

/**
 * Something that takes long enough to be done in the background.
 *
 * @param <T> what it yields
 */
@FunctionalInterface
public interface Work<T> {
    /**
     * Does it, on a background thread.
     *
     * @param progress where to report, and where to learn of cancelling
     */
    T run(Progress progress) throws Exception;
}
