package org.winnow.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.intake.format.Draft;
import org.winnow.intake.format.FeedbackRows;
import org.winnow.intake.format.Format;
import org.winnow.intake.format.RowProblem;
import org.winnow.intake.input.Entries;
import org.winnow.intake.input.Entry;
import org.winnow.intake.input.Piece;
import org.winnow.store.Prepared;

/** Turns records into rows that need only be written: all of an import that takes no order. Thread-safe. */
final class RowParser {
    private final Entries entries;
    private final Format format;
    private final FeedbackIndex index;

    RowParser(Entries entries, Format format, FeedbackIndex index) {
        this.entries = entries;
        this.format = format;
        this.index = index;
    }

    List<Row> rows(List<Piece> pieces) {
        RowHash hash = new RowHash();
        List<Row> rows = new ArrayList<>(pieces.size());
        for (Piece piece : pieces) {
            rows.add(row(piece, hash));
        }
        return rows;
    }

    private Row row(Piece piece, RowHash hash) {
        Entry entry = entries.read(piece);
        RowHash.Name name = piece.problem() == null ? hash.name(piece.bytes()) : null;
        if (entry.json() == null || name == null) {
            return entry.problem() == null ? Row.skipped(piece, name) : Row.put(piece, name, entry.problem());
        }
        try {
            Draft draft = format.read(entry.json());
            if (!index.isEmpty()) {
                draft = index.attach(draft, FeedbackRows.names(entry.json()));
            }
            return Row.read(piece, name, draft, recordHash(draft), Prepared.of(draft.content()));
        } catch (RowProblem e) {
            return Row.put(piece, name, String.valueOf(e.getMessage()));
        }
    }

    private static long recordHash(Draft draft) {
        @Nullable String id = draft.recordId();
        return id == null ? 0 : RowHash.of(id);
    }
}
