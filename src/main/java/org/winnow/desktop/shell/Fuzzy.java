package org.winnow.desktop.shell;

import java.util.Locale;

/** How well a few typed letters match a title: all of them in order, better at the beginnings of words and in a row. */
final class Fuzzy {
    /** What a title scores that does not match. */
    static final int NONE = -1;

    private Fuzzy() {}

    /** The score; larger is better, {@link #NONE} for no match. Takes time in proportion to the title. */
    static int score(String typed, String title) {
        String wanted = typed.toLowerCase(Locale.ROOT).strip();
        String text = title.toLowerCase(Locale.ROOT);
        int whole = text.indexOf(wanted);
        if (whole >= 0) {
            return 1000 + (startsWord(text, whole) ? 500 : 0) - whole - text.length();
        }
        int score = 500 - text.length();
        int at = -1;
        for (int i = 0; i < wanted.length(); i++) {
            if (wanted.charAt(i) == ' ') {
                continue;
            }
            int next = nextMatch(text, wanted.charAt(i), at + 1);
            if (next < 0) {
                return NONE;
            }
            score += next == at + 1 ? 8 : 0;
            score += startsWord(text, next) ? 10 : 0;
            at = next;
        }
        return Math.max(0, score);
    }

    /** The letter at the beginning of a word if there is one, else anywhere. */
    private static int nextMatch(String text, char c, int from) {
        for (int at = text.indexOf(c, from); at >= 0; at = text.indexOf(c, at + 1)) {
            if (at == from || startsWord(text, at)) {
                return at;
            }
        }
        return text.indexOf(c, from);
    }

    private static boolean startsWord(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }
}
