package org.winnow.desktop.fx;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.util.Subscription;

/** A clock moved by hand. */
public final class HandDelay implements Delay {
    private final List<Waiting> waiting = new ArrayList<>();
    private Duration now = Duration.ZERO;

    private record Waiting(Duration due, Runnable action) {}

    @Override
    public Subscription after(Duration time, Runnable action) {
        Waiting entry = new Waiting(now.plus(time), action);
        waiting.add(entry);
        return () -> waiting.remove(entry);
    }

    /** Lets the time pass and runs what has become due. */
    public void pass(Duration time) {
        now = now.plus(time);
        for (Waiting entry : List.copyOf(waiting)) {
            if (entry.due().compareTo(now) <= 0 && waiting.remove(entry)) {
                entry.action().run();
            }
        }
    }
}
