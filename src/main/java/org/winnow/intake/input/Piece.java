package org.winnow.intake.input;

import org.jspecify.annotations.Nullable;

/**
 * A record as it stands in the file.
 *
 * @param line the line, or the element of a list, counted from 1
 * @param offset where it begins in the unpacked file in UTF-8, in bytes
 * @param end where the next one may begin
 * @param bytes the record without its line end; of one that is too long, the beginning
 * @param problem a sentence if it cannot be read; null otherwise
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Piece(
        long line,
        long offset,
        long end,
        byte[] bytes,
        @Nullable String problem) {}
