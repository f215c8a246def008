package org.winnow.store;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.winnow.model.Cluster;

/**
 * Gives the members of clusters their places in {@link Order.ByClusters}. An example can be in several clusters: whatever a
 * chain of them connects is one group. Cost: about one pass over all keys and a few over the members; the memory of three
 * numbers per key.
 */
final class ClusterPlacing {
    /** Connected by any cluster, by wording, word for word: each level is within the one before it. */
    private static final int LEVELS = 3;

    private final int[][] parents = new int[LEVELS][];
    private final Map<Long, Integer> firsts = new HashMap<>();

    /** For keys below the size. */
    ClusterPlacing(int size) {
        for (int level = 0; level < LEVELS; level++) {
            parents[level] = IntStream.range(0, size).toArray();
        }
    }

    /**
     * Takes one member of a cluster, in any order. A key without an example, which only a damaged file has, is passed over.
     *
     * @param cluster its number
     */
    void member(long cluster, Cluster.Kind kind, int key) {
        if (key < 1 || key >= parents[0].length) {
            return;
        }
        Integer known = firsts.putIfAbsent(cluster, key);
        int first = known == null ? key : known;
        for (int level = 0; level <= tightness(kind); level++) {
            join(parents[level], first, key);
        }
    }

    private static int tightness(Cluster.Kind kind) {
        return switch (kind) {
            case EXACT -> 2;
            case NEAR -> 1;
            case SAME_QUESTION, CONFLICTING -> 0;
        };
    }

    private static void join(int[] parents, int a, int b) {
        int one = root(parents, a);
        int other = root(parents, b);
        parents[Math.max(one, other)] = Math.min(one, other);
    }

    /** The smallest key that is connected with this one. */
    private static int root(int[] parents, int key) {
        int at = key;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    /** The finished column. */
    ClusterColumn done() {
        int[] groups = parents[0];
        int[] sizes = new int[groups.length];
        for (int key = 0; key < groups.length; key++) {
            sizes[root(groups, key)]++;
        }
        int[] members = IntStream.range(0, groups.length)
                .filter(key -> sizes[root(groups, key)] > 1)
                .toArray();
        int[] sorted = members;
        for (int level = LEVELS - 1; level >= 0; level--) {
            int[] parent = parents[level];
            sorted = Sorting.byRank(
                    sorted, Arrays.stream(sorted).map(key -> root(parent, key)).toArray());
        }
        sorted = Sorting.byRank(
                sorted,
                Arrays.stream(sorted).map(key -> -sizes[root(groups, key)]).toArray());
        Numbers.Editor group = Numbers.EMPTY.edit();
        Numbers.Editor place = Numbers.EMPTY.edit();
        for (int i = 0; i < sorted.length; i++) {
            group.set(sorted[i], root(groups, sorted[i]));
            place.set(sorted[i], i + 1);
        }
        return new ClusterColumn(group.done(), place.done());
    }
}
