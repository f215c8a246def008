package org.winnow.desktop.fx;

import java.time.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Waits until the user has paused, then does the newest of what was asked. On the FX thread. */
public final class Debounce {
    private final Delay delay;
    private final Duration quiet;
    private Subscription waiting = Subscription.EMPTY;
    private @Nullable Runnable newest;

    /** Runs the newest request once nothing was asked for the quiet time. */
    public Debounce(Delay delay, Duration quiet) {
        this.delay = delay;
        this.quiet = quiet;
    }

    /** Asks for this instead of what waits. */
    public void ask(Runnable action) {
        waiting.unsubscribe();
        newest = action;
        waiting = delay.after(quiet, this::flush);
    }

    /** Does at once what waits, if anything does. */
    public void flush() {
        Runnable action = newest;
        cancel();
        if (action != null) {
            action.run();
        }
    }

    /** Forgets what waits. */
    public void cancel() {
        waiting.unsubscribe();
        newest = null;
    }
}
