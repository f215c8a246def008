package org.winnow.desktop.library;

import java.util.ArrayList;
import java.util.List;
import org.roaringbitmap.IntIterator;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.desktop.kit.HistogramData;
import org.winnow.desktop.kit.Numbers;
import org.winnow.query.Facets;
import org.winnow.query.Histogram;
import org.winnow.store.Columns;
import org.winnow.store.Measure;

/**
 * How a number is spread over the whole project and, within the same bars, over the current set.
 *
 * @param all the bars of the project
 * @param inSet for each bar, how many of the current set lie in it
 */
public record Lengths(Histogram all, List<Integer> inSet) {
    private static final int BINS = 10;

    /** Copies the list. */
    public Lengths {
        inSet = List.copyOf(inSet);
    }

    /** Counts a number. Cost: one pass over the project and a sort of its numbers. */
    static Lengths of(Columns columns, RoaringBitmap set, Measure measure) {
        Histogram all = Facets.histogram(columns, columns.live(), measure, BINS);
        Integer[] counts = new Integer[all.bins().size()];
        java.util.Arrays.fill(counts, 0);
        if (counts.length > 0) {
            Histogram.Bin first = all.bins().get(0);
            int width = first.high() - first.low() + 1;
            IntIterator keys = set.getIntIterator();
            while (keys.hasNext()) {
                int bin = (columns.number(measure, keys.next()) - all.min()) / width;
                if (bin >= 0 && bin < counts.length) {
                    counts[bin]++;
                }
            }
        }
        return new Lengths(all, List.of(counts));
    }

    /** As the picture wants it. */
    HistogramData picture(String name) {
        List<HistogramData.Bin> bins = new ArrayList<>();
        for (int i = 0; i < inSet.size(); i++) {
            Histogram.Bin bin = all.bins().get(i);
            String label = bin.low() == bin.high()
                    ? Numbers.count(bin.low())
                    : Numbers.count(bin.low()) + " to " + Numbers.count(bin.high());
            bins.add(new HistogramData.Bin(label, bin.count(), inSet.get(i)));
        }
        return new HistogramData(name, bins);
    }
}
