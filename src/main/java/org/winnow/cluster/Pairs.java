package org.winnow.cluster;

import java.util.Arrays;
import java.util.function.LongConsumer;

/**
 * Pairs of examples with their exact Jaccard similarity, kept so that another threshold needs no new search. Immutable;
 * 12 bytes a pair.
 */
public final class Pairs {
    /** No pairs. */
    static final Pairs NONE = new Pairs(new int[0], new int[0], new float[0], false);

    private final int[] first;
    private final int[] second;
    private final float[] similarity;
    private final boolean thinned;

    /** Takes over arrays sorted by falling similarity, then by keys. */
    Pairs(int[] first, int[] second, float[] similarity, boolean thinned) {
        this.first = first;
        this.second = second;
        this.similarity = similarity;
        this.thinned = thinned;
    }

    /** How many there are. */
    public int size() {
        return first.length;
    }

    /** The lower key of a pair. */
    public int first(int index) {
        return first[index];
    }

    /** The higher key of a pair. */
    public int second(int index) {
        return second[index];
    }

    /** The similarity of a pair, from {@link Options#FLOOR} to 1; never lower for a later one than for an earlier. */
    public double similarity(int index) {
        return similarity[index];
    }

    /** How many pairs are at least so similar: the first ones. Cost: a binary search. */
    public int at(double threshold) {
        float wanted = (float) threshold;
        int low = 0;
        int high = similarity.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (similarity[middle] >= wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * True if there were so many pairs that only those are kept that hold clusters together (a maximum spanning forest):
     * clusters are the same at every threshold, but not every similar pair is listed.
     */
    public boolean thinned() {
        return thinned;
    }

    /** For tests: the pairs as (first &lt;&lt; 32 | second). */
    void forEach(LongConsumer consumer) {
        for (int i = 0; i < first.length; i++) {
            consumer.accept((long) first[i] << 32 | second[i]);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pairs pairs
                && Arrays.equals(first, pairs.first)
                && Arrays.equals(second, pairs.second)
                && Arrays.equals(similarity, pairs.similarity)
                && thinned == pairs.thinned;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(first) * 31 + Arrays.hashCode(second);
    }
}
