package org.winnow.desktop.fx;

import javafx.application.Platform;

/** The way to and the check for the FX thread. Nothing else in the program calls {@code Platform.runLater}. */
public final class FxThread {
    private FxThread() {}

    /** True on the FX thread. */
    public static boolean here() {
        return Platform.isFxApplicationThread();
    }

    /** Runs it on the FX thread: at once if this is it, else later. From any thread. */
    public static void run(Runnable work) {
        if (here()) {
            work.run();
        } else {
            later(work);
        }
    }

    /** Runs it on the FX thread after what is already waiting there. From any thread. */
    public static void later(Runnable work) {
        Platform.runLater(work);
    }

    /**
     * Does nothing on the FX thread.
     *
     * @throws IllegalStateException on every other thread
     */
    public static void check() {
        if (!here()) {
            throw new IllegalStateException("only on the FX thread, not on " + Thread.currentThread());
        }
    }
}
