package org.winnow.store;

import java.util.Locale;

/**
 * The parts of an example that can change. Each holds one text value, which makes a change a list of (key, field,
 * before, after) that is applied and reverted by swapping. {@link ExampleJson} writes and reads the values.
 */
public enum Field {
    /** The messages, as a JSON array. */
    MESSAGES,
    /** The passages with their scores, whole, as a JSON array; the store keeps each passage once. */
    PASSAGES,
    /** Other responses, as a JSON array. */
    ALTERNATIVES,
    /** Citations, as a JSON array. */
    CITATIONS,
    /** Feedback, as a JSON array. */
    FEEDBACK,
    /** The tools, as a JSON array, or null. */
    TOOLS,
    /** Unknown fields, as a JSON object. */
    EXTRA,
    /** The word of the status. */
    STATUS,
    /** Why it was rejected, or null. */
    REASON,
    /** The tags, as a JSON array of strings, or null for none. */
    TAGS,
    /** The note, or null. */
    NOTE,
    /** The word of the split. */
    SPLIT,
    /** The rating, {@code 1} to {@code 5}, or null. */
    RATING,
    /** {@code 1} if it is flagged, else null. */
    FLAGGED,
    /** The judgements of the passages by index, as a JSON array of words and nulls, or null for none. */
    JUDGEMENTS,
    /** {@code 1} if it lies in the bin, else {@code 0}. */
    DELETED;

    /** The name of the database column. */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
