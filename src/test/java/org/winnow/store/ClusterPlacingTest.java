package org.winnow.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.model.Cluster;
import org.winnow.model.Cluster.Kind;

class ClusterPlacingTest {
    private static final Order.ByClusters BY_CLUSTERS = new Order.ByClusters();

    @TempDir
    private Path folder;

    /** Of ten examples, clusters written as {@code near 1 3}. */
    private static ClusterColumn placed(String clusters) {
        ClusterPlacing placing = new ClusterPlacing(11);
        long id = 0;
        for (String cluster : clusters.split(", ")) {
            id++;
            String[] words = cluster.split(" ");
            Kind kind = Kind.valueOf(words[0].toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
            for (String key : List.of(words).subList(1, words.length)) {
                placing.member(id, kind, Integer.parseInt(key));
            }
        }
        return placing.done();
    }

    private static String order(ClusterColumn column) {
        int[] keys = IntStream.rangeClosed(1, 10).toArray();
        int[] ranks = Arrays.stream(keys).map(column::rank).toArray();
        return Arrays.stream(Sorting.byRank(keys, ranks))
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "near 4 7                                      | 4 7 1 2 3 5 6 8 9 10",
                "near 2 9, near 4 7 8                          | 4 7 8 2 9 1 3 5 6 10",
                "near 5 6, near 1 10                           | 1 10 5 6 2 3 4 7 8 9",
                "same-question 1 2 3 4, near 1 4               | 1 4 2 3 5 6 7 8 9 10",
                "near 1 2 5 6, exact 1 6                       | 1 6 2 5 3 4 7 8 9 10",
                "exact 2 5, same-question 5 8, conflicting 8 9 | 2 5 8 9 1 3 4 6 7 10",
                "exact 9 10, near 1 2                          | 1 2 9 10 3 4 5 6 7 8",
                "near 10 4                                     | 4 10 1 2 3 5 6 7 8 9",
                "near 3 77                                     | 1 2 3 4 5 6 7 8 9 10",
            })
    void whatRepeatsEachOtherStandsTogether(String clusters, String wanted) {
        assertThat(order(placed(clusters))).isEqualTo(wanted);
    }

    @Test
    void theOrderOfTheClustersDoesNotMatter() {
        assertThat(order(placed("exact 2 5, near 4 7, same-question 5 7 9")))
                .isEqualTo(order(placed("same-question 9 5 7, near 7 4, exact 5 2")));
    }

    @Test
    void anExampleKnowsTheFirstOfItsGroup() {
        ClusterColumn column = placed("near 4 7, exact 7 9, near 1 2");
        assertThat(IntStream.rangeClosed(1, 10).map(column.groups()::get).toArray())
                .containsExactly(1, 1, 0, 4, 0, 0, 4, 0, 4, 0);
    }

    /** Compared with a slow and plain way of saying the same. */
    @Test
    void manyClustersAtRandomAreGroupedAsTheyAreConnected() {
        Random random = new Random(7);
        for (int round = 0; round < 50; round++) {
            List<Cluster> clusters = new ArrayList<>();
            for (int i = random.nextInt(40); i > 0; i--) {
                TreeSet<Integer> keys = new TreeSet<>(List.of(1 + random.nextInt(100), 101 + random.nextInt(99)));
                keys.add(1 + random.nextInt(199));
                clusters.add(new Cluster(Kind.values()[random.nextInt(4)], List.copyOf(keys), 1));
            }
            ClusterPlacing placing = new ClusterPlacing(200);
            for (int i = 0; i < clusters.size(); i++) {
                for (int key : clusters.get(i).keys()) {
                    placing.member(i, clusters.get(i).kind(), key);
                }
            }
            int[] keys = IntStream.range(1, 200).toArray();
            int[] ranks = Arrays.stream(keys).map(placing.done()::rank).toArray();
            assertThat(Sorting.byRank(keys, ranks)).isEqualTo(plainly(clusters));
        }
    }

    private static int[] plainly(List<Cluster> clusters) {
        int[] all = first(clusters, List.of(Kind.values()));
        int[] near = first(clusters, List.of(Kind.NEAR, Kind.EXACT));
        int[] exact = first(clusters, List.of(Kind.EXACT));
        Map<Integer, Long> sizes =
                IntStream.range(1, 200).boxed().collect(Collectors.groupingBy(key -> all[key], Collectors.counting()));
        Comparator<Integer> order = Comparator.comparing((Integer key) -> -sizes.get(all[key]))
                .thenComparing(key -> sizes.get(all[key]) == 1 ? 0 : all[key])
                .thenComparing(key -> near[key])
                .thenComparing(key -> exact[key])
                .thenComparing(key -> key);
        return IntStream.range(1, 200)
                .boxed()
                .sorted(order)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int[] first(List<Cluster> clusters, List<Kind> kinds) {
        int[] first = IntStream.range(0, 200).toArray();
        for (boolean changed = true; changed; ) {
            changed = false;
            for (Cluster cluster : clusters) {
                int least = cluster.keys().stream()
                        .mapToInt(key -> first[key])
                        .min()
                        .orElseThrow();
                for (int key : kinds.contains(cluster.kind()) ? cluster.keys() : List.<Integer>of()) {
                    changed |= first[key] != least;
                    first[key] = least;
                }
            }
        }
        return first;
    }

    @Test
    void aSetIsSortedAlikeRightAfterTheSearchAndAfterOpeningAgain() throws Exception {
        Path file = folder.resolve("care.winnow");
        RoaringBitmap some = RoaringBitmap.bitmapOf(1, 2, 4, 5, 6);
        try (Store store = Projects.create(file)) {
            store.write(transaction -> {
                for (int i = 0; i < 6; i++) {
                    transaction.insert(Samples.plain("e" + i));
                }
                transaction.replaceClusters(List.of(
                        new Cluster(Kind.NEAR, List.of(2, 5), 0.8),
                        new Cluster(Kind.SAME_QUESTION, List.of(3, 4, 6), 1)));
                return true;
            });
            assertThat(store.columns().sorted(some, BY_CLUSTERS)).containsExactly(4, 6, 2, 5, 1);
            assertThat(store.columns().group(5)).isEqualTo(2);
        }
        try (Store store = Projects.open(file)) {
            assertThat(store.columns().sorted(some, BY_CLUSTERS)).containsExactly(4, 6, 2, 5, 1);
            store.write(transaction -> {
                transaction.replaceClusters(List.of());
                return true;
            });
            assertThat(store.columns().sorted(some, BY_CLUSTERS)).containsExactly(1, 2, 4, 5, 6);
            assertThat(store.columns().group(5)).isZero();
        }
    }
}
