package org.winnow.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.winnow.model.Cluster;

/** Against colouring, one number after the other. */
class ForestTest {
    @Test
    void splitGroupsAreTheConnectedPartsWhateverTheOrder() {
        Random random = new Random(61);
        for (int round = 0; round < 500; round++) {
            int size = 2 + random.nextInt(30);
            List<Cluster> clusters = new ArrayList<>();
            for (int i = random.nextInt(10); i > 0; i--) {
                List<Integer> keys = random.ints(2 + random.nextInt(3), 0, size)
                        .sorted()
                        .boxed()
                        .toList();
                clusters.add(new Cluster(Cluster.Kind.NEAR, keys, 0.9));
            }
            int[] wanted = coloured(size, clusters);

            assertThat(new SplitGroups(clusters).groupOf(size)).isEqualTo(wanted);
            Collections.shuffle(clusters, random);
            assertThat(new SplitGroups(clusters).groupOf(size)).isEqualTo(wanted);
        }
    }

    @Test
    void conversationsConnectAsClustersDo() {
        Cluster cluster = new Cluster(Cluster.Kind.EXACT, List.of(1, 4, 6), 1);

        assertThat(new SplitGroups(List.of(), List.of(new int[] {6, 1, 4})).groupOf(8))
                .isEqualTo(new SplitGroups(List.of(cluster)).groupOf(8))
                .containsExactly(0, 1, 2, 3, 1, 5, 1, 7);
        assertThat(new SplitGroups(List.of()).groupOf(0)).isEmpty();
    }

    @Test
    void groupsAreThoseOfEqualHashes() {
        Random random = new Random(67);
        for (int round = 0; round < 500; round++) {
            long[] hashes = random.longs(random.nextInt(40), 0, 12).toArray();
            int[] chosen = random.ints(0, Math.max(1, hashes.length))
                    .limit(hashes.length)
                    .distinct()
                    .sorted()
                    .toArray();
            Map<Long, List<Integer>> byHash = new HashMap<>();
            Arrays.stream(chosen)
                    .forEach(i -> byHash.computeIfAbsent(hashes[i], hash -> new ArrayList<>())
                            .add(i));
            List<List<Integer>> wanted = byHash.entrySet().stream()
                    .filter(entry -> entry.getKey() != 0 && entry.getValue().size() > 1)
                    .map(Map.Entry::getValue)
                    .sorted((a, b) -> a.get(0) - b.get(0))
                    .toList();

            assertThat(new Groups(hashes, chosen)
                            .equal().stream()
                                    .map(group -> Arrays.stream(group).boxed().toList())
                                    .toList())
                    .isEqualTo(wanted);
        }
    }

    @Test
    void aTableOfLongsIsAMap() {
        Random random = new Random(71);
        LongTable table = new LongTable(2);
        Map<Long, Integer> map = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            long key = org.winnow.text.Hashes.mix(random.nextInt(3_000));
            int value = random.nextInt(100);
            if (random.nextBoolean()) {
                table.put(key, value);
                map.put(key, value);
            } else {
                map.putIfAbsent(key, value);
                assertThat(table.getOrPut(key, value)).isEqualTo(map.get(key));
            }
        }

        assertThat(table.size()).isEqualTo(map.size());
        map.forEach((key, value) -> assertThat(table.get(key, -1)).isEqualTo(value));
        assertThat(table.get(org.winnow.text.Hashes.mix(5_000), -1)).isEqualTo(-1);
        assertThat(table.atLeast(50).size()).isEqualTo((int)
                map.values().stream().filter(value -> value >= 50).count());
    }

    private static int[] coloured(int size, List<Cluster> clusters) {
        int[] colour = new int[size];
        Arrays.setAll(colour, i -> i);
        for (boolean changed = true; changed; ) {
            changed = false;
            for (Cluster cluster : clusters) {
                int least = cluster.keys().stream()
                        .mapToInt(key -> colour[key])
                        .min()
                        .orElseThrow();
                for (int key : cluster.keys()) {
                    changed |= colour[key] != least;
                    colour[key] = least;
                }
            }
        }
        return colour;
    }
}
