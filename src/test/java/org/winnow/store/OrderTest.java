package org.winnow.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "arrival asc",
                "arrival desc",
                "tokens desc",
                "instruction-tokens asc",
                "status asc",
                "lang desc",
                "random 42",
                "random -7",
                "cluster by cluster",
                "cluster asc"
            })
    void anOrderIsReadAsItIsWritten(String text) {
        assertThat(Order.parse(text).map(Order::text)).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tokens",
                "tokens up",
                "nothing asc",
                "random x",
                "random 99999999999",
                "arrival  asc",
                "a b c"
            })
    void anythingElseIsNone(String text) {
        assertThat(Order.parse(text)).isEmpty();
    }

    private static int[] shuffled(int seed) {
        Order.Shuffled order = new Order.Shuffled(seed);
        int[] keys = IntStream.rangeClosed(1, 1_000).toArray();
        int[] ranks = Arrays.stream(keys).map(order::rank).toArray();
        return Sorting.byRank(keys, ranks);
    }

    @Test
    void aSeedAlwaysGivesTheSameOrderAndAnotherSeedAnotherOne() {
        assertThat(shuffled(42)).isEqualTo(shuffled(42)).isNotEqualTo(shuffled(43));
        assertThat(shuffled(42))
                .containsExactlyInAnyOrder(IntStream.rangeClosed(1, 1_000).toArray());
    }

    @Test
    void neighboursDoNotStayTogether() {
        int[] order = shuffled(42);
        long together = IntStream.range(1, order.length)
                .filter(i -> Math.abs(order[i] - order[i - 1]) == 1)
                .count();
        assertThat(together).isLessThan(20);
    }
}
