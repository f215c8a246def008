package org.winnow.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WildcardTest {
    @ParameterizedTest
    @CsvSource({
        "*, '', true",
        "*, abc, true",
        "a*, abc, true",
        "*c, abc, true",
        "a*c, abc, true",
        "a*b*c, axxbxxc, true",
        "a**c, ac, true",
        "*.jsonl, data.jsonl, true",
        "*.jsonl, data.json, false",
        "a*c, abcd, false",
        "abc, abc, true",
        "abc, abcd, false",
        "abc*, ab, false",
        "*ab*ab, abab, true",
        "*aab, aaab, true"
    })
    void aStarStandsForAnyRun(String pattern, String text, boolean matches) {
        assertThat(Wildcard.matches(pattern, text)).isEqualTo(matches);
    }

    @Test
    void hostilePatternsStayCheap() {
        boolean matches = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> Wildcard.matches("*a".repeat(200) + "b", "a".repeat(10_000)));

        assertThat(matches).isFalse();
    }
}
