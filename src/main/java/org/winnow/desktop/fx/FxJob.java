package org.winnow.desktop.fx;

import org.jspecify.annotations.Nullable;
import org.winnow.job.CancelledException;
import org.winnow.job.Job;
import org.winnow.job.Outcome;
import org.winnow.job.Progress;
import org.winnow.job.Work;

/** One piece of work on its way: counts its progress, learns of cancelling, ends exactly once. */
final class FxJob<T> implements Job, Progress, Runnable {
    private final String title;
    private final Work<T> work;
    private final Outcome<T> outcome;
    private final FxJobRunner owner;
    private final JobRow row = new JobRow(this);
    private volatile State state = State.WAITING;
    private volatile boolean cancelled;
    private volatile long done;
    private volatile long total = -1;
    private volatile String step = "";

    FxJob(String title, Work<T> work, Outcome<T> outcome, FxJobRunner owner) {
        this.title = title;
        this.work = work;
        this.outcome = outcome;
        this.owner = owner;
    }

    @Override
    public void run() {
        if (!leaveWaiting(State.RUNNING)) {
            return;
        }
        try {
            T result = work.run(this);
            end(State.DONE, null, () -> outcome.done(result));
        } catch (CancelledException e) {
            end(State.CANCELLED, null, outcome::cancelled);
        } catch (Throwable e) { // an Error too must reach the user
            end(State.FAILED, e, () -> outcome.failed(e));
        }
    }

    @Override
    public void cancel() {
        cancelled = true;
        if (leaveWaiting(State.CANCELLED)) {
            owner.ended(this, null, outcome::cancelled);
        }
    }

    private synchronized boolean leaveWaiting(State next) {
        if (state != State.WAITING) {
            return false;
        }
        state = next;
        return true;
    }

    private void end(State last, @Nullable Throwable failure, Runnable tell) {
        state = last;
        owner.ended(this, failure, tell);
    }

    @Override
    public void at(long doneNow, long totalNow) {
        done = doneNow;
        total = totalNow;
        owner.progressed();
    }

    @Override
    public void step(String words) {
        step = words;
        owner.progressed();
    }

    @Override
    public void checkCancelled() {
        if (cancelled) {
            throw new CancelledException();
        }
    }

    /** Brings the progress to the row; on the FX thread. */
    void show() {
        row.show(done, total, step);
    }

    JobRow row() {
        return row;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public State state() {
        return state;
    }
}
