package org.winnow.text;

import java.text.Normalizer;
import java.util.Locale;

/** Normal forms of text, for comparing; never for what is stored. */
public final class Normal {
    private Normal() {}

    /**
     * The form in which two texts are "the same but for writing": NFKC, lower-case, apostrophes dropped, all other
     * punctuation and symbols taken as white space, white space collapsed and stripped. Digits stay, and so does a
     * separator between two digits ({@code 1.5} is not {@code 15}). The rule is that of cc_net and text-dedup, without
     * their mapping of digits to 0.
     *
     * <p>A text of nothing but punctuation and symbols (a lone emoji) keeps them, so that different ones stay
     * different. Cost: one pass for ASCII.
     */
    public static String key(String text) {
        String composed = isAscii(text) ? text : compose(text).toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(composed.length());
        boolean gap = false;
        int i = 0;
        while (i < composed.length()) {
            int point = composed.codePointAt(i);
            if (isKept(composed, i, point)) {
                if (gap && key.length() > 0) {
                    key.append(' ');
                }
                gap = false;
                key.appendCodePoint(point < 128 ? asciiLower(point) : point);
            } else {
                gap |= !isApostrophe(point);
            }
            i += Character.charCount(point);
        }
        // An accent may have come to stand behind a letter by the loss of what stood between them.
        return key.length() > 0 ? compose(key.toString()) : collapse(composed);
    }

    /** The text in NFKC; the same object where it already is. Cost: a scan for ASCII, a quick check otherwise. */
    public static String compose(String text) {
        return isAscii(text) || Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** The text with every run of white space made one space, and none at the ends. */
    public static String collapse(String text) {
        StringBuilder collapsed = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (Character.isWhitespace(unit) || Character.isSpaceChar(unit)) {
                gap = true;
                continue;
            }
            if (gap && collapsed.length() > 0) {
                collapsed.append(' ');
            }
            gap = false;
            collapsed.append(unit);
        }
        return collapsed.toString();
    }

    /** True if there are only ASCII characters. */
    public static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    private static boolean isKept(String text, int index, int point) {
        if (Character.isLetterOrDigit(point)) {
            return point != '\u02BC'; // an apostrophe that Unicode counts among the letters
        }
        if (point == '.' || point == ',' || point == ':' || point == '/') {
            return index > 0
                    && index + 1 < text.length()
                    && Character.isDigit(text.charAt(index - 1))
                    && Character.isDigit(text.charAt(index + 1));
        }
        return point >= 128 && isMark(point);
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        return (mark && (point < 0xFE00 || point > 0xFE0F)) || type == Character.LETTER_NUMBER;
    }

    private static boolean isApostrophe(int point) {
        return point == '\'' || point == '\u2019' || point == '\u02BC';
    }

    private static int asciiLower(int point) {
        return point >= 'A' && point <= 'Z' ? point + 32 : point;
    }
}
