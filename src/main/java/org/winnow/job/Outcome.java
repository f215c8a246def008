package org.winnow.job;

/**
 * What to do when a {@link Job} ends. Exactly one method is called, exactly once, on the thread that the runner
 * promises (the FX thread for the runner of the desktop).
 *
 * @param <T> what the work yields
 */
public interface Outcome<T> {
    /** It ended with a result. */
    void done(T result);

    /** It ended by an exception. */
    void failed(Throwable cause);

    /** It was cancelled; by default nothing happens. */
    default void cancelled() {}
}
