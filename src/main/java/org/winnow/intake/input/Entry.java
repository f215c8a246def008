package org.winnow.intake.input;

import org.jspecify.annotations.Nullable;
import org.winnow.text.Json;

/**
 * A record, read as far as its container goes: either JSON, or a problem, or neither for a line that is blank.
 *
 * @param piece the record as it stands in the file
 * @param json what it holds; the cells of a table are an object of texts by column
 * @param problem a sentence if it cannot be read
 */
public record Entry(
        Piece piece, @Nullable Json json, @Nullable String problem) {
    /** True for a line without anything, which the container does not count as a record. */
    public boolean blank() {
        return json == null && problem == null;
    }
}
