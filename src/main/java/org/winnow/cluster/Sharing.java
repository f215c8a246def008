package org.winnow.cluster;

import java.util.Arrays;

/**
 * Finds the places of values that occur more than once, and few others: most hashes are alone, and to sort those that are
 * costs ten times as much as to leave them out. Two bits for each of some slots say whether values of the slot were met
 * once and more than once. What passes by chance has to pass again with other slots. Cost: two passes and a short third.
 */
final class Sharing {
    /** Slots for a value, at least: with so many about one in ten values that are alone is not left out at once. */
    private static final int SLOTS = 8;

    /** Odd, so that nothing is lost by multiplying, and with no pattern (Knuth: The Art of Computer Programming, 6.4). */
    private static final int OTHER = 0x9e3779b1;

    private final int[] hashes;
    private final int shift;
    private final long[] once;
    private final long[] again;

    private Sharing(int[] hashes) {
        this.hashes = hashes;
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.min(Math.max(hashes.length, 8), 1 << 26) * SLOTS);
        shift = Integer.SIZE - bits;
        once = new long[1 << (bits - 6)];
        again = new long[1 << (bits - 6)];
    }

    /** The places, ascending, of all values that occur at least twice. The values must be hashes. */
    static int[] of(int[] hashes) {
        int[] all = new int[hashes.length];
        Arrays.setAll(all, i -> i);
        Sharing sharing = new Sharing(hashes);
        int[] some = sharing.pass(all, 1);
        Arrays.fill(sharing.once, 0);
        Arrays.fill(sharing.again, 0);
        return sharing.pass(some, OTHER);
    }

    private int[] pass(int[] places, int factor) {
        for (int place : places) {
            int slot = (hashes[place] * factor) >>> shift;
            long bit = 1L << slot;
            again[slot >>> 6] |= once[slot >>> 6] & bit;
            once[slot >>> 6] |= bit;
        }
        int[] passed = new int[places.length];
        int found = 0;
        for (int place : places) {
            int slot = (hashes[place] * factor) >>> shift;
            passed[found] = place;
            found += (int) (again[slot >>> 6] >>> slot & 1);
        }
        return Arrays.copyOf(passed, found);
    }
}
