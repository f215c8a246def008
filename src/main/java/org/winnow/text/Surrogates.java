package org.winnow.text;

/** Lone surrogates: halves of a character, which no file in UTF-8 can hold and SQLite would silently replace. */
public final class Surrogates {
    private Surrogates() {}

    /** Index of the first lone surrogate; -1 if there is none. Cost: one pass. */
    public static int firstLone(String text) {
        int i = 0;
        while (i < text.length()) {
            char unit = text.charAt(i);
            if (!Character.isSurrogate(unit)) {
                i++;
                continue;
            }
            boolean paired = Character.isHighSurrogate(unit)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (!paired) {
                return i;
            }
            i += 2;
        }
        return -1;
    }
}
