package org.winnow.desktop.fx;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.words.Words;
import org.winnow.job.Job;
import org.winnow.job.JobRunner;
import org.winnow.job.Outcome;
import org.winnow.job.Work;

/**
 * Runs work on a few named daemon threads; what finds no free thread waits in order. Outcomes arrive on the FX thread,
 * progress once per frame. A failure goes to the outcome and to the {@link ErrorSink}; so does what an outcome throws.
 * Cancelling never interrupts a thread, since that would close the files and connections it works on.
 *
 * <p>Safe from any thread. Long jobs and quick queries want a runner each, so that a search never waits for an import.
 */
public final class FxJobRunner implements JobRunner, AutoCloseable {
    private final JobsModel jobs;
    private final ErrorSink errors;
    private final ThreadPoolExecutor pool;
    private final Set<FxJob<?>> open = ConcurrentHashMap.newKeySet();
    private final FrameBatcher progress = new FrameBatcher(this::showProgress);

    /**
     * A runner with its own threads.
     *
     * @param name what the threads are called, followed by their number
     * @param threads how many there are; they end after 10 s without work
     */
    public FxJobRunner(String name, int threads, JobsModel jobs, ErrorSink errors) {
        this.jobs = jobs;
        this.errors = errors;
        pool = new ThreadPoolExecutor(threads, threads, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), named(name));
        pool.allowCoreThreadTimeOut(true);
    }

    private static ThreadFactory named(String name) {
        AtomicInteger count = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    @Override
    public <T> Job submit(String title, Work<T> work, Outcome<T> outcome) {
        FxJob<T> job = new FxJob<>(title, work, outcome, this);
        open.add(job);
        FxThread.run(() -> {
            if (open.contains(job)) {
                jobs.started(job.row());
            }
        });
        try {
            pool.execute(job);
        } catch (RejectedExecutionException e) {
            job.cancel(); // closed meanwhile: whoever asks hears that nothing came of it
        }
        return job;
    }

    /** Cancels everything; returns at once. Outcomes still arrive. */
    public void cancelAll() {
        open.forEach(FxJob::cancel);
    }

    /** Takes nothing more, and waits up to ten seconds until all that it was given is done. Outcomes still arrive. */
    public void finish() {
        pool.shutdown();
        await(10);
    }

    /** Cancels everything, takes nothing more, and waits up to two seconds for the work to stop. */
    @Override
    public void close() {
        cancelAll();
        pool.shutdown();
        await(2);
    }

    private void await(int seconds) {
        try {
            if (!pool.awaitTermination(seconds, TimeUnit.SECONDS)) {
                errors.report(
                        Words.of("fx.stopping-the-background-work"),
                        new IllegalStateException("still at work: " + pool));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void progressed() {
        progress.request();
    }

    void ended(FxJob<?> job, @Nullable Throwable failure, Runnable tell) {
        pool.remove(job);
        FxThread.later(() -> {
            open.remove(job);
            jobs.ended(job.row());
            if (failure != null) {
                errors.report(job.title(), failure);
            }
            try {
                tell.run();
            } catch (RuntimeException e) {
                errors.report(job.title(), e);
            }
        });
    }

    private void showProgress() {
        open.forEach(FxJob::show);
    }
}
