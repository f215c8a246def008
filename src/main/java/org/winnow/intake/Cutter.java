package org.winnow.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.intake.input.Entries;
import org.winnow.intake.input.Piece;
import org.winnow.job.Progress;

/** Cuts a file into lists of records that are worth a thread's while. Not for several threads. */
final class Cutter {
    private static final int RECORDS = 500;
    private static final long BYTES = 1 << 19;

    private final Entries entries;
    private @Nullable Piece pending;

    Cutter(Entries entries) {
        this.entries = entries;
    }

    long consumed() {
        return entries.consumed();
    }

    /** Steps over the records that an earlier import has dealt with, counting them. */
    void skipTo(long position, Repeats repeats, Progress progress) throws IOException {
        if (position == 0) {
            return;
        }
        RowHash hash = new RowHash();
        Piece piece = entries.nextPiece();
        while (piece != null && piece.end() <= position) {
            if (piece.problem() == null) {
                repeats.occurrence(hash.name(piece.bytes()));
            }
            progress.checkCancelled();
            piece = entries.nextPiece();
        }
        pending = piece;
    }

    /** The next records; empty at the end. */
    List<Piece> next() throws IOException {
        List<Piece> pieces = new ArrayList<>();
        long bytes = 0;
        Piece piece = pending == null ? entries.nextPiece() : pending;
        pending = null;
        while (piece != null) {
            pieces.add(piece);
            bytes += piece.bytes().length;
            piece = pieces.size() < RECORDS && bytes < BYTES ? entries.nextPiece() : null;
        }
        return pieces;
    }
}
