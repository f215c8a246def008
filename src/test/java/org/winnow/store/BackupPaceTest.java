package org.winnow.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackupPaceTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "1, 199, 9, false",
        "1, 200, 0, true",
        "1, 1, 10, true",
        "1, 0, 1000, false",
        "1, 1, -5, true",
        "1400, 200, 10, false",
        "1400, 4374, 1, false",
        "1400, 4376, 1, true",
        "1400, 1, 218, false",
        "1400, 1, 219, true"
    })
    void isDueByWorkOrByTimeAndLaterForALargeProject(long megabytes, long commits, long minutes, boolean due) {
        assertThat(BackupPace.isDue(megabytes << 20, commits, NOW.minus(Duration.ofMinutes(minutes)), NOW))
                .isEqualTo(due);
    }

    @Test
    void aLargeProjectIsCopiedNoFasterThanASmallOneInBytes() {
        long perSecond = (1400L << 20) / BackupPace.time(1400L << 20).toSeconds();
        assertThat(perSecond)
                .isLessThanOrEqualTo((64L << 20) / BackupPace.time(64L << 20).toSeconds());
    }
}
