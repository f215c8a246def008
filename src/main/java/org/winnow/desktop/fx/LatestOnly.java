package org.winnow.desktop.fx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.winnow.job.Job;
import org.winnow.job.JobRunner;
import org.winnow.job.Outcome;
import org.winnow.job.Work;

/**
 * The newest request of each key wins: it cancels the one before it, whose result never arrives even if it was ready
 * (its outcome hears {@code cancelled}). For live search, counts, previews. On the thread of the runner's outcomes.
 */
public final class LatestOnly {
    private final JobRunner runner;
    private final Map<Object, Request<?>> newest = new HashMap<>();

    /** Hands its work to this runner. */
    public LatestOnly(JobRunner runner) {
        this.runner = runner;
    }

    /**
     * Asks for work that replaces what was asked under the key before.
     *
     * @param key what it is about, such as "counts"
     */
    public <T> void submit(Object key, String title, Work<T> work, Outcome<T> outcome) {
        Request<T> request = new Request<>(key, outcome);
        Request<?> before = newest.put(key, request);
        if (before != null) {
            before.cancel();
        }
        request.job = runner.submit(title, work, request);
    }

    /** Cancels what is under way under the key. */
    public void cancel(Object key) {
        Request<?> request = newest.remove(key);
        if (request != null) {
            request.cancel();
        }
    }

    /** Cancels everything. */
    public void cancelAll() {
        List<Request<?>> requests = List.copyOf(newest.values());
        newest.clear();
        requests.forEach(Request::cancel);
    }

    /** True while work under the key has not ended. */
    public boolean isBusy(Object key) {
        return newest.containsKey(key);
    }

    private final class Request<T> implements Outcome<T> {
        private final Object key;
        private final Outcome<T> outcome;
        private @Nullable Job job;

        Request(Object key, Outcome<T> outcome) {
            this.key = key;
            this.outcome = outcome;
        }

        void cancel() {
            if (job != null) {
                job.cancel();
            }
        }

        @Override
        public void done(T result) {
            if (newest.remove(key, this)) {
                outcome.done(result);
            } else {
                outcome.cancelled();
            }
        }

        @Override
        public void failed(Throwable cause) {
            if (newest.remove(key, this)) {
                outcome.failed(cause);
            } else {
                outcome.cancelled();
            }
        }

        @Override
        public void cancelled() {
            newest.remove(key, this);
            outcome.cancelled();
        }
    }
}
