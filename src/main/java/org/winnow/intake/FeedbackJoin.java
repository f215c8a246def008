package org.winnow.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.intake.format.FeedbackRows;
import org.winnow.intake.format.RowProblem;
import org.winnow.intake.input.Entries;
import org.winnow.intake.input.Entry;
import org.winnow.intake.input.Layout;
import org.winnow.intake.input.Limits;
import org.winnow.intake.input.Piece;
import org.winnow.job.Progress;
import org.winnow.store.Sources;
import org.winnow.store.Store;
import org.winnow.store.StoreException;
import org.winnow.store.Transaction;

/**
 * Joins a file of feedback to the examples of a project, by the identifier of the record. Every row ends merged, or in the
 * quarantine where no example has that identifier. What an example knows already is not added twice.
 */
final class FeedbackJoin {
    private static final int ROWS = 500;

    private final Store store;
    private final Limits limits;
    private final FeedbackIndex index;
    private final Placer placer;
    private final List<ImportReport.Problem> problems = new ArrayList<>();

    /** How many of them are of rows that are written. */
    private int settled;

    FeedbackJoin(Store store, Limits limits, FeedbackIndex index) {
        this.store = store;
        this.limits = limits;
        this.index = index;
        this.placer = new Placer(store, false);
    }

    ImportReport run(Path file, Progress progress) throws IntakeException, StoreException {
        Layout layout = FeedbackIndex.layout(file);
        Sources.Source begun = begun(file);
        Sources.Source source = begun.withId(store.write(transaction -> transaction.beginSource(begun)));
        progress.step("Joining feedback");
        try (Entries entries = Entries.open(file, layout, limits)) {
            long size = Files.size(file);
            List<Entry> batch = read(entries);
            while (!batch.isEmpty()) {
                progress.checkCancelled();
                progress.at(entries.consumed(), size);
                List<Entry> rows = batch;
                Sources.Source before = source;
                source = store.write(transaction -> write(rows, before, Sources.State.RUNNING, transaction));
                settled = problems.size();
                batch = read(entries);
            }
            return end(source, entries.damage());
        } catch (IOException e) {
            throw new IntakeException("\"" + file + "\" cannot be read: " + e.getMessage(), e);
        }
    }

    private static Sources.Source begun(Path file) {
        return new Sources.Source(
                0,
                String.valueOf(file.getFileName()),
                file.toAbsolutePath().normalize().toString(),
                "feedback",
                null,
                Sources.State.RUNNING,
                Sources.Ledger.EMPTY,
                0,
                Instant.now());
    }

    private ImportReport end(Sources.Source last, @Nullable String damage) throws StoreException {
        Sources.State state = damage == null ? Sources.State.COMPLETE : Sources.State.PARTIAL;
        Sources.Source source = store.write(transaction -> write(List.of(), last, state, transaction));
        return new ImportReport(
                source.id(),
                source.file(),
                source.format(),
                source.state(),
                source.ledger(),
                problems,
                damage == null ? List.of() : List.of(damage),
                null);
    }

    private static List<Entry> read(Entries entries) throws IOException {
        List<Entry> batch = new ArrayList<>();
        Entry entry = entries.next();
        while (entry != null) {
            batch.add(entry);
            entry = batch.size() < ROWS ? entries.next() : null;
        }
        return batch;
    }

    private Sources.Source write(List<Entry> rows, Sources.Source source, Sources.State state, Transaction transaction)
            throws StoreException {
        problems.subList(settled, problems.size()).clear(); // work that the disk failed is done again
        Sources.Ledger old = source.ledger();
        long merged = 0;
        long quarantined = 0;
        long skipped = 0;
        long position = source.position();
        for (Entry entry : rows) {
            position = entry.piece().end();
            if (entry.blank()) {
                skipped++;
                continue;
            }
            String problem = join(entry, transaction);
            if (problem == null) {
                merged++;
            } else {
                quarantined++;
                quarantine(source.id(), entry.piece(), problem, transaction);
            }
        }
        Sources.Ledger ledger = new Sources.Ledger(
                old.read() + rows.size(),
                0,
                old.merged() + merged,
                old.quarantined() + quarantined,
                old.skipped() + skipped);
        Sources.Source now = source.with(state, ledger, position);
        transaction.updateSource(now);
        return now;
    }

    private void quarantine(long source, Piece piece, String problem, Transaction transaction) throws StoreException {
        transaction.quarantine(new Sources.Quarantined(source, piece.line(), piece.offset(), problem, piece.bytes()));
        if (problems.size() < ImportReport.MOST_PROBLEMS) {
            problems.add(new ImportReport.Problem(piece.line(), problem));
        }
    }

    /** Joins a row; a sentence if that cannot be. */
    private @Nullable String join(Entry entry, Transaction transaction) throws StoreException {
        if (entry.json() == null) {
            return entry.problem() == null ? "The row cannot be read." : entry.problem();
        }
        FeedbackRows.Row row;
        try {
            row = FeedbackRows.row(entry.json());
        } catch (RowProblem e) {
            return e.getMessage();
        }
        boolean known = index.isJoined(row) || placer.join(row.target(), row.feedback(), transaction);
        return known ? null : "No example has the identifier \"" + row.target() + "\" that this feedback speaks of.";
    }
}
