package org.winnow.desktop.library;

import java.util.ArrayList;
import java.util.List;
import org.roaringbitmap.IntIterator;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.desktop.kit.HistogramData;
import org.winnow.desktop.kit.Numbers;
import org.winnow.desktop.words.Words;
import org.winnow.query.Histogram;
import org.winnow.store.Columns;
import org.winnow.store.Measure;

/**
 * How a number is spread over the whole project and, within the same bars, over the current set. A few very long examples
 * would press all others into one bar, so where the largest number is more than twice as far out as the 99th percentile
 * the last bar collects everything above that.
 *
 * @param all the bars of the project
 * @param inSet for each bar, how many of the current set lie in it
 * @param collected true if the last bar collects the longest of a hundred
 */
public record Lengths(Histogram all, List<Integer> inSet, boolean collected) {
    private static final int BINS = 10;

    /** Copies the list. */
    public Lengths {
        inSet = List.copyOf(inSet);
    }

    /** Counts a number. Cost: two passes over the project. */
    static Lengths of(Columns columns, RoaringBitmap set, Measure measure) {
        Spread spread = Spread.of(columns, measure);
        boolean collected = spread.hasTail();
        List<Histogram.Bin> bounds = bounds(spread, collected);
        int[] all = count(columns, columns.live(), measure, bounds);
        int[] inSet = count(columns, set, measure, bounds);
        List<Histogram.Bin> bins = new ArrayList<>();
        List<Integer> current = new ArrayList<>();
        for (int i = 0; i < bounds.size(); i++) {
            bins.add(new Histogram.Bin(bounds.get(i).low(), bounds.get(i).high(), all[i]));
            current.add(inSet[i]);
        }
        Histogram histogram = new Histogram(
                measure, bins, spread.total(), spread.min(), spread.max(), spread.rank(50), spread.rank(95));
        return new Lengths(histogram, current, collected);
    }

    private static List<Histogram.Bin> bounds(Spread spread, boolean collected) {
        List<Histogram.Bin> bounds = new ArrayList<>();
        if (spread.total() == 0) {
            return bounds;
        }
        long last = collected ? spread.rank(99) : spread.max();
        int bins = collected ? BINS - 1 : BINS;
        long width = (last - spread.min() + bins) / bins;
        for (long low = spread.min(); low <= last; low += width) {
            bounds.add(new Histogram.Bin((int) low, (int) Math.min(low + width - 1, last), 0));
        }
        if (collected) {
            bounds.add(new Histogram.Bin((int) last + 1, spread.max(), 0));
        }
        return bounds;
    }

    private static int[] count(Columns columns, RoaringBitmap keys, Measure measure, List<Histogram.Bin> bounds) {
        int[] counts = new int[bounds.size()];
        if (counts.length == 0) {
            return counts;
        }
        int low = bounds.get(0).low();
        int width = bounds.get(0).high() - low + 1;
        int last = bounds.get(counts.length - 1).low();
        IntIterator each = keys.getIntIterator();
        while (each.hasNext()) {
            int number = columns.number(measure, each.next());
            if (number < measure.lowest()) {
                continue;
            }
            counts[number >= last ? counts.length - 1 : (number - low) / width]++;
        }
        return counts;
    }

    /** As the picture wants it. */
    HistogramData picture(String name) {
        List<HistogramData.Bin> bins = new ArrayList<>();
        for (int i = 0; i < inSet.size(); i++) {
            Histogram.Bin bin = all.bins().get(i);
            bins.add(new HistogramData.Bin(label(bin, i == inSet.size() - 1), bin.count(), inSet.get(i)));
        }
        return new HistogramData(name, bins);
    }

    private String label(Histogram.Bin bin, boolean last) {
        String range =
                bin.low() == bin.high() ? Numbers.count(bin.low()) : Words.of("library.to", bin.low(), bin.high());
        return collected && last ? Words.of("library.the-longest-of-a-hundred", range) : range;
    }
}
