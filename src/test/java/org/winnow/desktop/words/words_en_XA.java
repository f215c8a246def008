package org.winnow.desktop.words;

import java.text.MessageFormat;
import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The texts in the pseudo-language that CLDR calls {@code en-XA}: readable, with accents, and longer by two fifths, as
 * German or Finnish would be. Found by its name.
 */
@SuppressWarnings("checkstyle:TypeName") // the name is what a bundle of this locale is called
public final class words_en_XA extends ResourceBundle {
    private static final String PLAIN = "aceinouyACEINOUY";
    private static final String ACCENTED = "áçéîñöûýÁÇÉÎÑÖÛÝ";
    private static final double LONGER = 0.4;

    private final ResourceBundle english = getBundle(Words.BUNDLE, Locale.ROOT);

    @Override
    protected Object handleGetObject(String key) {
        return said(english.getString(key));
    }

    @Override
    public Enumeration<String> getKeys() {
        return english.getKeys();
    }

    /** A text as this language says it; places to fill stay as they are. */
    static String said(String text) {
        StringBuilder said = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            depth += letter == '{' ? 1 : letter == '}' ? -1 : 0;
            int at = depth == 0 ? PLAIN.indexOf(letter) : -1;
            said.append(at < 0 ? letter : ACCENTED.charAt(at));
        }
        String end = text.substring(text.stripTrailing().length());
        said.setLength(said.length() - end.length());
        for (int more = (int) Math.ceil(shown(text).strip().length() * LONGER); more > 0; more -= 4) {
            said.append(more > 3 ? " ñöñ" : "ñ".repeat(more));
        }
        return said.append(end).toString();
    }

    /** What a text looks like once its places are filled. */
    private static String shown(String text) {
        return text.contains("{0") ? new MessageFormat(text, Locale.ROOT).format(new Object[] {5, 5, 5, 5}) : text;
    }
}
