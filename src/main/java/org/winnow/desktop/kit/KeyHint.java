package org.winnow.desktop.kit;

import javafx.scene.control.Label;

/** A key cap: a small framed word. Style class {@code key-hint}. Silent for screen readers, since its button speaks. Style class
 * {@code letter} for a single letter, digit or sign. */
public final class KeyHint extends Label {
    /** A cap that says this, such as "Ctrl K". */
    public KeyHint(String keys) {
        super(keys);
        getStyleClass().setAll("key-hint");
        Styles.toggle(this, "letter", isLetter(keys));
        setMinWidth(USE_PREF_SIZE);
        setMouseTransparent(true);
        setFocusTraversable(false);
    }

    /** True for a letter, digit or sign alone, which some people switch off; arrows and other keys have signs of their own. */
    private static boolean isLetter(String keys) {
        String last = keys.startsWith("Shift ") ? keys.substring(6) : keys;
        return last.length() == 1 && last.charAt(0) < '\u2000';
    }
}
