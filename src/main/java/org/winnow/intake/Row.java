package org.winnow.intake;

import org.jspecify.annotations.Nullable;
import org.winnow.intake.format.Draft;
import org.winnow.intake.input.Piece;
import org.winnow.store.Measures;
import org.winnow.store.Measuring;

/**
 * A record on its way into the project: either a draft with a name and measures, or a problem, or neither for a declared
 * skip.
 *
 * @param piece the record as it stands in the file
 * @param name what it is called by its bytes
 * @param draft what it says
 * @param measures the measures of the draft's content; null until they are taken
 * @param problem a sentence if it cannot become an example
 */
record Row(
        Piece piece,
        RowHash.@Nullable Name name,
        @Nullable Draft draft,
        @Nullable Measures measures,
        @Nullable String problem) {
    /** The same row with measures if it has a draft. */
    Row measured(Measuring measuring) {
        return draft == null ? this : new Row(piece, name, draft, measuring.of(draft.content()), null);
    }
}
