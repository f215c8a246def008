package org.winnow.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RotationTest {
    private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");

    private static Backup backup(long sequence, Instant at, long bytes) {
        return new Backup(
                Path.of("b" + sequence), sequence, at, BackupReason.WORK, new Backups.Counts(1, 1), sequence, bytes);
    }

    /** Makes backups one after the other and rotates after each, as a project does. */
    private static List<Backup> after(long count, Duration between, long mostBytes) {
        List<Backup> there = new ArrayList<>();
        for (long i = 1; i <= count; i++) {
            there.add(backup(i, START.plus(between.multipliedBy(i)), 1));
            there.removeAll(Rotation.superfluous(there, mostBytes));
        }
        return there;
    }

    @Test
    void keepsTheNewestTwelveOfOneDay() {
        assertThat(after(50, Duration.ofSeconds(1), 1000))
                .extracting(Backup::sequence)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(39, 50).boxed().toList());
    }

    @Test
    void keepsTwelveAndDaysWeeksAndMonthsOfAYear() {
        List<Backup> kept = after(400 * 24, Duration.ofHours(1), 1000);

        assertThat(kept).hasSizeBetween(12 + 5, 12 + 7 + 4 + 6);
        assertThat(kept.get(kept.size() - 1).sequence()).isEqualTo(400 * 24);
        Duration reach =
                Duration.between(kept.get(0).at(), kept.get(kept.size() - 1).at());
        assertThat(reach).isBetween(Duration.ofDays(28 * 4), Duration.ofDays(31 * 6));
    }

    @Test
    void staysBelowTheSizeButKeepsTheNewest() {
        assertThat(after(50, Duration.ofSeconds(1), 3))
                .extracting(Backup::sequence)
                .containsExactly(48L, 49L, 50L);
        assertThat(after(50, Duration.ofSeconds(1), 0))
                .extracting(Backup::sequence)
                .containsExactly(50L);
    }

    @Test
    void aClockThatJumpsNeverCostsTheNewestOnes() {
        for (long days : new long[] {-400, 7300, -1, 1}) {
            List<Backup> there = new ArrayList<>(after(100, Duration.ofHours(6), 1000));
            Instant now = START.plus(Duration.ofHours(600));
            for (long i = 101; i <= 140; i++) {
                Instant clock = i < 120 ? now.plus(Duration.ofDays(days)) : now;
                there.add(backup(i, clock.plus(Duration.ofMinutes(i)), 1));
                there.removeAll(Rotation.superfluous(there, 1000));
                assertThat(there).extracting(Backup::sequence).contains(i, i - 1, i - 5, i - 11);
            }
        }
    }

    @Test
    void theNumberDecidesWhichIsNewerAndNotTheClock() {
        List<Backup> all = new ArrayList<>();
        for (long i = 1; i <= 13; i++) {
            all.add(backup(i, START.minus(Duration.ofMinutes(i)), 1));
        }
        assertThat(Rotation.superfluous(all, 1000)).extracting(Backup::sequence).containsExactly(1L);
    }
}
