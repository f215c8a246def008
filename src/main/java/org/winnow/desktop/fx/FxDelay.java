package org.winnow.desktop.fx;

import java.time.Duration;
import javafx.animation.PauseTransition;
import javafx.util.Subscription;

/** The real clock: exact to one frame. */
public final class FxDelay implements Delay {
    @Override
    public Subscription after(Duration time, Runnable action) {
        PauseTransition pause = new PauseTransition(javafx.util.Duration.millis((double) time.toMillis()));
        pause.setOnFinished(event -> action.run());
        pause.play();
        return pause::stop;
    }
}
