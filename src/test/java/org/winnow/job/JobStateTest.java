package org.winnow.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobStateTest {
    private final List<String> calls = new ArrayList<>();
    private final Outcome<String> outcome = new Outcome<>() {
        @Override
        public void done(String result) {
            calls.add("done " + result);
        }

        @Override
        public void failed(Throwable cause) {
            calls.add("failed " + cause.getMessage());
        }

        @Override
        public void cancelled() {
            calls.add("cancelled");
        }
    };

    @Test
    void deliversTheResult() {
        Job job = new DirectJobRunner().submit("count", progress -> "7", outcome);

        assertThat(calls).containsExactly("done 7");
        assertThat(job.state()).isEqualTo(Job.State.DONE);
        assertThat(job.title()).isEqualTo("count");
    }

    @Test
    void losesNoException() {
        Job job = new DirectJobRunner()
                .submit(
                        "count",
                        progress -> {
                            throw new IllegalStateException("broken");
                        },
                        outcome);

        assertThat(calls).containsExactly("failed broken");
        assertThat(job.state()).isEqualTo(Job.State.FAILED);
    }

    @Test
    void losesNoError() {
        new DirectJobRunner()
                .submit(
                        "count",
                        progress -> {
                            throw new StackOverflowError("deep");
                        },
                        outcome);

        assertThat(calls).containsExactly("failed deep");
    }

    @Test
    void aJobCancelledWhileItWaitsNeverBegins() {
        JobState job = new JobState("count");
        job.cancel();

        job.run(
                progress -> {
                    calls.add("begun");
                    return "7";
                },
                Progress.NONE,
                outcome,
                Runnable::run);

        assertThat(calls).containsExactly("cancelled");
        assertThat(job.state()).isEqualTo(Job.State.CANCELLED);
    }

    @Test
    void cancellingStopsTheWorkAtItsNextLook() {
        JobState job = new JobState("count");

        job.run(
                progress -> {
                    progress.checkCancelled();
                    job.cancel();
                    progress.checkCancelled();
                    return "7";
                },
                Progress.NONE,
                outcome,
                Runnable::run);

        assertThat(calls).containsExactly("cancelled");
    }

    @Test
    void aJobRunsOnce() {
        JobState job = new JobState("count");
        job.run(progress -> "1", Progress.NONE, outcome, Runnable::run);
        job.run(progress -> "2", Progress.NONE, outcome, Runnable::run);

        assertThat(calls).containsExactly("done 1", "cancelled");
    }
}
