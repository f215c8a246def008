package org.winnow.cluster;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.winnow.job.Progress;
import org.winnow.text.Hashes;

/**
 * The signatures of texts: for each of 16 bands a hash of its four slots, and of each slot one byte for a quick estimate
 * (b-bit MinHash: Li, König 2010). 128 bytes a text.
 *
 * <p>An entry is a text at a width; all here have one width. A text whose length is near the change of width has entries at
 * two, since it must meet shorter texts at theirs.
 */
final class Signatures {
    static final int BANDS = 16;

    private static final int ROWS = Signer.SLOTS / BANDS;
    private static final int WORDS = Signer.SLOTS / 8;
    private static final int SLICE = 2048;
    private static final int WAVE = 16;

    private final int[] numbers;
    private final BitSet seconds;
    private final int width;
    private final int[][] bands;
    private final long[] sketches;

    /** Signs the entries of one width. Between waves of some ten thousand it looks whether to stop. */
    Signatures(Corpus corpus, Options.Fields fields, Entries entries, Progress progress) {
        numbers = entries.numbers().toArray();
        seconds = entries.seconds();
        width = entries.width();
        bands = new int[BANDS][numbers.length];
        sketches = new long[numbers.length * WORDS];
        for (int from = 0; from < numbers.length; from += WAVE * SLICE) {
            progress.checkCancelled();
            int start = from;
            IntStream.range(0, WAVE).parallel().forEach(slice -> sign(corpus, fields, start + slice * SLICE));
        }
    }

    private void sign(Corpus corpus, Options.Fields fields, int from) {
        Signer signer = new Signer();
        WordView words = new WordView();
        for (int i = from; i < Math.min(numbers.length, from + SLICE); i++) {
            corpus.words(numbers[i], fields, words);
            keep(i, signer.sign(words, width));
        }
    }

    /**
     * Texts to sign.
     *
     * @param width words in a shingle
     * @param numbers the examples, ascending
     * @param seconds which entries are the second ones of a longer text
     */
    record Entries(int width, Ints numbers, BitSet seconds) {
        /** None yet. */
        Entries(int width) {
            this(width, new Ints(1 << 10), new BitSet());
        }

        void add(int number, boolean isSecond) {
            seconds.set(numbers.size(), isSecond);
            numbers.add(number);
        }

        /** True if no two of them would be compared. */
        boolean isIdle() {
            return seconds.cardinality() == numbers.size();
        }
    }

    int size() {
        return numbers.length;
    }

    /** The example of an entry. */
    int number(int entry) {
        return numbers[entry];
    }

    int width() {
        return width;
    }

    /** True for the second entry of a longer text, which is there for shorter ones alone. */
    boolean isSecond(int entry) {
        return seconds.get(entry);
    }

    int band(int band, int entry) {
        return bands[band][entry];
    }

    /** The hashes of a band, by entry. */
    int[] band(int band) {
        return bands[band];
    }

    /** How many of the 64 slots agree, one in 256 of the others included. */
    int agreeing(int a, int b) {
        int agreeing = 0;
        for (int i = 0; i < WORDS; i++) {
            long x = sketches[a * WORDS + i] ^ sketches[b * WORDS + i];
            // A byte is zero exactly where the high bit stays clear (Hacker's Delight, 6-1).
            long high = ((x & 0x7f7f7f7f7f7f7f7fL) + 0x7f7f7f7f7f7f7f7fL) | x;
            agreeing += 8 - Long.bitCount(high & 0x8080808080808080L);
        }
        return agreeing;
    }

    private void keep(int entry, int[] slots) {
        for (int band = 0; band < BANDS; band++) {
            long hash = width;
            for (int i = 0; i < ROWS; i++) {
                hash = hash * 0x9e3779b97f4a7c15L + slots[band * ROWS + i];
            }
            bands[band][entry] = (int) (Hashes.mix(hash) >>> 32);
        }
        for (int i = 0; i < Signer.SLOTS; i++) {
            sketches[entry * WORDS + i / 8] |= (slots[i] & 0xffL) << (8 * (i % 8));
        }
    }
}
