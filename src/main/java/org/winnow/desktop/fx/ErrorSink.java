package org.winnow.desktop.fx;

/** Where failures go that nobody expected: the log, and a sentence for the user. Called on the FX thread. */
@FunctionalInterface
public interface ErrorSink {
    /**
     * Takes a failure.
     *
     * @param doing what was being done, in words for a person
     * @param cause the failure
     */
    void report(String doing, Throwable cause);
}
