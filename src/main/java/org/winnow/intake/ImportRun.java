package org.winnow.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.winnow.model.Provenance;
import org.winnow.store.Sources;
import org.winnow.store.Store;
import org.winnow.store.StoreException;
import org.winnow.store.Transaction;

/**
 * Collects rows into batches and writes one while the next is read. At most two batches are in memory. Used by the thread of
 * the import.
 */
final class ImportRun {
    private final Store store;
    private final SourceLog log;
    private final Placer placer;
    private final List<ImportReport.Problem> problems = new ArrayList<>();
    private Batch batch = new Batch();
    private @Nullable CompletableFuture<Void> writing;
    private long lastLine;

    ImportRun(Store store, SourceLog log) {
        this.store = store;
        this.log = log;
        this.placer = new Placer(store, log.fresh());
    }

    long lastLine() {
        return lastLine;
    }

    void add(Row row) throws StoreException {
        batch.add(row);
        lastLine = row.piece().line();
        if (batch.isFull()) {
            flush();
        }
    }

    private void flush() throws StoreException {
        waitForWriting();
        Batch full = batch;
        batch = new Batch();
        writing = CompletableFuture.runAsync(() -> {
            full.measure(store.measuring());
            try {
                Written written = store.write(transaction -> write(full, transaction));
                log.written(written.source());
                problems.addAll(written.problems());
            } catch (StoreException e) {
                throw new CompletionException(e);
            }
        });
    }

    private void waitForWriting() throws StoreException {
        CompletableFuture<Void> last = writing;
        writing = null;
        if (last == null) {
            return;
        }
        try {
            last.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof StoreException failure) {
                throw failure;
            }
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw e;
        }
    }

    private Written write(Batch full, Transaction transaction) throws StoreException {
        placer.newTransaction();
        List<ImportReport.Problem> put = new ArrayList<>();
        Map<Fate, Long> counts = new EnumMap<>(Fate.class);
        for (Row row : full.rows()) {
            Fate fate = write(row, transaction);
            counts.merge(fate, 1L, Long::sum);
            if (row.problem() != null && problems.size() + put.size() < ImportReport.MOST_PROBLEMS) {
                put.add(new ImportReport.Problem(row.piece().line(), row.problem()));
            }
        }
        Sources.Ledger ledger = new Sources.Ledger(
                full.rows().size(),
                counts.getOrDefault(Fate.KEPT, 0L),
                counts.getOrDefault(Fate.MERGED, 0L),
                counts.getOrDefault(Fate.QUARANTINED, 0L),
                counts.getOrDefault(Fate.SKIPPED, 0L));
        Sources.Source now = log.next(Sources.State.RUNNING, ledger, full.position());
        transaction.updateSource(now);
        return new Written(now, put);
    }

    private Fate write(Row row, Transaction transaction) throws StoreException {
        Sources.Source source = log.source();
        if (row.problem() != null) {
            transaction.quarantine(new Sources.Quarantined(
                    source.id(),
                    row.piece().line(),
                    row.piece().offset(),
                    row.problem(),
                    row.piece().bytes()));
            return Fate.QUARANTINED;
        }
        if (row.draft() == null || row.name() == null) {
            return Fate.SKIPPED;
        }
        Provenance origin = new Provenance(
                source.id(),
                source.file(),
                source.format(),
                row.piece().line(),
                row.draft().recordId());
        return placer.place(row, row.name(), row.draft(), origin, transaction) ? Fate.KEPT : Fate.MERGED;
    }

    /** Writes what is left and marks the end. */
    void stop(Sources.State state) throws StoreException {
        if (!batch.isEmpty()) {
            flush();
        }
        waitForWriting();
        log.end(store, state);
    }

    /** Waits until nothing is being written, whatever came of it. */
    void settle() {
        CompletableFuture<Void> last = writing;
        if (last != null) {
            last.handle((done, failure) -> null).join();
        }
    }

    ImportReport report(@Nullable String damage, List<String> oddities) {
        List<String> notes = new ArrayList<>(oddities);
        if (damage != null) {
            notes.add(damage);
        }
        Sources.Source source = log.source();
        return new ImportReport(
                source.id(), source.file(), source.format(), source.state(), source.ledger(), problems, notes, null);
    }

    private enum Fate {
        KEPT,
        MERGED,
        QUARANTINED,
        SKIPPED
    }

    private record Written(Sources.Source source, List<ImportReport.Problem> problems) {}
}
