package org.winnow.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.winnow.intake.input.Entries;
import org.winnow.intake.input.Limits;
import org.winnow.job.CancelledException;
import org.winnow.job.Progress;
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
     * Imports a file. Rows are written about 2,000 at a time, each time together with the place in the file, so that whatever
     * interrupts the work, {@link ImportRequest#resume} goes on from there. For a background thread; the memory it needs does
     * not depend on the file beyond 16 bytes a record.
     *
     * <p>Before a large file goes into a project that holds something, a backup is made.
     *
     * @throws IntakeException if the file cannot be read at all; nothing has been imported then
     * @throws StoreException if the project cannot be written; what was written before stays
     * @throws CancelledException if the progress says so; what was written before stays, and the source is marked partial
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
        try (Entries entries = Entries.open(request.file(), plan.layout(), limits)) {
            SourceLog log = SourceLog.begin(store, request, plan);
            RowReader reader = new RowReader(entries, plan.format(), index);
            ImportRun run = new ImportRun(store, log);
            try {
                all(reader, run, log.position(), Files.size(request.file()), progress);
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

    private static void all(RowReader reader, ImportRun run, long from, long size, Progress progress)
            throws IOException, StoreException {
        reader.skipTo(from, progress);
        @Nullable Row row = reader.next();
        for (long count = 1; row != null; count++) {
            run.add(row);
            if ((count & 63) == 0) {
                progress.checkCancelled();
                progress.at(reader.consumed(), size);
            }
            row = reader.next();
        }
        progress.at(size, size);
    }
}
