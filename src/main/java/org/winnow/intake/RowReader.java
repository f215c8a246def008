package org.winnow.intake;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.winnow.intake.format.Draft;
import org.winnow.intake.format.FeedbackRows;
import org.winnow.intake.format.Format;
import org.winnow.intake.format.RowProblem;
import org.winnow.intake.input.Entries;
import org.winnow.intake.input.Entry;
import org.winnow.intake.input.Piece;
import org.winnow.job.Progress;

/** Reads rows: cuts, parses, names. Not for several threads. */
final class RowReader {
    private final Entries entries;
    private final Format format;
    private final FeedbackIndex index;
    private final RowHash hash = new RowHash();
    private @Nullable Piece pending;

    RowReader(Entries entries, Format format, FeedbackIndex index) {
        this.entries = entries;
        this.format = format;
        this.index = index;
    }

    long consumed() {
        return entries.consumed();
    }

    /** Steps over the records that an earlier import has dealt with, counting them. */
    void skipTo(long position, Progress progress) throws IOException {
        if (position == 0) {
            return;
        }
        Piece piece = entries.nextPiece();
        while (piece != null && piece.end() <= position) {
            if (piece.problem() == null) {
                hash.name(piece.bytes());
            }
            progress.checkCancelled();
            piece = entries.nextPiece();
        }
        pending = piece;
    }

    @Nullable
    Row next() throws IOException {
        Piece piece = pending == null ? entries.nextPiece() : pending;
        pending = null;
        if (piece == null) {
            return null;
        }
        Entry entry = entries.read(piece);
        RowHash.Name name = piece.problem() == null ? hash.name(piece.bytes()) : null;
        if (entry.json() == null || name == null) {
            return new Row(piece, name, null, null, entry.problem());
        }
        try {
            Draft draft = index.attach(format.read(entry.json()), FeedbackRows.names(entry.json()));
            return new Row(piece, name, draft, null, null);
        } catch (RowProblem e) {
            return new Row(piece, name, null, null, e.getMessage());
        }
    }
}
