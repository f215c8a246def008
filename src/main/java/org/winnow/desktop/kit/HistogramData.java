package org.winnow.desktop.kit;

import java.util.List;
import org.winnow.desktop.words.Words;

/**
 * What a histogram shows.
 *
 * @param name what is measured: "Response tokens"
 * @param bins from small to large; ten for the small picture
 */
public record HistogramData(String name, List<Bin> bins) {
    /** Copies the bins. */
    public HistogramData {
        bins = List.copyOf(bins);
    }

    /**
     * One bar.
     *
     * @param label its range: "64 to 127"
     * @param all how many there are in the whole project
     * @param current how many of them are in the current set; at most {@code all}
     */
    public record Bin(String label, long all, long current) {
        /** As a person says it: "64 to 127: 120 of 3,000". */
        public String words() {
            return current == all ? label + ": " + Numbers.count(all) : Words.of("kit.of", label, current, all);
        }
    }

    /** The largest bin; at least 1. */
    long max() {
        return Math.max(1, bins.stream().mapToLong(Bin::all).max().orElse(1));
    }
}
