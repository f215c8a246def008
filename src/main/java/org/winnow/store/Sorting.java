package org.winnow.store;

/** Sorting without boxing. */
final class Sorting {
    private static final int BITS = 11;
    private static final int BUCKETS = 1 << BITS;

    private Sorting() {}

    /**
     * Sorts items by ascending rank; items of equal rank keep their order. Least significant digit radix sort: one pass
     * per 11 bits in which the ranks differ.
     */
    static int[] byRank(int[] items, int[] ranks) {
        int[] fromItems = items.clone();
        int[] fromRanks = ranks.clone();
        int differing = flipSign(fromRanks);
        int[] toItems = new int[items.length];
        int[] toRanks = new int[items.length];
        for (int shift = 0; shift < Integer.SIZE; shift += BITS) {
            if ((differing >>> shift & BUCKETS - 1) == 0) {
                continue;
            }
            int[] next = starts(fromRanks, shift);
            for (int i = 0; i < fromItems.length; i++) {
                int place = next[fromRanks[i] >>> shift & BUCKETS - 1]++;
                toItems[place] = fromItems[i];
                toRanks[place] = fromRanks[i];
            }
            int[] swap = fromItems;
            fromItems = toItems;
            toItems = swap;
            swap = fromRanks;
            fromRanks = toRanks;
            toRanks = swap;
        }
        return fromItems;
    }

    /** Makes signed order unsigned order, and returns the bits in which the ranks differ. */
    private static int flipSign(int[] ranks) {
        int differing = 0;
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] ^= Integer.MIN_VALUE;
            differing |= ranks[i] ^ ranks[0];
        }
        return differing;
    }

    private static int[] starts(int[] ranks, int shift) {
        int[] starts = new int[BUCKETS];
        for (int rank : ranks) {
            starts[rank >>> shift & BUCKETS - 1]++;
        }
        int total = 0;
        for (int i = 0; i < BUCKETS; i++) {
            int here = starts[i];
            starts[i] = total;
            total += here;
        }
        return starts;
    }
}
