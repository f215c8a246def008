package org.winnow.job;

import java.util.function.Consumer;

/**
 * What to do when a {@link Job} ends. Exactly one method is called, exactly once, on the thread that the runner
 * promises (the FX thread for the runner of the desktop).
 *
 * @param <T> what the work yields
 */
public interface Outcome<T> {
    /** What takes a result, and leaves it to the runner to tell the user of a failure. */
    static <T> Outcome<T> then(Consumer<? super T> taker) {
        return new Outcome<>() {
            @Override
            public void done(T result) {
                taker.accept(result);
            }

            @Override
            public void failed(Throwable cause) {
                // told already; what is shown stays as it is
            }
        };
    }

    /** It ended with a result. */
    void done(T result);

    /** It ended by an exception. */
    void failed(Throwable cause);

    /** It was cancelled; by default nothing happens. */
    default void cancelled() {}
}
