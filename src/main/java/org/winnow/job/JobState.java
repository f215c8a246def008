package org.winnow.job;

import java.util.concurrent.Executor;

/**
 * The state machine of a job: waiting, running, then one final state; and the one place where work is run, so that no
 * exception is lost. Safe to use from any thread.
 */
public final class JobState implements Job {
    private final String title;
    private final Object turn = new Object();
    private volatile State state = State.WAITING;
    private volatile boolean cancelAsked;

    /** A job that waits. */
    public JobState(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public void cancel() {
        cancelAsked = true;
    }

    @Override
    public State state() {
        return state;
    }

    /** True if someone asked it to stop. */
    public boolean cancelAsked() {
        return cancelAsked;
    }

    /**
     * Runs the work on this thread and then tells the outcome through {@code delivery}, exactly once. A job runs once: a
     * second call, like one after cancelling, only tells the outcome that it was cancelled.
     *
     * @param progress where the work reports; asking to cancel this job stops the work through it
     * @param delivery runs the call of the outcome, for example on the FX thread
     */
    public <T> void run(Work<T> work, Progress progress, Outcome<T> outcome, Executor delivery) {
        if (!begin()) {
            delivery.execute(outcome::cancelled);
            return;
        }
        try {
            T result = work.run(new Cancellable(progress));
            state = State.DONE;
            delivery.execute(() -> outcome.done(result));
        } catch (CancelledException e) {
            state = State.CANCELLED;
            delivery.execute(outcome::cancelled);
        } catch (Throwable e) { // an Error in background work must reach the user as well
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            state = State.FAILED;
            delivery.execute(() -> outcome.failed(e));
        }
    }

    private boolean begin() {
        synchronized (turn) {
            if (state != State.WAITING) {
                return false;
            }
            state = cancelAsked ? State.CANCELLED : State.RUNNING;
            return state == State.RUNNING;
        }
    }

    private final class Cancellable implements Progress {
        private final Progress target;

        Cancellable(Progress target) {
            this.target = target;
        }

        @Override
        public void at(long done, long total) {
            target.at(done, total);
        }

        @Override
        public void step(String words) {
            target.step(words);
        }

        @Override
        public void checkCancelled() {
            if (cancelAsked) {
                throw new CancelledException();
            }
            target.checkCancelled();
        }
    }
}
