package org.winnow.desktop.kit;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;

/** A button that shows its key: "Accept [A]". Kinds by style class: {@code primary}, {@code good}, {@code bad}, {@code flat}. */
public class KeyButton extends Button {
    /**
     * A button.
     *
     * @param text a verb, with its count where it has one
     * @param key the key cap; empty for none
     */
    public KeyButton(String text, String key, Runnable run) {
        super(text);
        getStyleClass().add("key-button");
        setOnAction(event -> run.run());
        setMinWidth(USE_PREF_SIZE);
        if (!key.isEmpty()) {
            key(key);
        }
    }

    /** Shows another key; none if it is empty. */
    public final void key(String key) {
        setGraphic(key.isEmpty() ? null : new KeyHint(key));
        setContentDisplay(ContentDisplay.RIGHT);
        setTooltip(key.isEmpty() ? null : new Tooltip(getText() + " (" + key + ")"));
    }

    /** A button without a key. */
    public KeyButton(String text, Runnable run) {
        this(text, "", run);
    }

    /** The same with a look: primary, good, bad or flat. */
    public KeyButton look(String styleClass) {
        Styles.toggle(this, styleClass, true);
        return this;
    }
}
