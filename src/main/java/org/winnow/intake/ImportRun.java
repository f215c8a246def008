package org.winnow.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.winnow.job.Ordered;
import org.winnow.job.Progress;
import org.winnow.job.Workers;
import org.winnow.store.Sources;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

/**
 * Takes rows in file order from the threads that parse them, collects them into batches and writes one while the next
 * fills. At most two batches are in memory, and a few lists of rows on their way. Used by the thread of the import.
 */
final class ImportRun {
    /** Lists of rows that are being parsed or wait for their turn: half a megabyte each. */
    private static final int AHEAD = 8;

    private final Store store;
    private final SourceLog log;
    private final Workers workers;
    private final BatchWriter writer;
    private final Repeats repeats = new Repeats();
    private final Ordered<List<Row>> parsing;
    private Batch batch = new Batch();
    private @Nullable Future<Boolean> writing;
    private long lastLine;

    ImportRun(Store store, SourceLog log, Workers workers) {
        this.store = store;
        this.log = log;
        this.workers = workers;
        this.writer = new BatchWriter(store, log);
        this.parsing = new Ordered<>(workers);
    }

    long lastLine() {
        return lastLine;
    }

    /** Steps over what an earlier import has dealt with. */
    void skipTo(Cutter cutter, long position, Progress progress) throws IOException {
        cutter.skipTo(position, repeats, progress);
    }

    /** Begins to parse rows; they follow those that were begun before. */
    void begin(Callable<List<Row>> parse) throws StoreException {
        if (parsing.size() >= AHEAD) {
            add(taken());
        }
        parsing.begin(parse);
    }

    /** Waits until all rows are parsed and in batches. */
    void finish(Progress progress) throws StoreException {
        while (parsing.size() > 0) {
            progress.checkCancelled();
            add(taken());
        }
    }

    private List<Row> taken() {
        try {
            return parsing.take();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(List<Row> rows) throws StoreException {
        for (Row row : rows) {
            batch.add(row, row.name() == null ? 0 : repeats.occurrence(row.name()));
            lastLine = row.line();
            if (batch.isFull()) {
                flush();
            }
        }
    }

    private void flush() throws StoreException {
        waitForWriting();
        Batch full = batch;
        batch = new Batch();
        writing = workers.begin(() -> {
            writer.write(full);
            return true;
        });
    }

    private void waitForWriting() throws StoreException {
        Future<Boolean> last = writing;
        writing = null;
        if (last == null) {
            return;
        }
        try {
            Ordered.result(last);
        } catch (StoreException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
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
        try {
            waitForWriting();
        } catch (StoreException | RuntimeException e) {
            // the caller has a failure of its own to tell, and the file holds whole batches only
            System.getLogger(ImportRun.class.getName()).log(System.Logger.Level.WARNING, "the last batch", e);
        }
    }

    ImportReport report(@Nullable String damage, List<String> oddities) {
        List<String> notes = new ArrayList<>(oddities);
        if (damage != null) {
            notes.add(damage);
        }
        Sources.Source source = log.source();
        return new ImportReport(
                source.id(),
                source.file(),
                source.format(),
                source.state(),
                source.ledger(),
                writer.problems(),
                notes,
                null);
    }
}
