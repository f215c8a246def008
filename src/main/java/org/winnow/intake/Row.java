package org.winnow.intake;

import org.jspecify.annotations.Nullable;
import org.winnow.intake.format.Draft;
import org.winnow.intake.input.Piece;
import org.winnow.store.Prepared;
import org.winnow.store.Sources;

/**
 * A record on its way into the project: either a draft made ready for the file, or a problem with its bytes, or neither for
 * a declared skip. Of a draft the bytes are let go, for thousands of rows wait at a time.
 *
 * @param line the line, or the element of a list, counted from 1
 * @param end where the next record may begin
 * @param name what it is called by its bytes; null if they could not be read as one record
 * @param ready what it says
 * @param aside what to put aside; the source is not known yet
 */
record Row(
        long line,
        long end,
        RowHash.@Nullable Name name,
        @Nullable Ready ready,
        Sources.@Nullable Quarantined aside) {
    /**
     * A draft that need only be written.
     *
     * @param draft what the record says
     * @param idHash {@link RowHash#of} its own identifier; 0 if it has none
     * @param prepared its content as the file holds it
     */
    record Ready(Draft draft, long idHash, Prepared prepared) {}

    static Row read(Piece piece, RowHash.Name name, Draft draft, long idHash, Prepared prepared) {
        return new Row(piece.line(), piece.end(), name, new Ready(draft, idHash, prepared), null);
    }

    static Row skipped(Piece piece, RowHash.@Nullable Name name) {
        return new Row(piece.line(), piece.end(), name, null, null);
    }

    static Row put(Piece piece, RowHash.@Nullable Name name, String problem) {
        Sources.Quarantined aside = new Sources.Quarantined(0, piece.line(), piece.offset(), problem, piece.bytes());
        return new Row(piece.line(), piece.end(), name, null, aside);
    }

    /** About how many bytes of memory it holds on to. */
    long weight() {
        if (ready != null) {
            return 200 + ready.prepared().size();
        }
        return 200L + (aside == null ? 0 : aside.bytes().length);
    }
}
