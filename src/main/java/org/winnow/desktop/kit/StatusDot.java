package org.winnow.desktop.kit;

import javafx.scene.control.Label;
import javafx.scene.shape.Circle;

/** A coloured dot and its word. Style class {@code status-dot} and the tone's. */
public final class StatusDot extends Label {
    private final Circle dot = new Circle(4);

    /** A dot of this tone with this word. */
    public StatusDot(Tone tone, String word) {
        getStyleClass().add("status-dot");
        dot.getStyleClass().add("dot");
        setGraphic(dot);
        set(tone, word);
    }

    /** Shows another state; cheap, for table cells. */
    public void set(Tone tone, String word) {
        Styles.tone(this, tone);
        setText(word);
    }
}
