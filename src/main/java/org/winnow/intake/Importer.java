package org.winnow.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.winnow.intake.input.Entries;
import org.winnow.intake.input.Limits;
import org.winnow.intake.input.Piece;
import org.winnow.job.CancelledException;
import org.winnow.job.Progress;
import org.winnow.job.Workers;
import org.winnow.store.BackupReason;
import org.winnow.store.Sources;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

/**
 * Brings files into a project. Every record ends as an example (kept), joined to one (merged), in the quarantine with a
 * reason, or as a declared skip such as a blank line; the ledger says how many of each, and the sums match.
 */
public final class Importer {
    private static final long LARGE = 256 << 10;
    private static final long LARGE_PACKED = 32 << 10;

    /** So few examples are measured at once: it takes a few tenths of a second. */
    private static final int FEW = 5_000;

    private final Store store;
    private final Limits limits;

    /** Imports into a project. */
    public Importer(Store store) {
        this(store, Limits.DEFAULT);
    }

    Importer(Store store, Limits limits) {
        this.store = store;
        this.limits = limits;
    }

    /**
     * Imports a file. Rows are written some thousand at a time, each time together with the place in the file, so that whatever
     * interrupts the work, {@link ImportRequest#resume} goes on from there. For a background thread; the memory it needs does
     * not depend on the file beyond 16 bytes a record.
     *
     * <p>Of a large file, language and tokens are taken later, see {@link Store#measure}.
     *
     * <p>Before a large file goes into a project that holds something, a backup is made.
     *
     * @throws IntakeException if the file cannot be read at all; nothing has been imported then
     * @throws StoreException if the project cannot be written; what was written before stays
     * @throws CancelledException if the progress says so; what was read before stays, and the source is marked partial
     */
    public ImportReport run(ImportRequest request, Progress progress) throws IntakeException, StoreException {
        Plan plan = Plan.of(request);
        plan.checkEncoding(request);
        safeguard(request.file());
        if (plan.format().id().equals("feedback") && request.mapping() == null) {
            return new FeedbackJoin(store, limits, FeedbackIndex.NONE).run(request.file(), progress);
        }
        Path said = request.feedback();
        FeedbackIndex index = said == null ? FeedbackIndex.NONE : FeedbackIndex.of(said, limits);
        ImportReport report = rows(request, plan, index, progress);
        if (store.unmeasured() <= FEW) {
            store.measure(Progress.NONE);
        }
        return said == null ? report : report.withFeedback(new FeedbackJoin(store, limits, index).run(said, progress));
    }

    /** Before the rows are counted, the size has to do: a thousand of them rarely take less. */
    private void safeguard(Path file) throws IntakeException, StoreException {
        try {
            boolean packed = file.toString().endsWith(".gz");
            boolean large = Files.size(file) > (packed ? LARGE_PACKED : LARGE);
            if (large && !store.columns().live().isEmpty()) {
                store.safeguard(BackupReason.IMPORT);
            }
        } catch (IOException e) {
            throw new IntakeException("\"" + file + "\" cannot be read: " + e.getMessage(), e);
        }
    }

    private ImportReport rows(ImportRequest request, Plan plan, FeedbackIndex index, Progress progress)
            throws IntakeException, StoreException {
        try (Entries entries = Entries.open(request.file(), plan.layout(), limits);
                Workers workers = Workers.perProcessor("winnow-import", 1)) {
            Cutter cutter = new Cutter(entries);
            SourceLog log = SourceLog.begin(store, request, plan);
            RowParser parser = new RowParser(entries, plan.format(), index);
            ImportRun run = new ImportRun(store, log, workers);
            try {
                run.skipTo(cutter, log.position(), progress);
                all(cutter, parser, run, Files.size(request.file()), progress);
            } catch (CancelledException e) {
                run.stop(Sources.State.PARTIAL);
                throw e;
            } catch (RuntimeException e) {
                run.settle();
                throw e;
            } catch (IOException e) {
                run.stop(Sources.State.PARTIAL);
                throw new IntakeException(
                        "\"" + request.file() + "\" could be read only up to line " + run.lastLine() + ": "
                                + e.getMessage() + ". What came before is kept.",
                        e);
            }
            run.stop(entries.damage() == null ? Sources.State.COMPLETE : Sources.State.PARTIAL);
            return run.report(entries.damage(), entries.notes());
        } catch (IOException e) {
            throw new IntakeException("\"" + request.file() + "\" cannot be read: " + e.getMessage(), e);
        }
    }

    private static void all(Cutter cutter, RowParser parser, ImportRun run, long size, Progress progress)
            throws IOException, StoreException {
        for (List<Piece> pieces = cutter.next(); !pieces.isEmpty(); pieces = cutter.next()) {
            progress.checkCancelled();
            progress.at(cutter.consumed(), size);
            List<Piece> some = pieces;
            run.begin(() -> parser.rows(some));
        }
        run.finish(progress);
        progress.at(size, size);
    }
}
