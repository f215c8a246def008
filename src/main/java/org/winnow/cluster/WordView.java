package org.winnow.cluster;

import org.winnow.text.Hashes;

/** The words of one text after the other, as they lie in a larger array or, where some are left out, in one of its own. */
final class WordView {
    private static final long BASE = 0x9e3779b97f4a7c15L;

    private final Ints own = new Ints(1 << 10);
    private int[] words = {};
    private int start;
    private int size;

    /** Shows the words of an array from a start to an end. */
    void show(int[] array, int from, int to) {
        words = array;
        start = from;
        size = to - from;
    }

    /** Shows a copy of those words whose lowest bit is clear. */
    void showUnmarked(int[] array, int from, int to) {
        own.clear();
        for (int i = from; i < to; i++) {
            if ((array[i] & 1) == 0) {
                own.add(array[i]);
            }
        }
        show(own.values(), 0, own.size());
    }

    int size() {
        return size;
    }

    /** How many shingles of a width there are; one at least. */
    int shingleCount(int width) {
        return Math.max(1, size - width + 1);
    }

    /**
     * The hashes of all shingles of a width, in order; of a text of fewer words the one of all its words. A polynomial that
     * rolls on: O(1) for each.
     *
     * @return the hashes, valid as many as {@link #shingleCount} says, in the array given or in a longer one
     */
    long[] shingles(int width, long[] buffer) {
        int count = shingleCount(width);
        long[] hashes = buffer.length < count ? new long[count + (count >> 1)] : buffer;
        int length = Math.min(width, size);
        long leaving = 1;
        long hash = 0;
        for (int i = 0; i < length; i++) {
            leaving *= BASE;
            hash = hash * BASE + words[start + i];
        }
        long seed = width * leaving;
        hashes[0] = Hashes.mix(seed + hash);
        for (int i = 1; i < count; i++) {
            hash = hash * BASE + words[start + i + width - 1] - leaving * words[start + i - 1];
            hashes[i] = Hashes.mix(seed + hash);
        }
        return hashes;
    }
}
