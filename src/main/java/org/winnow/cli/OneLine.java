package org.winnow.cli;

/** Texts in lists. */
final class OneLine {
    private OneLine() {}

    /**
     * The beginning of a text on one line: runs of white space and control characters are one space.
     *
     * @param most how many characters (code points) at most
     */
    static String start(String text, int most) {
        StringBuilder line = new StringBuilder();
        int shown = 0;
        boolean gap = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int character = text.codePointAt(i);
            if (Character.isWhitespace(character) || Character.isISOControl(character)) {
                gap = shown > 0;
                continue;
            }
            if (shown + (gap ? 2 : 1) > most) {
                return line.append('…').toString();
            }
            if (gap) {
                line.append(' ');
                shown++;
                gap = false;
            }
            line.appendCodePoint(character);
            shown++;
        }
        return line.toString();
    }
}
