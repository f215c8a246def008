package org.winnow.cluster;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * One-permutation MinHash with 64 slots (Li, Owen, Zhang: One Permutation Hashing, 2012): one hash for each shingle picks
 * the slot and the value. An empty slot copies the first full one of a fixed random sequence of its own, so that equal
 * texts copy alike (Shrivastava: Optimal Densification, 2017). Used by one thread at a time.
 */
final class Signer {
    static final int SLOTS = 64;

    private static final byte[][] PROBES = probes();

    private final int[] slots = new int[SLOTS];
    private long[] shingles = new long[1 << 10];

    /** Signs a text of at least one word; the slots are valid until the next call. */
    int[] sign(WordView words, int width) {
        shingles = words.shingles(width, shingles);
        int count = words.shingleCount(width);
        Arrays.fill(slots, Integer.MAX_VALUE);
        long full = 0;
        for (int i = 0; i < count; i++) {
            long shingle = shingles[i];
            int slot = (int) (shingle >>> 58);
            // The sign bit flipped, the least value is the least without a sign.
            slots[slot] = Math.min(slots[slot], (int) shingle ^ Integer.MIN_VALUE);
            full |= 1L << slot;
        }
        for (int i = 0; i < SLOTS; i++) {
            slots[i] ^= Integer.MIN_VALUE;
        }
        densify(full);
        return slots;
    }

    private void densify(long full) {
        for (long empty = ~full; empty != 0; empty &= empty - 1) {
            int slot = Long.numberOfTrailingZeros(empty);
            int probe = 0;
            while ((full >>> PROBES[slot][probe] & 1) == 0) {
                probe++;
            }
            slots[slot] = slots[PROBES[slot][probe]];
        }
    }

    private static byte[][] probes() {
        SplittableRandom random = new SplittableRandom(20_261_101);
        byte[][] probes = new byte[SLOTS][SLOTS];
        for (byte[] sequence : probes) {
            for (int i = 0; i < SLOTS; i++) {
                int other = random.nextInt(i + 1);
                sequence[i] = sequence[other];
                sequence[other] = (byte) i;
            }
        }
        return probes;
    }
}
