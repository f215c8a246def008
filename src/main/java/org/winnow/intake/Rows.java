package org.winnow.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.winnow.intake.input.Container;
import org.winnow.intake.input.Entries;
import org.winnow.intake.input.Layout;
import org.winnow.intake.input.Limits;
import org.winnow.intake.input.Piece;
import org.winnow.job.Progress;

/** Counts records exactly. */
public final class Rows {
    private Rows() {}

    /**
     * The number of records of a file, readable or not; blank lines do not count. Cost: one pass over the file, without
     * parsing; for a background job.
     *
     * @throws IntakeException if the file cannot be read
     */
    public static long count(Path file, Layout layout, Progress progress) throws IntakeException {
        try (Entries entries = Entries.open(file, layout, Limits.DEFAULT)) {
            long size = Files.size(file);
            long count = 0;
            for (Piece piece = entries.nextPiece(); piece != null; piece = entries.nextPiece()) {
                count += isBlank(piece, layout) ? 0 : 1;
                if (count % 1_000 == 0) {
                    progress.checkCancelled();
                    progress.at(entries.consumed(), size);
                }
            }
            return count;
        } catch (IOException e) {
            throw new IntakeException("\"" + file + "\" cannot be read: " + e.getMessage(), e);
        }
    }

    private static boolean isBlank(Piece piece, Layout layout) {
        if (piece.problem() != null) {
            return false;
        }
        if (layout.container() == Container.CSV) {
            return piece.bytes().length == 0;
        }
        for (byte unit : piece.bytes()) {
            if (unit != ' ' && unit != '\t' && unit != '\r') {
                return false;
            }
        }
        return true;
    }
}
