package org.winnow.cluster;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** A growing list of pairs of numbers with similarities. Not thread-safe. */
final class PairList {
    private static final int MOST = 6_000_000;

    private long[] pairs = new long[64];
    private float[] similarities = new float[64];
    private int size;
    private boolean thinned;

    void add(int a, int b, float similarity) {
        if (size == pairs.length) {
            int more = size + (size >> 1) + 16;
            pairs = Arrays.copyOf(pairs, more);
            similarities = Arrays.copyOf(similarities, more);
        }
        pairs[size] = (long) Math.min(a, b) << 32 | Math.max(a, b);
        similarities[size++] = similarity;
    }

    void addAll(PairList other) {
        for (int i = 0; i < other.size; i++) {
            add(first(other.pairs[i]), second(other.pairs[i]), other.similarities[i]);
        }
    }

    int size() {
        return size;
    }

    /** Drops what is not needed to hold clusters together, once the list has become too long to keep. */
    void thinIfLong(int examples) {
        if (size > Math.max(MOST, 2 * examples)) {
            thin(examples);
        }
    }

    /** Keeps a maximum spanning forest (Kruskal): clusters at every threshold stay the same. */
    void thin(int examples) {
        sort();
        Forest forest = new Forest(examples);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (forest.join(first(pairs[i]), second(pairs[i]))) {
                pairs[kept] = pairs[i];
                similarities[kept++] = similarities[i];
            }
        }
        size = kept;
        thinned = true;
    }

    /** Receives pairs. */
    @FunctionalInterface
    interface Visitor {
        /** Receives one. */
        void pair(int a, int b, float similarity);
    }

    /** Visits the pairs of at least a similarity, the most similar first. */
    void forEachAtLeast(float least, Visitor visitor) {
        sort();
        for (int i = 0; i < size && similarities[i] >= least; i++) {
            visitor.pair(first(pairs[i]), second(pairs[i]), similarities[i]);
        }
    }

    /** The pairs as keys. */
    Pairs toPairs(Corpus corpus) {
        return toPairs(corpus::key);
    }

    Pairs toPairs(IntUnaryOperator key) {
        for (int i = 0; i < size; i++) {
            int a = key.applyAsInt(first(pairs[i]));
            int b = key.applyAsInt(second(pairs[i]));
            pairs[i] = (long) Math.min(a, b) << 32 | Math.max(a, b);
        }
        sort();
        int[] firsts = IntStream.range(0, size).map(i -> first(pairs[i])).toArray();
        int[] seconds = IntStream.range(0, size).map(i -> second(pairs[i])).toArray();
        return new Pairs(firsts, seconds, Arrays.copyOf(similarities, size), thinned);
    }

    /** By falling similarity, then by pair; drops repeats. Three stable sorts of longs, so that nothing is boxed. */
    private void sort() {
        int[] order = IntStream.range(0, size).toArray();
        order = sorted(order, i -> second(pairs[i]));
        order = sorted(order, i -> first(pairs[i]));
        order = sorted(order, i -> Integer.MAX_VALUE - Float.floatToIntBits(similarities[i]));
        long[] sortedPairs = new long[size];
        float[] sortedSimilarities = new float[size];
        int kept = 0;
        for (int i : order) {
            if (kept == 0 || pairs[i] != sortedPairs[kept - 1]) {
                sortedPairs[kept] = pairs[i];
                sortedSimilarities[kept++] = similarities[i];
            }
        }
        pairs = sortedPairs;
        similarities = sortedSimilarities;
        size = kept;
    }

    private static int[] sorted(int[] order, IntUnaryOperator value) {
        long[] keyed = new long[order.length];
        for (int i = 0; i < keyed.length; i++) {
            keyed[i] = (long) value.applyAsInt(order[i]) << 32 | i;
        }
        Arrays.parallelSort(keyed);
        int[] sorted = new int[order.length];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = order[(int) keyed[i]];
        }
        return sorted;
    }

    private static int first(long pair) {
        return (int) (pair >>> 32);
    }

    private static int second(long pair) {
        return (int) pair;
    }
}
