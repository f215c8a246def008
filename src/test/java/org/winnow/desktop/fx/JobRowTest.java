package org.winnow.desktop.fx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.winnow.job.Job;

class JobRowTest {
    private long now;
    private JobRow row;

    @BeforeEach
    void begin() {
        Job job = new Job() {
            @Override
            public String title() {
                return "Importing";
            }

            @Override
            public State state() {
                return State.RUNNING;
            }

            @Override
            public void cancel() {
                // nothing to stop
            }
        };
        row = new JobRow(job, () -> now);
    }

    private String after(long seconds, long done, long total) {
        now = seconds * 1_000_000_000L;
        row.show(done, total, "12,000 rows");
        return row.words().get();
    }

    @Test
    void nobodyGuessesInTheFirstSeconds() {
        assertThat(after(0, 0, 1_000)).isEqualTo("12,000 rows, 0 %");
        assertThat(after(2, 100, 1_000)).isEqualTo("12,000 rows, 10 %");
    }

    @Test
    void whatIsLeftFollowsFromHowFastItWent() {
        after(0, 0, 1_000);
        assertThat(after(10, 100, 1_000)).isEqualTo("12,000 rows, 10 %, 2 min left");
        assertThat(after(30, 500, 1_000)).isEqualTo("12,000 rows, 50 %, 30 s left");
        assertThat(after(60, 999, 1_000)).isEqualTo("12,000 rows, 99 %, 1 s left");
        assertThat(after(61, 1_000, 1_000)).isEqualTo("12,000 rows, 100 %");
    }

    @Test
    void aNewPhaseIsGuessedAnew() {
        after(0, 0, 1_000);
        after(20, 900, 1_000);
        assertThat(after(21, 0, 500)).isEqualTo("12,000 rows, 0 %");
        assertThat(after(31, 250, 500)).isEqualTo("12,000 rows, 50 %, 10 s left");
    }

    @Test
    void withoutATotalThereIsNothingToGuess() {
        after(0, 10, -1);
        assertThat(after(9, 5_000, -1)).isEqualTo("12,000 rows, 5,000");
    }
}
