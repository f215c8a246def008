package org.winnow.desktop.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.util.Subscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.winnow.desktop.ScreenTest;
import org.winnow.job.Job;
import org.winnow.job.Outcome;
import org.winnow.job.Progress;

@ScreenTest
class FxJobRunnerTest {
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final JobsModel jobs = new JobsModel((time, action) -> {
        action.run();
        return Subscription.EMPTY;
    });
    private final FxJobRunner runner =
            new FxJobRunner("test", 1, jobs, (doing, cause) -> errors.add(doing + ": " + cause.getMessage()));
    private final CountDownLatch hold = new CountDownLatch(1);

    @BeforeEach
    void start() {
        Fx.start();
    }

    @AfterEach
    void stop() {
        hold.countDown();
        runner.close();
    }

    private final class Heard implements Outcome<String> {
        private final String name;

        Heard(String name) {
            this.name = name;
        }

        @Override
        public void done(String result) {
            heard.add(name + " done " + result + (Platform.isFxApplicationThread() ? "" : " on the wrong thread"));
        }

        @Override
        public void failed(Throwable cause) {
            heard.add(name + " failed " + cause.getMessage());
        }

        @Override
        public void cancelled() {
            heard.add(name + " cancelled");
        }
    }

    private String untilHeld(Progress progress) throws InterruptedException {
        while (!hold.await(5, TimeUnit.MILLISECONDS)) {
            progress.checkCancelled();
        }
        return "held";
    }

    private void waitForHeard(String... expected) {
        Fx.waitFor("an outcome", () -> heard.size() >= expected.length);
        assertThat(heard).containsExactly(expected);
    }

    @Test
    void aResultArrivesOnTheFxThread() {
        runner.submit("Count", progress -> Thread.currentThread().getName(), new Heard("a"));
        waitForHeard("a done test-1");
    }

    @Test
    void workRunsOnADaemonThread() {
        runner.submit("Count", progress -> "" + Thread.currentThread().isDaemon(), new Heard("a"));
        waitForHeard("a done true");
    }

    @Test
    void aFailureReachesTheOutcomeAndTheErrorSink() {
        runner.submit(
                "Count",
                progress -> {
                    throw new IllegalStateException("broken");
                },
                new Heard("a"));
        waitForHeard("a failed broken");
        assertThat(errors).containsExactly("Count: broken");
    }

    @Test
    void anErrorIsNotLostEither() {
        runner.submit(
                "Count",
                progress -> {
                    throw new StackOverflowError("deep");
                },
                new Heard("a"));
        waitForHeard("a failed deep");
    }

    @Test
    void whatAnOutcomeThrowsReachesTheErrorSink() {
        runner.submit("Count", progress -> "x", new Outcome<>() {
            @Override
            public void done(String result) {
                throw new IllegalStateException("careless");
            }

            @Override
            public void failed(Throwable cause) {
                heard.add("failed");
            }
        });
        Fx.waitFor("the error", () -> !errors.isEmpty());
        assertThat(errors).containsExactly("Count: careless");
        assertThat(heard).isEmpty();
    }

    @Test
    void runningWorkIsCancelledWhenItAsks() {
        Job job = runner.submit("Count", this::untilHeld, new Heard("a"));
        Fx.waitFor("it runs", () -> job.state() == Job.State.RUNNING);
        job.cancel();
        waitForHeard("a cancelled");
        assertThat(job.state()).isEqualTo(Job.State.CANCELLED);
        assertThat(errors).isEmpty();
    }

    @Test
    void waitingWorkIsCancelledAtOnceAndNeverRuns() {
        runner.submit("Hold", this::untilHeld, new Heard("a"));
        Job waiting = runner.submit("Count", progress -> "ran", new Heard("b"));
        waiting.cancel();
        waiting.cancel();
        waitForHeard("b cancelled");
        hold.countDown();
        waitForHeard("b cancelled", "a done held");
    }

    @Test
    void whatFindsNoFreeThreadWaitsInOrder() {
        runner.submit("Hold", this::untilHeld, new Heard("a"));
        runner.submit("Count", progress -> "1", new Heard("b"));
        runner.submit("Count", progress -> "2", new Heard("c"));
        hold.countDown();
        waitForHeard("a done held", "b done 1", "c done 2");
    }

    @Test
    void progressReachesTheRowOfTheJob() {
        runner.submit(
                "Count",
                progress -> {
                    progress.step("reading");
                    progress.at(1, 4);
                    return untilHeld(progress);
                },
                new Heard("a"));
        Fx.waitFor(
                "the progress",
                () -> jobs.rows().size() == 1
                        && jobs.rows().get(0).words().get().equals("reading, 25 %"));
        assertThat(Fx.call(() -> jobs.rows().get(0).fraction().get())).isEqualTo(0.25);
        hold.countDown();
        waitForHeard("a done held");
        assertThat(Fx.call(() -> jobs.rows().size())).isZero();
    }

    @Test
    void closingCancelsEverything() {
        runner.submit("Hold", this::untilHeld, new Heard("a"));
        runner.submit("Count", progress -> "ran", new Heard("b"));
        runner.close();
        Fx.waitFor("both outcomes", () -> heard.size() == 2);
        assertThat(heard).containsExactlyInAnyOrder("a cancelled", "b cancelled");
    }
}
