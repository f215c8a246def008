package org.winnow.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.winnow.model.Cluster;

/** Makes clusters of near duplicates from pairs. */
final class NearClusters {
    static final Comparator<Cluster> ORDER = Comparator.comparing(Cluster::kind)
            .thenComparing(
                    Comparator.comparingInt((Cluster cluster) -> cluster.keys().size())
                            .reversed())
            .thenComparing(cluster -> cluster.keys().get(0));

    private NearClusters() {}

    /** Adds the near clusters at a threshold to the other ones, sorted. Copies join the cluster of their first one. */
    static List<Cluster> assemble(List<Cluster> fixed, List<int[]> copies, Pairs pairs, double threshold) {
        int count = pairs.at(threshold);
        int[] keys = keys(pairs, count);
        Forest forest = new Forest(keys.length);
        float[] lowest = new float[keys.length];
        for (int i = 0; i < count; i++) {
            int a = forest.root(Arrays.binarySearch(keys, pairs.first(i)));
            int b = forest.root(Arrays.binarySearch(keys, pairs.second(i)));
            if (forest.join(a, b)) {
                // Pairs come in falling order, so the last one that joins is the weakest link.
                lowest[Math.min(a, b)] = (float) pairs.similarity(i);
            }
        }
        Map<Integer, int[]> copiesOf = new HashMap<>();
        copies.forEach(group -> copiesOf.put(group[0], group));
        List<Cluster> all = new ArrayList<>(fixed);
        for (int[] group : forest.groups()) {
            all.add(near(group, keys, copiesOf, lowest[group[0]]));
        }
        all.sort(ORDER);
        return List.copyOf(all);
    }

    private static Cluster near(int[] group, int[] keys, Map<Integer, int[]> copiesOf, float lowest) {
        List<Integer> members = new ArrayList<>(group.length);
        for (int member : group) {
            int key = keys[member];
            int[] same = copiesOf.get(key);
            if (same == null) {
                members.add(key);
            } else {
                Arrays.stream(same).forEach(members::add);
            }
        }
        members.sort(null);
        return new Cluster(Cluster.Kind.NEAR, members, rounded(lowest));
    }

    /** Four digits: what was computed, without the noise of a float made a double. */
    static double rounded(double similarity) {
        return Math.round(similarity * 10_000) / 10_000.0;
    }

    private static int[] keys(Pairs pairs, int count) {
        int[] keys = new int[2 * count];
        for (int i = 0; i < count; i++) {
            keys[2 * i] = pairs.first(i);
            keys[2 * i + 1] = pairs.second(i);
        }
        return Arrays.stream(keys).sorted().distinct().toArray();
    }
}
