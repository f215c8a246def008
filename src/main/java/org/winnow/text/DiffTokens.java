package org.winnow.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text for comparison; the tokens joined give the text. */
final class DiffTokens {
    private DiffTokens() {}

    /** Words, runs of white space, other characters one by one; stops soon after {@code most} tokens. */
    static List<String> words(String text, int most) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= text.length() && words.size() <= most; i++) {
            if (i == text.length() || !isOneToken(text.charAt(i - 1), text.charAt(i))) {
                words.add(text.substring(start, i));
                start = i;
            }
        }
        return words;
    }

    /** Lines with their ends. */
    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end + 1;
            lines.add(text.substring(start, end));
            start = end;
        }
        return lines;
    }

    /** True if no cut may fall between the two characters. */
    static boolean isOneToken(char first, char second) {
        if (Character.isHighSurrogate(first) && Character.isLowSurrogate(second)) {
            return true;
        }
        if (isMark(second)) {
            return !Character.isWhitespace(first);
        }
        if (Character.isWhitespace(first)) {
            return Character.isWhitespace(second) && first != '\n';
        }
        return isWord(first) && isWord(second);
    }

    private static boolean isMark(char unit) {
        int type = Character.getType(unit);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || unit == '\u200d'
                || unit == '\ufe0f';
    }

    private static boolean isWord(char unit) {
        if (unit < 0x2e80) {
            return (Character.isLetterOrDigit(unit) && !isUnspaced(unit)) || isMark(unit);
        }
        return unit >= 0xac00 && unit <= 0xd7a3;
    }

    private static boolean isUnspaced(char unit) {
        return (unit >= 0x0e00 && unit <= 0x0eff)
                || (unit >= 0x1000 && unit <= 0x109f)
                || (unit >= 0x1780 && unit <= 0x17ff);
    }
}
