package org.winnow.desktop.library;

import org.roaringbitmap.IntIterator;
import org.winnow.store.Columns;
import org.winnow.store.Measure;

/**
 * How the numbers of a project that are not negative lie, counted instead of sorted. Numbers of 65,535 and more share a place.
 *
 * @param counts how many examples have each number
 * @param total how many examples
 * @param min smallest number; 0 without examples
 * @param max largest number; 0 without examples
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and made once per picture
record Spread(int[] counts, int total, int min, int max) {
    private static final int PLACES = 1 << 16;

    /** Counts all examples that are not deleted. Cost: one pass. */
    static Spread of(Columns columns, Measure measure) {
        int[] counts = new int[PLACES];
        int total = 0;
        int min = Integer.MAX_VALUE;
        int max = 0;
        IntIterator keys = columns.live().getIntIterator();
        while (keys.hasNext()) {
            int number = columns.number(measure, keys.next());
            if (number < measure.lowest()) {
                continue;
            }
            counts[Math.min(number, PLACES - 1)]++;
            min = Math.min(min, number);
            max = Math.max(max, number);
            total++;
        }
        return new Spread(counts, total, total == 0 ? 0 : min, max);
    }

    /** The smallest number that at least so many percent do not exceed (nearest rank). */
    int rank(int percent) {
        long wanted = ((long) total * percent + 99) / 100;
        long seen = 0;
        for (int number = 0; number < PLACES - 1; number++) {
            seen += counts[number];
            if (seen >= wanted) {
                return number;
            }
        }
        return max;
    }

    /** True if the largest number lies more than twice as far out as the 99th percentile. */
    boolean hasTail() {
        return max - min > 2L * (rank(99) - min + 1);
    }
}
