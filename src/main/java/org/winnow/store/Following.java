package org.winnow.store;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.winnow.job.Ordered;
import org.winnow.job.Progress;
import org.winnow.job.Workers;

/**
 * Work that follows the storing of examples: lists of them are worked on by several threads, and what came of them is written
 * in their order, some thousand at a time, so that nothing but the last stretch is done again after an interruption.
 *
 * @param <T> what comes of one example
 */
final class Following<T> {
    private static final int LISTS_AHEAD = 6;
    private static final int ROWS = 4_000;

    private final String threads;
    private final Writing<T> writing;

    /** With a name for the threads. */
    Following(String threads, Writing<T> writing) {
        this.threads = threads;
        this.writing = writing;
    }

    /** Writes what came of some examples, in one transaction. */
    @FunctionalInterface
    interface Writing<T> {
        void write(List<T> results) throws StoreException;
    }

    /**
     * Works through all lists.
     *
     * @param total how many examples there are in them, for the progress
     */
    void all(Iterator<Callable<List<T>>> lists, long total, Progress progress) throws StoreException {
        long done = 0;
        try (Workers workers = Workers.perProcessor(threads, 0)) {
            Ordered<List<T>> running = new Ordered<>(workers);
            List<T> results = new ArrayList<>();
            while (lists.hasNext() || running.size() > 0) {
                progress.checkCancelled();
                if (lists.hasNext()) {
                    running.begin(lists.next());
                }
                if (running.size() >= LISTS_AHEAD || !lists.hasNext()) {
                    results.addAll(next(running));
                }
                if (results.size() >= ROWS || (running.size() == 0 && !results.isEmpty())) {
                    writing.write(results);
                    done += results.size();
                    progress.at(done, total);
                    results = new ArrayList<>();
                }
            }
            progress.at(total, total);
        }
    }

    private static <T> T next(Ordered<T> running) throws StoreException {
        try {
            return running.take();
        } catch (StoreException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
