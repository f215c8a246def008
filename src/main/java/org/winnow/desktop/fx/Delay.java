package org.winnow.desktop.fx;

import java.time.Duration;
import javafx.util.Subscription;

/** Runs something later on the FX thread; replaced by a clock moved by hand in tests. */
@FunctionalInterface
public interface Delay {
    /**
     * Runs the action once, after the time. Called and runs on the FX thread.
     *
     * @return unsubscribing it before the time prevents the action
     */
    Subscription after(Duration time, Runnable action);
}
