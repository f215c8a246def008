package org.winnow.release;

/**
 * What a target sets as bounds for a whole file. A release beyond them is written, and says so in its warnings: they
 * are met by the next import, not by mending an example.
 *
 * @param minExamples fewest rows that the target takes for training; 0 for no bound
 * @param maxFileBytes largest file; {@link Long#MAX_VALUE} for no bound
 */
public record Limits(int minExamples, long maxFileBytes) {
    /** No bounds. */
    public static final Limits NONE = new Limits(0, Long.MAX_VALUE);
}
