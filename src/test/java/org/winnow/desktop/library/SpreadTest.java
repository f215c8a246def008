package org.winnow.desktop.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpreadTest {
    @Test
    void theRankIsTheSmallestNumberThatSoManyPercentDoNotExceed() {
        Spread spread = of(IntStream.rangeClosed(1, 100).toArray());
        assertThat(IntStream.of(1, 50, 95, 99, 100).map(spread::rank)).containsExactly(1, 50, 95, 99, 100);
    }

    @Test
    void evenNumbersHaveNoTail() {
        assertThat(of(IntStream.rangeClosed(1, 100).toArray()).hasTail()).isFalse();
    }

    @Test
    void oneNumberFarOutIsATail() {
        assertThat(of(IntStream.concat(IntStream.rangeClosed(1, 199), IntStream.of(2_000))
                                .toArray())
                        .hasTail())
                .isTrue();
    }

    @Test
    void manyNumbersFarOutAreNoTail() {
        assertThat(of(1, 1, 1, 1, 900, 1_000).hasTail()).isFalse();
    }

    @Test
    void numbersBeyondThePlacesEndAtTheLargest() {
        Spread spread = of(70_000, 80_000, 90_000);
        assertThat(spread.rank(50)).isEqualTo(90_000);
        assertThat(spread.hasTail()).isFalse();
    }

    @Test
    void noNumbersHaveNoTail() {
        assertThat(of().hasTail()).isFalse();
    }

    private static Spread of(int... numbers) {
        int[] counts = new int[1 << 16];
        IntStream.of(numbers).forEach(number -> counts[Math.min(number, counts.length - 1)]++);
        return new Spread(
                counts,
                numbers.length,
                IntStream.of(numbers).min().orElse(0),
                IntStream.of(numbers).max().orElse(0));
    }
}
