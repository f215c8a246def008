package org.winnow.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits text into words: maximal runs of letters, digits, combining marks and connectors such as {@code _} (the class
 * {@code \w} of Unicode Technical Standard 18), lower-cased code point by code point. Scripts that are written without
 * spaces (Chinese characters, Japanese kana, Thai, Lao, Khmer, Burmese) have no such runs to speak of; their runs give
 * overlapping pairs of characters instead, or the one character where a run has no more. Everything else, emoji
 * included, separates words.
 *
 * <p>Nothing is normalised: compose the text with {@link Normal#compose} first where decomposed or full-width
 * characters should match. Cost: one pass.
 */
public final class Words {
    private static final byte[] ASCII = asciiClasses();
    private static final int SEPARATOR = 0;
    private static final int WORD = 1;
    private static final int PAIRED = 2;

    private Words() {}

    /** Receives the words of a text in order, without a string being made of any. */
    @FunctionalInterface
    public interface Visitor {
        /**
         * Receives a word.
         *
         * @param start its first UTF-16 unit
         * @param end one past its last unit
         * @param hash a 64-bit hash of the lower-cased word, equal to {@link Hashes#of} of it
         */
        void word(int start, int end, long hash);
    }

    /** The words in order, lower-cased. */
    public static List<String> of(CharSequence text) {
        List<String> words = new ArrayList<>();
        visit(text, (start, end, hash) -> words.add(lower(text, start, end)));
        return words;
    }

    /** Visits the words in order. Allocates nothing. */
    public static void visit(CharSequence text, Visitor visitor) {
        int length = text.length();
        int i = 0;
        while (i < length) {
            int kind = kind(text, i);
            if (kind == SEPARATOR) {
                i += width(text, i);
            } else if (kind == WORD) {
                i = word(text, i, visitor);
            } else {
                i = pairs(text, i, visitor);
            }
        }
    }

    private static int word(CharSequence text, int start, Visitor visitor) {
        int length = text.length();
        long hash = Hashes.START;
        int i = start;
        while (i < length) {
            char unit = text.charAt(i);
            if (unit < 128) {
                if (ASCII[unit] == 0) {
                    break;
                }
                hash = Hashes.step(hash, ASCII[unit]);
                i++;
            } else {
                if (kind(text, i) != WORD) {
                    break;
                }
                int point = Character.codePointAt(text, i);
                hash = point(hash, Character.toLowerCase(point));
                i += Character.charCount(point);
            }
        }
        visitor.word(start, i, Hashes.mix(hash));
        return i;
    }

    private static int pairs(CharSequence text, int start, Visitor visitor) {
        int length = text.length();
        int previous = start;
        int i = start + width(text, start);
        boolean alone = true;
        while (i < length && kind(text, i) == PAIRED) {
            int end = i + width(text, i);
            long hash = point(Hashes.START, Character.toLowerCase(Character.codePointAt(text, previous)));
            hash = point(hash, Character.toLowerCase(Character.codePointAt(text, i)));
            visitor.word(previous, end, Hashes.mix(hash));
            alone = false;
            previous = i;
            i = end;
        }
        if (alone) {
            visitor.word(start, i, Hashes.mix(point(Hashes.START, Character.codePointAt(text, start))));
        }
        return i;
    }

    private static long point(long hash, int point) {
        return Character.isBmpCodePoint(point)
                ? Hashes.step(hash, point)
                : Hashes.step(Hashes.step(hash, Character.highSurrogate(point)), Character.lowSurrogate(point));
    }

    private static String lower(CharSequence text, int start, int end) {
        StringBuilder lower = new StringBuilder(end - start);
        int i = start;
        while (i < end) {
            int point = Character.codePointAt(text, i);
            lower.appendCodePoint(Character.toLowerCase(point));
            i += Character.charCount(point);
        }
        return lower.toString();
    }

    private static int width(CharSequence text, int index) {
        return Character.charCount(Character.codePointAt(text, index));
    }

    private static int kind(CharSequence text, int index) {
        char unit = text.charAt(index);
        if (unit < 128) {
            return ASCII[unit] == 0 ? SEPARATOR : WORD;
        }
        int point = Character.codePointAt(text, index);
        if (!isWord(point)) {
            return SEPARATOR;
        }
        return isPaired(point) ? PAIRED : WORD;
    }

    private static boolean isWord(int point) {
        if (Character.isLetterOrDigit(point)) {
            return true;
        }
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.LETTER_NUMBER,
                    Character.CONNECTOR_PUNCTUATION -> point < 0xFE00 || point > 0xFE0F; // variation selectors: emoji
            default -> false;
        };
    }

    /** True for a character of a script that is written without spaces between words. */
    static boolean isPaired(int point) {
        if (point < 0x0E00) {
            return false;
        }
        return switch (Character.UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> point == 0x30FC || point == 0xFF70; // the long-vowel marks, which kana share
        };
    }

    /** For each ASCII character of a word its lower-case form, else 0. */
    private static byte[] asciiClasses() {
        byte[] classes = new byte[128];
        for (int c = 0; c < 128; c++) {
            if (Character.isLetterOrDigit(c) || c == '_') {
                classes[c] = (byte) Character.toLowerCase(c);
            }
        }
        return classes;
    }
}
