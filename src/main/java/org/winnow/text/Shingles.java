package org.winnow.text;

import java.util.Arrays;

/**
 * Overlapping runs of words, as 64-bit hashes: what two texts share when they are nearly the same.
 *
 * <p>Width: runs of three words for texts of fewer than {@link #LONG_TEXT} words, else of five; projects between them use
 * five (Data-Juicer, datatrove, Lilac), which is too coarse for an answer of two sentences. A pair of texts is compared
 * at the width of the shorter one. A text with fewer words than the width has one shingle, all of it.
 */
public final class Shingles {
    /** From this many words on, a text is cut into runs of five. */
    public static final int LONG_TEXT = 60;

    private static final int SHORT_WIDTH = 3;
    private static final int LONG_WIDTH = 5;

    private Shingles() {}

    /** The width for a text of so many words. */
    public static int width(int words) {
        return words < LONG_TEXT ? SHORT_WIDTH : LONG_WIDTH;
    }

    /** The hashes of all words of a text, in order. */
    public static long[] words(CharSequence text) {
        long[][] grown = {new long[16]};
        int[] count = new int[1];
        Words.visit(text, (start, end, hash) -> {
            if (count[0] == grown[0].length) {
                grown[0] = Arrays.copyOf(grown[0], count[0] * 2);
            }
            grown[0][count[0]++] = hash;
        });
        return Arrays.copyOf(grown[0], count[0]);
    }

    /** The distinct shingles of a text at its own width, ascending; empty for a text without words. */
    public static long[] of(CharSequence text) {
        long[] words = words(text);
        return of(words, width(words.length));
    }

    /** The distinct shingles of a sequence of word hashes, ascending. */
    public static long[] of(long[] words, int width) {
        if (words.length == 0) {
            return new long[0];
        }
        int runs = Math.max(1, words.length - width + 1);
        long[] shingles = new long[runs];
        for (int i = 0; i < runs; i++) {
            long hash = 0;
            for (int j = i; j < Math.min(words.length, i + width); j++) {
                hash = Hashes.combine(hash, words[j]);
            }
            shingles[i] = hash;
        }
        return distinct(shingles);
    }

    /** The Jaccard similarity of two ascending sets without repeats: shared by all; 1 for two empty ones. */
    public static double jaccard(long[] a, long[] b) {
        if (a.length == 0 && b.length == 0) {
            return 1;
        }
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            if (a[i] == b[j]) {
                shared++;
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return (double) shared / (a.length + b.length - shared);
    }

    private static long[] distinct(long[] values) {
        Arrays.sort(values);
        int kept = 0;
        for (int i = 0; i < values.length; i++) {
            if (i == 0 || values[i] != values[i - 1]) {
                values[kept++] = values[i];
            }
        }
        return kept == values.length ? values : Arrays.copyOf(values, kept);
    }
}
