package org.winnow.text;

/**
 * A stretch of a text.
 *
 * @param start first UTF-16 unit
 * @param end one past the last
 */
public record Span(int start, int end) {
    /** Refuses a span that runs backwards. */
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span " + start + ".." + end);
        }
    }

    /** The stretch itself. */
    public String of(String text) {
        return text.substring(start, end);
    }
}
