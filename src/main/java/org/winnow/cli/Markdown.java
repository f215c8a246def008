package org.winnow.cli;

/** Texts of examples inside Markdown. */
final class Markdown {
    private static final String SPECIAL = "\\`*_{}[]<>|#~";

    private Markdown() {}

    /** The beginning of a text on one line, so that it is shown as it is. */
    static String text(String text, int most) {
        String line = OneLine.start(text, most);
        StringBuilder safe = new StringBuilder(line.length() + 16);
        for (int i = 0; i < line.length(); i++) {
            if (SPECIAL.indexOf(line.charAt(i)) >= 0) {
                safe.append('\\');
            }
            safe.append(line.charAt(i));
        }
        return safe.toString();
    }
}
