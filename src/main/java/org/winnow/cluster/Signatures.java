package org.winnow.cluster;

import java.util.stream.IntStream;
import org.winnow.text.Hashes;

/**
 * The signatures of texts: for each of 16 bands a hash of its four slots, and of each slot one byte for a quick estimate
 * (b-bit MinHash: Li, König 2010). 128 bytes a text.
 *
 * <p>An entry is a text at a width. A text whose length is near the change of width has two entries, since it must meet
 * shorter texts at theirs.
 */
final class Signatures {
    static final int BANDS = 16;

    private static final int ROWS = Signer.SLOTS / BANDS;
    private static final int WORDS = Signer.SLOTS / 8;
    private static final int SLICE = 2048;

    private final int[] numbers;
    private final int[] widths;
    private final int[][] bands;
    private final long[] sketches;

    Signatures(Corpus corpus, Options.Fields fields, int[] numbers, int[] widths) {
        this.numbers = numbers;
        this.widths = widths;
        bands = new int[BANDS][numbers.length];
        sketches = new long[numbers.length * WORDS];
        IntStream.range(0, (numbers.length + SLICE - 1) / SLICE).parallel().forEach(slice -> {
            Signer signer = new Signer();
            Ints words = new Ints(1 << 10);
            for (int i = slice * SLICE; i < Math.min(numbers.length, (slice + 1) * SLICE); i++) {
                corpus.words(numbers[i], fields, words);
                keep(i, signer.sign(words, width(i)));
            }
        });
    }

    int size() {
        return numbers.length;
    }

    /** The example of an entry. */
    int number(int entry) {
        return numbers[entry];
    }

    int width(int entry) {
        return Math.abs(widths[entry]);
    }

    /** True for the second entry of a longer text, which is there for shorter ones alone. */
    boolean isSecond(int entry) {
        return widths[entry] < 0;
    }

    int band(int band, int entry) {
        return bands[band][entry];
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
            long hash = width(entry);
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
