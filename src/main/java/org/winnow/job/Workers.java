package org.winnow.job;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A few threads for one piece of work; they end with it. Thread-safe. */
public final class Workers implements AutoCloseable {
    private final ExecutorService threads;

    private Workers(ExecutorService threads) {
        this.threads = threads;
    }

    /** As many threads as there are processors, and some more that mostly wait for a disk. */
    public static Workers perProcessor(String name, int more) {
        int count = Runtime.getRuntime().availableProcessors() + more;
        return new Workers(Executors.newFixedThreadPool(count, work -> {
            Thread made = new Thread(work, name);
            made.setDaemon(true);
            return made;
        }));
    }

    /** Begins some work. */
    public <T> Future<T> begin(Callable<T> work) {
        return threads.submit(work);
    }

    /** Begins nothing any more; what runs is interrupted and not waited for. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
