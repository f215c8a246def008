package org.winnow.balance;

import java.util.ArrayList;
import java.util.List;
import org.winnow.store.Measure;

/**
 * How long examples are.
 *
 * @param measure what was measured
 * @param bins how many there are of each length, shorter first, without gaps
 * @param rows examples in all
 * @param percentiles the length that 50, 95 and 99 % do not pass (nearest rank), and the longest
 * @param limit the length that should not be passed
 * @param over how many pass it
 */
public record Lengths(Measure measure, List<Bin> bins, int rows, Percentiles percentiles, int limit, int over) {
    private static final int COUNTED = 1 << 16;

    /** Copies the list. */
    public Lengths {
        bins = List.copyOf(bins);
    }

    /** The share over the limit. */
    public double overShare() {
        return rows == 0 ? 0 : (double) over / rows;
    }

    /**
     * A bin of a histogram whose widths double.
     *
     * @param low shortest length
     * @param high longest length, inclusive
     * @param rows how many
     */
    public record Bin(int low, int high, int rows) {}

    /** Percentiles in tokens; all 0 for an empty set. */
    public record Percentiles(int p50, int p95, int p99, int max) {}

    /** Measures some lengths. Cost: one pass, and a sort of those over 65,536. */
    static Lengths of(Measure measure, int[] lengths, int limit) {
        int[] counts = new int[COUNTED];
        int[] bins = new int[32];
        int over = 0;
        int max = 0;
        int huge = 0;
        for (int length : lengths) {
            if (length < COUNTED) {
                counts[length]++;
            } else {
                huge++;
            }
            bins[32 - Integer.numberOfLeadingZeros(length)]++;
            over += length > limit ? 1 : 0;
            max = Math.max(max, length);
        }
        int[] longest = java.util.Arrays.stream(lengths, 0, huge == 0 ? 0 : lengths.length)
                .filter(length -> length >= COUNTED)
                .sorted()
                .toArray();
        Percentiles percentiles = new Percentiles(
                percentile(counts, longest, lengths.length, 50),
                percentile(counts, longest, lengths.length, 95),
                percentile(counts, longest, lengths.length, 99),
                max);
        return new Lengths(measure, bins(bins), lengths.length, percentiles, limit, over);
    }

    private static int percentile(int[] counts, int[] longest, int total, int percent) {
        if (total == 0) {
            return 0;
        }
        long rank = Math.max(1, ((long) total * percent + 99) / 100);
        for (int length = 0; length < counts.length; length++) {
            rank -= counts[length];
            if (rank <= 0) {
                return length;
            }
        }
        return longest[(int) rank - 1];
    }

    private static List<Bin> bins(int[] counts) {
        int last = counts.length - 1;
        while (last >= 0 && counts[last] == 0) {
            last--;
        }
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i <= last; i++) {
            int low = i == 0 ? 0 : 1 << (i - 1);
            int high = i == 0 ? 0 : low * 2 - 1;
            bins.add(new Bin(low, high, counts[i]));
        }
        int first = 0;
        while (first < bins.size() && bins.get(first).rows() == 0) {
            first++;
        }
        return bins.subList(first, bins.size());
    }
}
