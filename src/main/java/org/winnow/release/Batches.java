package org.winnow.release;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.winnow.job.Ordered;
import org.winnow.job.Progress;
import org.winnow.job.Workers;
import org.winnow.model.Example;
import org.winnow.store.Examples.Keyed;
import org.winnow.store.StoreException;

/**
 * Walks through a feed: batches of examples are worked on by all processors, and what comes of them is taken in the order
 * of the feed on the calling thread, which alone writes and reports. A few batches are in memory at a time.
 *
 * @param <T> what comes of a batch
 */
final class Batches<T> {
    /** Examples in a batch. */
    static final int SIZE = 128;

    /** Batches that are worked on while one is taken. */
    private static final int AHEAD = 8;

    private final Work<T> work;
    private final Taker<T> taker;
    private final Progress progress;
    private final Ordered<T> begun;
    private List<Keyed> batch = new ArrayList<>(SIZE);
    private long visited;

    private Batches(Work<T> work, Taker<T> taker, Progress progress, Workers workers) {
        this.work = work;
        this.taker = taker;
        this.progress = progress;
        this.begun = new Ordered<>(workers);
    }

    /**
     * Walks through all of a feed.
     *
     * @throws IOException what the work or the taker threw; nothing is taken after it
     */
    static <T> void each(Feed feed, Progress progress, Work<T> work, Taker<T> taker)
            throws IOException, StoreException {
        try (Workers workers = Workers.perProcessor("winnow-release", 0)) {
            Batches<T> batches = new Batches<>(work, taker, progress, workers);
            long total = feed.count();
            feed.each((key, example) -> batches.visit(key, example, total));
            batches.end();
        }
    }

    private void visit(int key, Example example, long total) throws IOException {
        progress.checkCancelled();
        batch.add(new Keyed(key, example));
        progress.at(++visited, total);
        if (batch.size() == SIZE) {
            begin();
        }
    }

    private void begin() throws IOException {
        List<Keyed> full = batch;
        batch = new ArrayList<>(SIZE);
        begun.begin(() -> work.on(full));
        while (begun.size() > AHEAD || begun.isReady()) {
            take();
        }
    }

    private void end() throws IOException {
        if (!batch.isEmpty()) {
            begin();
        }
        while (begun.size() > 0) {
            progress.checkCancelled();
            take();
        }
    }

    private void take() throws IOException {
        T result;
        try {
            result = begun.take();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        taker.take(result);
    }

    /** Works on a batch, on any thread. */
    @FunctionalInterface
    interface Work<T> {
        T on(List<Keyed> batch) throws IOException;
    }

    /** Takes what came of a batch. */
    @FunctionalInterface
    interface Taker<T> {
        void take(T result) throws IOException;
    }
}
