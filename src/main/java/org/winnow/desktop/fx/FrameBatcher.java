package org.winnow.desktop.fx;

import java.util.concurrent.atomic.AtomicBoolean;
import javafx.animation.AnimationTimer;

/**
 * Turns any number of requests from any thread into at most one run per frame on the FX thread. A request that arrives
 * during the run leads to another run in the next frame, so the last state is always shown.
 */
public final class FrameBatcher {
    private final AtomicBoolean asked = new AtomicBoolean();
    private final Runnable flush;

    /** Runs {@code flush} on the FX thread. */
    public FrameBatcher(Runnable flush) {
        this.flush = flush;
    }

    /** Asks for a run; cheap enough to call for every row. */
    public void request() {
        if (!asked.get() && asked.compareAndSet(false, true)) {
            FxThread.later(this::arm);
        }
    }

    private void arm() {
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                stop();
                asked.set(false);
                flush.run();
            }
        }.start();
    }
}
