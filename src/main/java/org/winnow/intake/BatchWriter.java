package org.winnow.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.winnow.model.Provenance;
import org.winnow.store.Sources;
import org.winnow.store.Store;
import org.winnow.store.StoreException;
import org.winnow.store.Transaction;

/** Writes batches, each in one transaction with its ledger. One batch at a time. */
final class BatchWriter {
    private final Store store;
    private final SourceLog log;
    private final Placer placer;
    private final List<ImportReport.Problem> problems = new ArrayList<>();

    BatchWriter(Store store, SourceLog log) {
        this.store = store;
        this.log = log;
        this.placer = new Placer(store, log.fresh());
    }

    /** The first problems of the rows that were written. */
    List<ImportReport.Problem> problems() {
        return problems;
    }

    void write(Batch full) throws StoreException {
        Written written = store.write(transaction -> write(full, transaction));
        log.written(written.source());
        problems.addAll(written.problems());
    }

    private Written write(Batch full, Transaction transaction) throws StoreException {
        placer.newTransaction();
        List<ImportReport.Problem> put = new ArrayList<>();
        Map<Fate, Long> counts = new EnumMap<>(Fate.class);
        for (Batch.Numbered each : full.rows()) {
            counts.merge(write(each, transaction), 1L, Long::sum);
            Sources.Quarantined aside = each.row().aside();
            if (aside != null && problems.size() + put.size() < ImportReport.MOST_PROBLEMS) {
                put.add(new ImportReport.Problem(aside.line(), aside.reason()));
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

    private Fate write(Batch.Numbered each, Transaction transaction) throws StoreException {
        Row row = each.row();
        Sources.Source source = log.source();
        if (row.aside() != null) {
            transaction.quarantine(row.aside().from(source.id()));
            return Fate.QUARANTINED;
        }
        if (row.ready() == null || row.name() == null) {
            return Fate.SKIPPED;
        }
        Placer.Place place = new Placer.Place(
                row.ready(),
                row.name(),
                each.occurrence(),
                new Provenance(
                        source.id(),
                        source.file(),
                        source.format(),
                        row.line(),
                        row.ready().draft().recordId()));
        return placer.place(place, transaction) ? Fate.KEPT : Fate.MERGED;
    }

    private enum Fate {
        KEPT,
        MERGED,
        QUARANTINED,
        SKIPPED
    }

    private record Written(Sources.Source source, List<ImportReport.Problem> problems) {}
}
