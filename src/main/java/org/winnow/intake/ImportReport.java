package org.winnow.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.store.Sources;

/**
 * What became of a file.
 *
 * @param source number of the import in the project
 * @param file name of the file
 * @param format identifier of the format
 * @param state complete, or partial if the end of the file could not be read
 * @param ledger the equation; it balances
 * @param problems the first problems, at most {@link #MOST_PROBLEMS}; all of them are in the quarantine of the source
 * @param notes sentences about the whole file, such as where a damaged one ends
 * @param feedback what became of the file of feedback; null if there was none
 */
public record ImportReport(
        long source,
        String file,
        String format,
        Sources.State state,
        Sources.Ledger ledger,
        List<Problem> problems,
        List<String> notes,
        @Nullable ImportReport feedback) {
    /** How many problems a report lists. */
    public static final int MOST_PROBLEMS = 1_000;

    /** Copies the lists. */
    public ImportReport {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    /** The same with what became of the file of feedback. */
    ImportReport withFeedback(ImportReport joined) {
        return new ImportReport(source, file, format, state, ledger, problems, notes, joined);
    }

    /**
     * A row that was put aside.
     *
     * @param line line or element, counted from 1
     * @param reason a sentence
     */
    public record Problem(long line, String reason) {}
}
