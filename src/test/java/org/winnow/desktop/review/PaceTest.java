package org.winnow.desktop.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {
    private final Pace pace = new Pace();
    private Instant now = Instant.parse("2026-11-01T12:00:00Z");

    private void decideAfter(double... seconds) {
        for (double each : seconds) {
            now = now.plusMillis((long) (each * 1000));
            pace.decided(now);
        }
    }

    @Test
    void beforeTheThirdDecisionItSaysNothing() {
        assertThat(pace.words(10)).isEmpty();
        decideAfter(0, 2);
        assertThat(pace.words(10)).isEmpty();
        decideAfter(2);
        assertThat(pace.words(10)).isEqualTo("2.0 s per decision · 10 left ≈ 20 s");
    }

    @Test
    void itIsTheMedianAndNotTheMean() {
        decideAfter(0, 1, 2, 100);
        assertThat(pace.words(0)).isEqualTo("2.0 s per decision");
    }

    @Test
    void aPauseDoesNotCount() {
        decideAfter(0, 3, 3, 3600, 3);
        assertThat(pace.words(0)).isEqualTo("3.0 s per decision");
    }

    @Test
    void aClockThatGoesBackDoesNotCount() {
        decideAfter(0, 3, 3, -50, 3);
        assertThat(pace.words(0)).isEqualTo("3.0 s per decision");
    }

    @Test
    void onlyTheLastFiftyCount() {
        decideAfter(0);
        for (int i = 0; i < 60; i++) {
            decideAfter(9);
        }
        for (int i = 0; i < 50; i++) {
            decideAfter(1);
        }
        assertThat(pace.words(0)).isEqualTo("1.0 s per decision");
        assertThat(pace.toString().split(",")).hasSize(50);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"40|80 s", "60|2 min", "1500|50 min", "2700|2 h", "90000|50 h"})
    void whatIsLeftIsSaidInTheUnitThatFits(int left, String span) {
        decideAfter(0, 2, 2);
        assertThat(pace.words(left)).endsWith("≈ " + span);
    }
}
