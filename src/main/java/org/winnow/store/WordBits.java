package org.winnow.store;

import java.util.Arrays;
import org.roaringbitmap.BitSetUtil;
import org.roaringbitmap.RoaringBitmap;

/** A set of small numbers that grows, filled in any order many times faster than a Roaring bitmap. */
final class WordBits {
    private long[] bits = new long[1024];
    private boolean empty = true;

    void add(int number) {
        int at = number >>> 6;
        if (at >= bits.length) {
            bits = Arrays.copyOf(bits, Math.max(at + 1, bits.length * 2));
        }
        bits[at] |= 1L << number;
        empty = false;
    }

    boolean has(int number) {
        int at = number >>> 6;
        return at < bits.length && (bits[at] & (1L << number)) != 0;
    }

    boolean isEmpty() {
        return empty;
    }

    RoaringBitmap roaring() {
        return BitSetUtil.bitmapOf(bits);
    }
}
