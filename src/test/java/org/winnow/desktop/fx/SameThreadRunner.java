package org.winnow.desktop.fx;

import org.winnow.job.CancelledException;
import org.winnow.job.Job;
import org.winnow.job.JobRunner;
import org.winnow.job.Outcome;
import org.winnow.job.Progress;
import org.winnow.job.Work;

/** Does the work at once on the calling thread, so that tests of models need neither threads nor a toolkit. */
public final class SameThreadRunner implements JobRunner {
    @Override
    public <T> Job submit(String title, Work<T> work, Outcome<T> outcome) {
        return new Ended(title, end(work, outcome));
    }

    private static <T> Job.State end(Work<T> work, Outcome<T> outcome) {
        T result;
        try {
            result = work.run(Progress.NONE);
        } catch (CancelledException e) {
            outcome.cancelled();
            return Job.State.CANCELLED;
        } catch (Exception e) {
            outcome.failed(e);
            return Job.State.FAILED;
        }
        outcome.done(result);
        return Job.State.DONE;
    }

    private record Ended(String title, State state) implements Job {
        @Override
        public void cancel() {
            // it has ended
        }
    }
}
