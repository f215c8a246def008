package org.winnow.desktop.theme;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The looks of the window. */
public enum Theme {
    /** Dark text on white. */
    LIGHT,
    /** Light text on near black. */
    DARK,
    /** White on black, with lines and colours that stand out. */
    CONTRAST;

    /** Its name in resources and settings. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The theme of a name; empty for a name that none has. */
    public static Optional<Theme> named(String key) {
        return Arrays.stream(values()).filter(theme -> theme.key().equals(key)).findFirst();
    }

    /** Dark after light, and light after everything else. */
    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    /** High contrast, or light if that is shown. */
    public Theme contrast() {
        return this == CONTRAST ? LIGHT : CONTRAST;
    }
}
