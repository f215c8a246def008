package org.winnow.cluster;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.winnow.text.Hashes;

/**
 * One-permutation MinHash with 64 slots (Li, Owen, Zhang: One Permutation Hashing, 2012): one hash for each shingle picks
 * the slot and the value. An empty slot copies the first full one of a fixed random sequence of its own, so that equal
 * texts copy alike (Shrivastava: Optimal Densification, 2017). Used by one thread at a time.
 */
final class Signer {
    static final int SLOTS = 64;

    private static final byte[][] PROBES = probes();

    private final int[] slots = new int[SLOTS];
    private final boolean[] full = new boolean[SLOTS];

    /** Signs a text of at least one word; the slots are valid until the next call. */
    int[] sign(Ints words, int width) {
        Arrays.fill(slots, 0);
        Arrays.fill(full, false);
        int runs = Math.max(1, words.size() - width + 1);
        for (int i = 0; i < runs; i++) {
            long shingle = shingle(words, i, width);
            int slot = (int) (shingle >>> 58);
            int value = (int) shingle;
            if (!full[slot] || Integer.compareUnsigned(value, slots[slot]) < 0) {
                slots[slot] = value;
                full[slot] = true;
            }
        }
        densify();
        return slots;
    }

    /** The shingle that begins at an index; shorter at the end of a text of fewer words than the width. */
    static long shingle(Ints words, int index, int width) {
        long hash = width;
        int end = Math.min(words.size(), index + width);
        for (int i = index; i < end; i++) {
            hash = hash * 0x9e3779b97f4a7c15L + words.get(i);
        }
        return Hashes.mix(hash);
    }

    private void densify() {
        for (int i = 0; i < SLOTS; i++) {
            if (!full[i]) {
                int probe = 0;
                while (!full[PROBES[i][probe]]) {
                    probe++;
                }
                slots[i] = slots[PROBES[i][probe]];
            }
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
