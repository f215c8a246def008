package org.winnow.desktop.words;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * Texts of the desktop by their keys, from {@code words.properties} in the language of the user, or in English.
 *
 * <p>A key is the room, a dot, and the first words of the English text, so that code can be read without the bundle.
 */
public final class Words {
    /** The bundle, for whoever adds a language or checks one. */
    public static final String BUNDLE = "org.winnow.desktop.words.words";

    private Words() {}

    /**
     * A text without places to fill.
     *
     * <p>May be called from any thread; costs a look into a map.
     *
     * @throws java.util.MissingResourceException if there is no such text
     */
    public static String of(String key) {
        return bundle().getString(key);
    }

    /**
     * A text whose places are filled as {@link MessageFormat} does: numbers as {@code 1,204}, everything else as its
     * own words.
     *
     * @throws java.util.MissingResourceException if there is no such text
     */
    public static String of(String key, @Nullable Object... parts) {
        ResourceBundle bundle = bundle();
        Object[] filled = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            filled[i] = parts[i] instanceof Number ? parts[i] : String.valueOf(parts[i]);
        }
        return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(filled);
    }

    private static ResourceBundle bundle() {
        return ResourceBundle.getBundle(BUNDLE, Locale.getDefault(Locale.Category.DISPLAY));
    }
}
