package org.winnow.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.store.Dimension;
import org.winnow.store.FakeColumns;
import org.winnow.store.Measure;

class BalanceTest {
    private final FakeColumns columns = new FakeColumns();

    @Test
    void countsRowsAndTrainedTokensOfEachValue() {
        row("billing", "a.jsonl", "en", 100);
        row("billing", "b.jsonl", "en", 300);
        row("shipping", "a.jsonl", "de", 600);
        columns.row().with(Measure.RESPONSE_TOKENS, 0);

        Balance balance = Balance.of(columns, columns.live());

        assertThat(balance.rows()).isEqualTo(4);
        assertThat(balance.tokens()).isEqualTo(1000);
        assertThat(balance.by("tag"))
                .contains(new Distribution(
                        "tag", List.of(part("billing", 2, 400), part("shipping", 1, 600)), 4, 1, 1000));
        assertThat(balance.by("source"))
                .contains(new Distribution(
                        "source", List.of(part("a.jsonl", 2, 700), part("b.jsonl", 1, 300)), 4, 1, 1000));
        assertThat(balance.by("lang"))
                .contains(new Distribution("lang", List.of(part("en", 2, 400), part("de", 1, 600)), 4, 1, 1000));
    }

    @Test
    void anExampleCountsUnderEachOfItsTags() {
        columns.row().with(Dimension.TAG, "a").with(Dimension.TAG, "b").with(Measure.RESPONSE_TOKENS, 10);
        columns.row().with(Dimension.TAG, "a").with(Measure.RESPONSE_TOKENS, 5);

        Distribution tags = Balance.of(columns, columns.live()).by("tag").orElseThrow();

        assertThat(tags.parts()).containsExactly(part("a", 2, 15), part("b", 1, 10));
        assertThat(tags.share(tags.parts().get(0))).isEqualTo(1.0);
        assertThat(tags.share(tags.parts().get(1))).isEqualTo(0.5);
        assertThat(tags.tokenShare(tags.parts().get(1))).isEqualTo(10.0 / 15);
    }

    @Test
    void rollsTagsUpToTheirFirstNameAndCountsEachExampleOnce() {
        columns.row().with(Dimension.TAG, "billing/refund").with(Dimension.TAG, "billing/card");
        columns.row().with(Dimension.TAG, "billing");
        columns.row().with(Dimension.TAG, "shipping/late");

        Balance balance = Balance.of(columns, columns.live(), new Balance.Settings(2048, true));

        assertThat(balance.by("tag").orElseThrow().parts())
                .containsExactly(part("billing", 2, 0), part("shipping", 1, 0));
    }

    @Test
    void evennessAndEffectiveClassesFollowPielouAndHill() {
        Distribution skewed = distribution(90, 5, 5);
        double entropy = -(0.9 * Math.log(0.9) + 2 * 0.05 * Math.log(0.05));

        assertThat(skewed.evenness()).isCloseTo(entropy / Math.log(3), within(1e-12));
        assertThat(skewed.effectiveClasses()).isCloseTo(Math.exp(entropy), within(1e-12));
        assertThat(skewed.imbalance()).isEqualTo(18);
        assertThat(distribution(7, 7, 7, 7).evenness()).isCloseTo(1, within(1e-12));
        assertThat(distribution(7, 7, 7, 7).effectiveClasses()).isCloseTo(4, within(1e-12));
    }

    @Test
    void oneClassOrNoneIsEven() {
        assertThat(distribution(5))
                .extracting(Distribution::evenness, Distribution::effectiveClasses, Distribution::imbalance)
                .containsExactly(1.0, 1.0, 1.0);
        assertThat(distribution())
                .extracting(Distribution::evenness, Distribution::effectiveClasses, Distribution::imbalance)
                .containsExactly(1.0, 0.0, 1.0);
    }

    @Test
    void anEmptySetHasAnEmptyBalance() {
        Balance balance = Balance.of(columns, new RoaringBitmap());

        assertThat(balance.rows()).isZero();
        assertThat(balance.distributions())
                .allSatisfy(each -> assertThat(each.parts()).isEmpty());
        assertThat(balance.lengths().get(0))
                .isEqualTo(new Lengths(Measure.TOKENS, List.of(), 0, new Lengths.Percentiles(0, 0, 0, 0), 2048, 0));
        assertThat(balance.cross().gaps()).isEmpty();
    }

    @Test
    void measuresLengthsByNearestRank() {
        int[] lengths = new int[100];
        java.util.Arrays.setAll(lengths, i -> i + 1);

        assertThat(Lengths.of(Measure.TOKENS, lengths, 90))
                .isEqualTo(new Lengths(
                        Measure.TOKENS,
                        List.of(
                                new Lengths.Bin(1, 1, 1),
                                new Lengths.Bin(2, 3, 2),
                                new Lengths.Bin(4, 7, 4),
                                new Lengths.Bin(8, 15, 8),
                                new Lengths.Bin(16, 31, 16),
                                new Lengths.Bin(32, 63, 32),
                                new Lengths.Bin(64, 127, 37)),
                        100,
                        new Lengths.Percentiles(50, 95, 99, 100),
                        90,
                        10));
    }

    @Test
    void measuresHugeLengthsToo() {
        Lengths lengths = Lengths.of(Measure.TOKENS, new int[] {5, 300_000, 2_000_000_000, 70_000}, 1000);

        assertThat(lengths.percentiles())
                .isEqualTo(new Lengths.Percentiles(70_000, 2_000_000_000, 2_000_000_000, 2_000_000_000));
        assertThat(lengths.over()).isEqualTo(3);
        assertThat(lengths.overShare()).isEqualTo(0.75);
        assertThat(lengths.bins()).extracting(Lengths.Bin::rows).contains(1);
    }

    @Test
    void crossesTagsWithSourcesAndNamesTheGaps() {
        row("billing", "a.jsonl", "en", 1);
        row("billing", "a.jsonl", "en", 1);
        row("billing", "b.jsonl", "en", 1);
        row("shipping", "a.jsonl", "en", 1);

        CrossTable cross = Balance.of(columns, columns.live()).cross();

        assertThat(cross)
                .isEqualTo(new CrossTable(
                        List.of("billing", "shipping"),
                        List.of("a.jsonl", "b.jsonl"),
                        List.of(List.of(2, 1), List.of(1, 0))));
        assertThat(cross.gaps()).containsExactly(new CrossTable.Cell("shipping", "b.jsonl"));
    }

    @Test
    void looksOnlyAtTheSet() {
        row("billing", "a.jsonl", "en", 1);
        row("shipping", "b.jsonl", "de", 2);

        Balance balance = Balance.of(columns, RoaringBitmap.bitmapOf(2));

        assertThat(balance.by("tag").orElseThrow().parts()).containsExactly(part("shipping", 1, 2));
        assertThat(balance.by("source").orElseThrow().parts()).containsExactly(part("b.jsonl", 1, 2));
    }

    @Test
    void theOrderOfTheRowsDoesNotMatter() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            order.add(i);
        }
        FakeColumns shuffled = new FakeColumns();
        order.forEach(i -> numbered(columns, i));
        Collections.shuffle(order, new Random(7));
        order.forEach(i -> numbered(shuffled, i));

        assertThat(Balance.of(shuffled, shuffled.live())).isEqualTo(Balance.of(columns, columns.live()));
    }

    private static void numbered(FakeColumns columns, int i) {
        columns.row()
                .with(Dimension.TAG, "t" + i % 7)
                .with(Dimension.TAG, "u" + i % 3)
                .with(Dimension.SOURCE, "s" + i % 5)
                .with(Measure.RESPONSE_TOKENS, i)
                .with(Measure.TOKENS, i * 3)
                .with(Measure.TURNS, 2 + i % 4 * 40);
    }

    private void row(String tag, String source, String language, int tokens) {
        columns.row()
                .with(Dimension.TAG, tag)
                .with(Dimension.SOURCE, source)
                .with(Dimension.LANGUAGE, language)
                .with(Measure.RESPONSE_TOKENS, tokens);
    }

    private static Distribution distribution(int... rows) {
        List<Distribution.Part> parts = new ArrayList<>();
        int sum = 0;
        for (int i = 0; i < rows.length; i++) {
            parts.add(part("c" + i, rows[i], 0));
            sum += rows[i];
        }
        return new Distribution("tag", parts, sum, 0, 0);
    }

    private static Distribution.Part part(String value, int rows, long tokens) {
        return new Distribution.Part(value, rows, tokens);
    }
}
