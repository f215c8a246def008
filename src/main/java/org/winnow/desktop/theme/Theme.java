package org.winnow.desktop.theme;

import java.util.Locale;

/** The looks of the window. */
public enum Theme {
    /** Dark text on white. */
    LIGHT,
    /** Light text on near black. */
    DARK;

    /** The palette's resource name part. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The other one. */
    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }
}
