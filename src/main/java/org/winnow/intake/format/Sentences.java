package org.winnow.intake.format;

import java.util.List;

/** Pieces of sentences about data. */
final class Sentences {
    private static final int LONGEST = 40;
    private static final int MOST = 12;

    private Sentences() {}

    /** A text from the data, cut so that it fits into a sentence, with control characters made visible. */
    static String shorten(String text) {
        String head = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < head.length(); i++) {
            char unit = head.charAt(i);
            shown.append(Character.isISOControl(unit) ? '\u00b7' : unit);
        }
        return shown.toString();
    }

    /** "a, b and c", quoted. */
    static String list(List<String> names) {
        StringBuilder out = new StringBuilder();
        int shown = Math.min(names.size(), MOST);
        for (int i = 0; i < shown; i++) {
            out.append(i == 0 ? "" : i == shown - 1 && names.size() <= MOST ? " and " : ", ");
            out.append('"').append(shorten(names.get(i))).append('"');
        }
        if (names.size() > MOST) {
            out.append(" and ").append(names.size() - MOST).append(" more");
        }
        return out.toString();
    }
}
