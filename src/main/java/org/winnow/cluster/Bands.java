package org.winnow.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.winnow.job.Progress;

/**
 * Goes through the bands of signatures and compares what shares a bucket.
 *
 * <p>A bucket of more entries than the cap is ordered by the other bands, so that the most similar lie together, and each
 * entry is compared with the next eighth of the cap; the rest is counted as skipped. So templates cost time in proportion
 * to their number, not to its square.
 */
final class Bands {
    /** How many comparisons are made between two looks at the length of the list and at whether to stop. */
    private static final long WAVE = 1 << 19;

    private static final int SLICES = 16;

    /** How many bands are sorted at once; divides their number. */
    private static final int AT_ONCE = 4;

    private static final int[] NONE = {};

    /** The part of the cap with which an entry of a larger bucket is compared. */
    private static final int REACH = 8;

    private final Signatures signatures;
    private final int cap;
    private final Progress progress;
    private final int[] sizes;
    /** By entry, a bit for each band in which its bucket was over the cap. */
    private final char[] crowded;

    private final LongAdder compared = new LongAdder();
    private long skipped;

    Bands(Signatures signatures, int cap, Progress progress) {
        this.signatures = signatures;
        this.cap = cap;
        this.progress = progress;
        sizes = new int[signatures.size()];
        crowded = new char[signatures.size()];
    }

    int[] sizes() {
        return sizes;
    }

    long compared() {
        return compared.sum();
    }

    long skipped() {
        return skipped;
    }

    /** A stretch of the sorted entries in which each is compared with so many that follow it, up to an end. */
    private record Stretch(int from, int to, int end, int reach) {
        long comparisons() {
            return (long) (to - from) * Math.min(reach, end - from);
        }
    }

    /** Adds the pairs that it finds to a list. */
    void search(Supplier<Matcher> matchers, int examples, PairList pairs) {
        int[][] sorted = new int[Signatures.BANDS][];
        for (int band = 0; band < Signatures.BANDS; band++) {
            progress.at(band, Signatures.BANDS);
            progress.checkCancelled();
            if (band % AT_ONCE == 0) {
                IntStream.range(band, band + AT_ONCE).parallel().forEach(each -> sorted[each] = byBucket(each));
            }
            int[] entries = sorted[band];
            sorted[band] = NONE;
            List<Stretch> stretches = stretches(band, entries);
            int next = 0;
            while (next < stretches.size()) {
                progress.checkCancelled();
                int end = endOfWave(stretches, next);
                compare(new Wave(band, entries, stretches.subList(next, end)), matchers, pairs);
                pairs.thinIfLong(examples);
                next = end;
            }
        }
    }

    /** The entries that may share a bucket, sorted by the hash of a band; those in front of equal ones stay in front. */
    private int[] byBucket(int band) {
        int[] entries = Sharing.of(signatures.band(band));
        sort(entries, 0, entries.length, band);
        return entries;
    }

    /** Sorts by the hash of a band; stable. */
    private void sort(int[] entries, int from, int to, int band) {
        long[] keyed = new long[to - from];
        Arrays.setAll(keyed, i -> (long) signatures.band(band, entries[from + i]) << 32 | i);
        Arrays.parallelSort(keyed);
        int[] before = Arrays.copyOfRange(entries, from, to);
        for (int i = 0; i < keyed.length; i++) {
            entries[from + i] = before[(int) keyed[i]];
        }
    }

    private List<Stretch> stretches(int band, int[] entries) {
        List<Stretch> stretches = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= entries.length; to++) {
            boolean ends =
                    to == entries.length || signatures.band(band, entries[to]) != signatures.band(band, entries[from]);
            if (!ends) {
                continue;
            }
            if (to - from > cap) {
                crowd(band, entries, from, to, stretches);
            } else if (to - from > 1) {
                stretches.add(new Stretch(from, to, to, to - from));
            }
            from = to;
        }
        return stretches;
    }

    private void crowd(int band, int[] entries, int from, int to, List<Stretch> stretches) {
        for (int i = from; i < to; i++) {
            crowded[entries[i]] |= (char) (1 << band);
        }
        for (int other = 3; other > 0; other--) {
            sort(entries, from, to, (band + other) % Signatures.BANDS);
        }
        int reach = Math.max(1, cap / REACH);
        for (int at = from; at < to; at += cap) {
            stretches.add(new Stretch(at, Math.min(to, at + cap), to, reach));
        }
        long count = (long) to - from;
        skipped += (count - reach) * (count - reach - 1) / 2;
    }

    private static int endOfWave(List<Stretch> stretches, int start) {
        long comparisons = 0;
        int end = start;
        while (end < stretches.size() && comparisons < WAVE) {
            comparisons += stretches.get(end++).comparisons();
        }
        return end;
    }

    /** Stretches that are worked through at once. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Wave(int band, int[] entries, List<Stretch> stretches) {}

    private void compare(Wave wave, Supplier<Matcher> matchers, PairList pairs) {
        int count = wave.stretches().size();
        int slices = Math.min(count, SLICES);
        // Collected in the order of the slices, so that the result is the same on any number of cores.
        List<PairList> found = IntStream.range(0, slices)
                .parallel()
                .mapToObj(slice -> {
                    Matcher matcher = matchers.get();
                    PairList ofSlice = new PairList();
                    int from = (int) ((long) count * slice / slices);
                    int to = (int) ((long) count * (slice + 1) / slices);
                    wave.stretches().subList(from, to).forEach(s -> compare(wave, s, matcher, ofSlice));
                    return ofSlice;
                })
                .toList();
        found.forEach(pairs::addAll);
    }

    private void compare(Wave wave, Stretch stretch, Matcher matcher, PairList pairs) {
        long looked = 0;
        for (int i = stretch.from(); i < stretch.to(); i++) {
            int a = wave.entries()[i];
            int end = Math.min(stretch.end(), i + 1 + stretch.reach());
            for (int j = i + 1; j < end; j++) {
                int b = wave.entries()[j];
                if (!comparable(a, b) || comparedBefore(wave.band(), a, b)) {
                    continue;
                }
                looked++;
                float similarity = matcher.similarity(a, b);
                if (similarity >= 0) {
                    pairs.add(signatures.number(a), signatures.number(b), similarity);
                }
            }
        }
        compared.add(looked);
    }

    private boolean comparable(int a, int b) {
        return !(signatures.isSecond(a) && signatures.isSecond(b));
    }

    /** True if an earlier band had both in one bucket that was not over the cap. */
    private boolean comparedBefore(int band, int a, int b) {
        for (int i = 0; i < band; i++) {
            if (signatures.band(i, a) == signatures.band(i, b) && (crowded[a] & 1 << i) == 0) {
                return true;
            }
        }
        return false;
    }
}
