package org.winnow.desktop.library;

import java.util.List;
import org.winnow.query.Highlights;
import org.winnow.store.FullText;
import org.winnow.text.Span;

/**
 * A text as a line of the table shows it: its beginning, or what stands around the first hit of a search if that lies so far
 * back that a narrow column would hide it.
 *
 * @param text what is shown, without line breaks
 * @param hits what was searched for in it, ascending
 */
public record Line(String text, List<Span> hits) {
    /** A line with nothing on it. */
    static final Line EMPTY = new Line("", List.of());

    private static final int SHOWN = 240;
    private static final int SEEN = 26;
    private static final int BEFORE = 12;

    /** The line of a text. Cost: one pass over it if anything is searched for, otherwise over its beginning only. */
    static Line of(String text, FullText.Where kind, Highlights highlights) {
        List<Span> places = highlights.in(kind, text);
        if (places.isEmpty()) {
            return new Line(start(text), List.of());
        }
        Span first = places.get(0);
        String shown = first.end() <= SEEN ? start(text) : "…" + start(text.substring(before(text, first.start())));
        return new Line(shown, highlights.in(kind, shown));
    }

    /** Where to begin for a place to be seen: at a word that begins a little before it. */
    private static int before(String text, int place) {
        int from = Math.max(0, place - BEFORE);
        for (int i = from; i < place; i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i + 1;
            }
        }
        return from > 0 && Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
    }

    /** The beginning of a text on one line; what a cell cannot show is not laid out. */
    public static String start(String text) {
        int end = Math.min(text.length(), SHOWN);
        if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        StringBuilder line = new StringBuilder(end);
        boolean gap = false;
        for (int i = 0; i < end; i++) {
            char unit = text.charAt(i);
            boolean white = Character.isWhitespace(unit) || Character.isISOControl(unit);
            if (!white) {
                if (gap && line.length() > 0) {
                    line.append(' ');
                }
                line.append(unit);
            }
            gap = white;
        }
        return line.toString();
    }
}
