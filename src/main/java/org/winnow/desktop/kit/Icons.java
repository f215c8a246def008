package org.winnow.desktop.kit;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The icons, all of one family (Feather). Decoration: whatever carries one has words. */
public final class Icons {
    private Icons() {}

    /** One of the family, of the colour around it; style class {@code icon}. */
    public static FontIcon of(Ikon which) {
        FontIcon icon = new FontIcon(which);
        icon.getStyleClass().add("icon");
        return icon;
    }

    /** The sign before a sentence of this tone. */
    public static FontIcon of(Tone tone) {
        return of(
                switch (tone) {
                    case GOOD -> Feather.CHECK_CIRCLE;
                    case ATTENTION, BAD -> Feather.ALERT_TRIANGLE;
                    case NEUTRAL, ACCENT, TOKENS -> Feather.INFO;
                });
    }
}
