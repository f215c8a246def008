package org.winnow.desktop.kit;

import javafx.scene.control.Label;

/** A key cap: a small framed word. Style class {@code key-hint}. Silent for screen readers, since its button speaks. */
public final class KeyHint extends Label {
    /** A cap that says this, such as "Ctrl K". */
    public KeyHint(String keys) {
        super(keys);
        getStyleClass().setAll("key-hint");
        setMinWidth(USE_PREF_SIZE);
        setMouseTransparent(true);
        setFocusTraversable(false);
    }
}
