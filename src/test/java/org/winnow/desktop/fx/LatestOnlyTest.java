package org.winnow.desktop.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.winnow.job.Job;
import org.winnow.job.JobRunner;
import org.winnow.job.Outcome;
import org.winnow.job.Progress;
import org.winnow.job.Work;

class LatestOnlyTest {
    private final List<String> heard = new ArrayList<>();
    private final List<Handed> handed = new ArrayList<>();
    private final LatestOnly latest = new LatestOnly(new Hands());

    /** A runner whose work ends when the test says so. */
    private final class Hands implements JobRunner {
        @Override
        public <T> Job submit(String title, Work<T> work, Outcome<T> outcome) {
            Handed job = new Handed(
                    title,
                    () -> {
                        try {
                            outcome.done(work.run(Progress.NONE));
                        } catch (Exception e) {
                            outcome.failed(e);
                        }
                    },
                    outcome::cancelled);
            handed.add(job);
            return job;
        }
    }

    private record Handed(String title, Runnable end, Runnable endCancelled) implements Job {
        @Override
        public void cancel() {
            endCancelled.run();
        }

        @Override
        public State state() {
            return State.RUNNING;
        }
    }

    private Outcome<String> hear(String name) {
        return new Outcome<>() {
            @Override
            public void done(String result) {
                heard.add(name + " done " + result);
            }

            @Override
            public void failed(Throwable cause) {
                heard.add(name + " failed");
            }

            @Override
            public void cancelled() {
                heard.add(name + " cancelled");
            }
        };
    }

    @Test
    void theNewestCancelsTheOneBefore() {
        latest.submit("counts", "Count", progress -> "1", hear("a"));
        latest.submit("counts", "Count", progress -> "2", hear("b"));
        handed.get(1).end().run();
        assertThat(heard).containsExactly("a cancelled", "b done 2");
    }

    @Test
    void aStaleResultNeverArrives() {
        latest.submit("counts", "Count", progress -> "1", hear("a"));
        Handed stale = handed.get(0);
        latest.submit("counts", "Count", progress -> "2", hear("b"));
        heard.clear();
        stale.end().run();
        assertThat(heard).containsExactly("a cancelled");
        assertThat(latest.isBusy("counts")).isTrue();
    }

    @Test
    void aStaleFailureNeverArrives() {
        latest.submit(
                "counts",
                "Count",
                progress -> {
                    throw new IllegalStateException();
                },
                hear("a"));
        Handed stale = handed.get(0);
        latest.submit("counts", "Count", progress -> "2", hear("b"));
        heard.clear();
        stale.end().run();
        assertThat(heard).containsExactly("a cancelled");
    }

    @Test
    void otherKeysAreLeftAlone() {
        latest.submit("counts", "Count", progress -> "1", hear("a"));
        latest.submit("rows", "Load", progress -> "2", hear("b"));
        handed.get(0).end().run();
        handed.get(1).end().run();
        assertThat(heard).containsExactly("a done 1", "b done 2");
    }

    @Test
    void cancellingEndsWhatIsUnderWay() {
        latest.submit("counts", "Count", progress -> "1", hear("a"));
        latest.submit("rows", "Load", progress -> "2", hear("b"));
        latest.cancel("counts");
        latest.cancel("nothing");
        latest.cancelAll();
        assertThat(heard).containsExactly("a cancelled", "b cancelled");
        assertThat(latest.isBusy("counts")).isFalse();
    }

    @Test
    void workThatEndsAtOnceIsNoLongerBusy() {
        LatestOnly direct = new LatestOnly(new SameThreadRunner());
        direct.submit("counts", "Count", progress -> "1", hear("a"));
        assertThat(direct.isBusy("counts")).isFalse();
        assertThat(heard).containsExactly("a done 1");
    }
}
