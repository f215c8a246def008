package org.winnow.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.model.Split;
import org.winnow.release.SplitResult.HeldBack;

class SplitterTest {
    private static final SplitRatio RATIO = new SplitRatio(80, 10, 10);

    private record Row(String id, int group, String stratum, Split split) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noGroupIsTornApart(long seed) {
        List<Row> rows = rows(new Random(seed), 3_000);

        SplitResult result = split(rows, seed, false);

        Map<Integer, Set<Split>> byGroup = new HashMap<>();
        for (Row row : rows) {
            byGroup.computeIfAbsent(row.group, group -> new HashSet<>())
                    .add(result.splits().get(row.id));
        }
        assertThat(byGroup.values())
                .allSatisfy(splits -> assertThat(splits).hasSize(1).doesNotContainNull());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyStratumKeepsTheRatioWithinItsLargestGroup(long seed) {
        List<Row> rows = rows(new Random(seed), 3_000);

        SplitResult result = split(rows, seed, false);

        assertThat(result.counts()).allSatisfy((stratum, counts) -> {
            int total = counts.values().stream().mapToInt(Integer::intValue).sum();
            double bound = result.groups() == 0 ? 0 : 2 * largestGroup(rows);
            assertThat((double) counts.getOrDefault(Split.TEST, 0)).isBetween(total * 0.1 - bound, total * 0.1 + bound);
            assertThat((double) counts.getOrDefault(Split.VALIDATION, 0))
                    .isBetween(total * 0.1 - bound, total * 0.1 + bound);
        });
        assertThat(result.count(Split.TEST)).isBetween(300 - 8, 300 + 8);
        assertThat(result.count(Split.VALIDATION)).isBetween(300 - 8, 300 + 8);
    }

    @Test
    void singleRowsAreSharedExactly() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            rows.add(new Row("id" + i, i, "tag" + i % 4, Split.NONE));
        }

        SplitResult result = split(rows, 7, false);

        assertThat(result.counts())
                .isEqualTo(Map.of(
                        "tag0", Map.of(Split.TRAIN, 200, Split.VALIDATION, 25, Split.TEST, 25),
                        "tag1", Map.of(Split.TRAIN, 200, Split.VALIDATION, 25, Split.TEST, 25),
                        "tag2", Map.of(Split.TRAIN, 200, Split.VALIDATION, 25, Split.TEST, 25),
                        "tag3", Map.of(Split.TRAIN, 200, Split.VALIDATION, 25, Split.TEST, 25)));
    }

    @Test
    void roundingsOfManyStrataDoNotAddUp() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 14 * 50; i++) {
            rows.add(new Row("id" + i, i, "tag" + i % 50, Split.NONE));
        }

        SplitResult result = split(rows, 7, false);

        assertThat(result.count(Split.TEST)).isBetween(69, 71);
        assertThat(result.count(Split.VALIDATION)).isBetween(69, 71);
    }

    @Test
    void theOrderOfTheRowsDoesNotMatter() {
        List<Row> rows = rows(new Random(3), 2_000);
        List<Row> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(9));
        List<Row> renumbered = shuffled.stream()
                .map(row -> new Row(row.id, 1_000_000 - 7 * row.group, row.stratum, row.split))
                .toList();

        assertThat(split(renumbered, 1, false).splits())
                .isEqualTo(split(rows, 1, false).splits());
    }

    @Test
    void anotherSeedGivesOtherSplitsAndTheSameSeedTheSame() {
        List<Row> rows = rows(new Random(3), 2_000);

        assertThat(split(rows, 1, false)).isEqualTo(split(rows, 1, false));
        assertThat(split(rows, 2, false).splits())
                .isNotEqualTo(split(rows, 1, false).splits());
    }

    @Test
    void tenPercentMoreRowsMoveNoneAndKeepTheRatio() {
        List<Row> rows = rows(new Random(3), 3_000);
        Map<String, Split> before = split(rows, 1, false).splits();
        List<Row> more = new ArrayList<>();
        rows.forEach(row -> more.add(new Row(row.id, row.group, row.stratum, before.get(row.id))));
        for (int i = 0; i < 300; i++) {
            more.add(new Row("new" + i, 100_000 + i, "tag" + i % 5, Split.NONE));
        }

        SplitResult after = split(more, 1, false);

        assertThat(after.splits()).containsAllEntriesOf(before);
        assertThat(after.heldBack()).isEmpty();
        assertThat(after.assigned()).isEqualTo(300);
        assertThat(after.count(Split.TEST)).isBetween(330 - 12, 330 + 12);
    }

    @Test
    void splittingAgainForgetsWhatWas() {
        List<Row> rows = List.of(
                new Row("a", 1, "x", Split.TEST), new Row("b", 2, "x", Split.TEST), new Row("c", 3, "x", Split.TEST));

        assertThat(split(rows, 1, false).count(Split.TEST)).isEqualTo(3);
        assertThat(split(rows, 1, true).count(Split.TEST)).isLessThan(3);
    }

    @Test
    void whatBridgesSplitsIsHeldBackWithAReason() {
        List<Row> rows = List.of(
                new Row("a", 1, "x", Split.TEST),
                new Row("b", 1, "x", Split.TRAIN),
                new Row("c", 1, "x", Split.NONE),
                new Row("d", 2, "x", Split.VALIDATION),
                new Row("e", 2, "x", Split.TRAIN),
                new Row("f", 3, "x", Split.TRAIN));

        SplitResult result = split(rows, 1, false);

        assertThat(result.splits())
                .isEqualTo(Map.of("a", Split.TEST, "c", Split.TEST, "d", Split.VALIDATION, "f", Split.TRAIN));
        assertThat(result.heldBack())
                .containsExactly(
                        new HeldBack(
                                "b",
                                Split.TRAIN,
                                "Belongs together with a, which is in test; released in train it would leak."),
                        new HeldBack(
                                "e",
                                Split.TRAIN,
                                "Belongs together with d, which is in validation; released in train it would leak."));
    }

    @Test
    void rareStrataArePooled() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            rows.add(new Row("id" + i, i, i < 50 ? "common" : "rare" + i % 10, Split.NONE));
        }

        SplitResult result = split(rows, 1, false);

        assertThat(result.counts().keySet()).containsExactly(Splitter.POOL, "common");
        assertThat(result.counts().get(Splitter.POOL))
                .isEqualTo(Map.of(Split.TRAIN, 40, Split.VALIDATION, 5, Split.TEST, 5));
    }

    @Test
    void aGroupStandsInTheStratumOfItsRarestMember() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            rows.add(new Row("c" + i, i, "common", Split.NONE));
        }
        for (int i = 0; i < 20; i++) {
            rows.add(new Row("r" + i, i, "rare", Split.NONE));
        }

        SplitResult result = split(rows, 1, false);

        assertThat(result.counts().get("rare").values().stream()
                        .mapToInt(n -> n)
                        .sum())
                .isEqualTo(40);
        assertThat(result.counts().get("common").values().stream()
                        .mapToInt(n -> n)
                        .sum())
                .isEqualTo(20);
    }

    @Test
    void fewExamplesAndLargeGroupsAreRemarkedOn() {
        List<Row> one = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            one.add(new Row("id" + i, i < 100 ? 0 : i, "x", Split.NONE));
        }

        assertThat(split(one.subList(0, 3), 1, false).advice())
                .containsExactly(
                        "With fewer than 200 examples, 20 to 30 that you choose by hand test better than a share of"
                                + " the whole.");
        assertThat(split(one, 1, false).advice())
                .containsExactly("One group holds 33 % of the examples and goes into one split as a whole; group by"
                        + " something finer.");
    }

    @Test
    void nothingSplitsIntoNothing() {
        assertThat(split(List.of(), 1, false).splits()).isEmpty();
    }

    @Test
    void listsOfDifferentLengthAreRefused() {
        assertThatThrownBy(() -> new SplitInput(List.of("a"), new int[0], List.of("x"), List.of(Split.NONE)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static int largestGroup(List<Row> rows) {
        Map<Integer, Integer> sizes = new HashMap<>();
        rows.forEach(row -> sizes.merge(row.group, 1, Integer::sum));
        return Collections.max(sizes.values());
    }

    private static List<Row> rows(Random random, int count) {
        List<Row> rows = new ArrayList<>();
        int group = 0;
        while (rows.size() < count) {
            int size = random.nextInt(20) == 0 ? 1 + random.nextInt(7) : 1;
            for (int i = 0; i < size && rows.size() < count; i++) {
                String stratum = "tag" + (int) Math.abs(random.nextGaussian() * 4);
                rows.add(new Row("id" + rows.size(), group, stratum, Split.NONE));
            }
            group++;
        }
        return rows;
    }

    private static SplitResult split(List<Row> rows, long seed, boolean again) {
        return new Splitter(RATIO, seed, again)
                .split(new SplitInput(
                        rows.stream().map(Row::id).toList(),
                        rows.stream().mapToInt(Row::group).toArray(),
                        rows.stream().map(Row::stratum).toList(),
                        rows.stream().map(Row::split).toList()));
    }
}
