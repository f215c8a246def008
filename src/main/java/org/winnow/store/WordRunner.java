package org.winnow.store;

import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Runs parts of work on the calling thread and one helper. */
final class WordRunner implements AutoCloseable {
    private @Nullable ExecutorService helper;

    /** Runs all parts, in any order; on the calling thread only if {@code alone}. The first failure ends it. */
    void run(List<Part> parts, boolean alone) throws IOException, StoreException, InterruptedException {
        Queue<Part> queue = new ConcurrentLinkedQueue<>(parts);
        if (alone || parts.size() == 1) {
            drain(queue);
            return;
        }
        Future<?> helping = helper().submit(() -> {
            drain(queue);
            return true;
        });
        try {
            drain(queue);
        } finally {
            queue.clear();
            await(helping);
        }
    }

    private static void drain(Queue<Part> queue) throws IOException, StoreException {
        for (Part part = queue.poll(); part != null; part = queue.poll()) {
            part.run();
        }
    }

    private static void await(Future<?> helping) throws IOException, StoreException, InterruptedException {
        try {
            helping.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            if (e.getCause() instanceof StoreException store) {
                throw store;
            }
            throw new IllegalStateException("a part of the index of words failed", e.getCause());
        }
    }

    private ExecutorService helper() {
        ExecutorService made = helper;
        if (made == null) {
            made = Executors.newSingleThreadExecutor(work -> {
                Thread thread = new Thread(work, "winnow-words-2");
                thread.setDaemon(true);
                return thread;
            });
            helper = made;
        }
        return made;
    }

    @Override
    public void close() {
        if (helper != null) {
            helper.shutdown();
        }
    }

    /** A part of the work. */
    interface Part {
        void run() throws IOException, StoreException;
    }
}
