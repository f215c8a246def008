package org.winnow.cluster;

import java.util.Arrays;

/**
 * Finds the places of values that occur more than once, and some others: most hashes are alone, and to sort those that are
 * costs ten times as much as to leave them out. Two bits for each of some slots say whether values of the slot were met
 * once and more than once. Cost: two passes.
 */
final class Sharing {
    /** Slots for a value, at least: with so many about one in ten values that are alone is not left out. */
    private static final int SLOTS = 8;

    private Sharing() {}

    /** The places, ascending, of all values that occur at least twice. The values must be hashes. */
    static int[] of(int[] hashes) {
        int slots = Integer.highestOneBit(Math.min(Math.max(hashes.length, 8), 1 << 26)) * 2 * SLOTS;
        long[] once = new long[slots / Long.SIZE];
        long[] again = new long[slots / Long.SIZE];
        for (int hash : hashes) {
            int slot = hash & (slots - 1);
            long bit = 1L << slot;
            again[slot >>> 6] |= once[slot >>> 6] & bit;
            once[slot >>> 6] |= bit;
        }
        int[] places = new int[hashes.length];
        int found = 0;
        for (int i = 0; i < hashes.length; i++) {
            int slot = hashes[i] & (slots - 1);
            places[found] = i;
            found += (int) (again[slot >>> 6] >>> slot & 1);
        }
        return Arrays.copyOf(places, found);
    }
}
