package org.winnow.model;

/**
 * A span of the response tied to a passage.
 *
 * @param start first UTF-16 unit of the span in the response's text
 * @param end one past its last unit
 * @param passage index into {@link Content#passages()}
 */
public record Citation(int start, int end, int passage) {
    /** Refuses a span that runs backwards. */
    public Citation {
        if (start < 0 || end < start || passage < 0) {
            throw new IllegalArgumentException("citation " + start + ".." + end + " of passage " + passage);
        }
    }
}
