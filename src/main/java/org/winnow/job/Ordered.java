package org.winnow.job;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/**
 * Work in progress whose results are taken in the order in which it was begun. For one thread; the work itself runs on
 * {@link Workers}.
 *
 * @param <T> the results
 */
public final class Ordered<T> {
    private final Workers workers;
    private final Queue<Future<T>> begun = new ArrayDeque<>();

    /** Nothing begun yet. */
    public Ordered(Workers workers) {
        this.workers = workers;
    }

    /** Begins a piece of work. */
    public void begin(Callable<T> work) {
        begun.add(workers.begin(work));
    }

    /** How many results have not been taken. */
    public int size() {
        return begun.size();
    }

    /** True if the next result can be taken without waiting. */
    public boolean isReady() {
        Future<T> next = begun.peek();
        return next != null && next.isDone();
    }

    /**
     * Takes the next result, waiting for it.
     *
     * @throws Exception what the work threw
     * @throws java.util.NoSuchElementException if nothing is left
     */
    public T take() throws Exception {
        return result(begun.remove());
    }

    /** The result of some work, as if it had been done here. An interruption is kept for later. */
    public static <T> T result(Future<T> future) throws Exception {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw thrown(e);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Exception thrown(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof Exception exception ? exception : e;
    }
}
