package org.winnow.desktop.kit;

import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;

/** Words that give way where room is short: cut with dots, whole in a tooltip, and always whole to a screen reader. */
public final class Brief {
    private Brief() {}

    /** Lets the words of a control be cut. Returns the control. */
    public static <L extends Labeled> L of(L words) {
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(words.textProperty());
        words.setTooltip(whole);
        words.setMinWidth(0);
        return words;
    }
}
