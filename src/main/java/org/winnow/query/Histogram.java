package org.winnow.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.roaringbitmap.IntIterator;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.store.Columns;
import org.winnow.store.Measure;

/**
 * How a number is spread over some examples, by the rule that the Hugging Face dataset viewer has for whole numbers
 * (huggingface/dataset-viewer, statistics of int columns): all bars are ceil((max - min + 1) / bins) wide, the last one
 * ends at the maximum, and there may be fewer bars than asked for.
 *
 * @param measure the number
 * @param bins the bars, ascending, without gaps; none if there are no examples
 * @param total how many examples have the number
 * @param min smallest number; 0 if there are no examples
 * @param max largest number; 0 if there are no examples
 * @param p50 the smallest number that at least 50 % of the examples do not exceed (nearest rank)
 * @param p95 the same for 95 %
 */
public record Histogram(Measure measure, List<Bin> bins, int total, int min, int max, int p50, int p95) {
    private static final int COUNTABLE = 1 << 20;

    /** Copies the bars. */
    public Histogram {
        bins = List.copyOf(bins);
    }

    /**
     * One bar.
     *
     * @param low smallest number in it
     * @param high largest number in it, inclusive
     * @param count its examples
     */
    public record Bin(int low, int high, int count) {
        /** The condition that selects it. */
        public Term term(Measure measure) {
            return new Term.Between(measure, low, high);
        }
    }

    static Histogram of(Columns columns, RoaringBitmap examples, Measure measure, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("a histogram needs a bar: " + most);
        }
        RoaringBitmap set = measure.isPartial()
                ? RoaringBitmap.and(examples, columns.within(measure, measure.lowest(), Integer.MAX_VALUE))
                : examples;
        int total = set.getCardinality();
        if (total == 0) {
            return new Histogram(measure, List.of(), 0, 0, 0, 0, 0);
        }
        int[] numbers = new int[total];
        IntIterator keys = set.getIntIterator();
        int min = Integer.MAX_VALUE;
        int max = Integer.MIN_VALUE;
        for (int i = 0; i < total; i++) {
            numbers[i] = columns.number(measure, keys.next());
            min = Math.min(min, numbers[i]);
            max = Math.max(max, numbers[i]);
        }
        sort(numbers, min, max);
        return new Histogram(measure, bins(numbers, most), total, min, max, rank(numbers, 50), rank(numbers, 95));
    }

    /** Sorting a million numbers takes most of 100 ms; counting them takes a few where they lie close together. */
    private static void sort(int[] numbers, int min, int max) {
        if (max - min > COUNTABLE) {
            Arrays.sort(numbers);
            return;
        }
        int[] counts = new int[max - min + 1];
        for (int number : numbers) {
            counts[number - min]++;
        }
        int at = 0;
        for (int i = 0; i < counts.length; i++) {
            Arrays.fill(numbers, at, at + counts[i], min + i);
            at += counts[i];
        }
    }

    /** The nearest rank: the smallest number that at least so many percent do not exceed. */
    private static int rank(int[] sorted, int percent) {
        return sorted[(int) (((long) sorted.length * percent + 99) / 100) - 1];
    }

    private static List<Bin> bins(int[] sorted, int most) {
        long min = sorted[0];
        long max = sorted[sorted.length - 1];
        long width = (max - min + most) / most;
        List<Bin> bins = new ArrayList<>();
        int from = 0;
        for (long low = min; low <= max; low += width) {
            long high = Math.min(low + width - 1, max);
            int to = from;
            while (to < sorted.length && sorted[to] <= high) {
                to++;
            }
            bins.add(new Bin((int) low, (int) high, to - from));
            from = to;
        }
        return bins;
    }
}
