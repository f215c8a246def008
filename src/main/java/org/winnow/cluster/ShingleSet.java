package org.winnow.cluster;

import java.util.Arrays;

/** The distinct shingles of one text after the other; open addressing, at most half full. */
final class ShingleSet {
    private long[] table = new long[1 << 8];
    private int[] seen = new int[1 << 8];
    private long[] shingles = new long[1 << 8];
    private int mask;
    private int size;
    private int turn;

    /** Replaces what is in it and returns how many distinct shingles there are. */
    int load(WordView words, int width) {
        int count = words.shingleCount(width);
        shingles = words.shingles(width, shingles);
        int slots = Integer.highestOneBit(Math.max(32, count)) << 2;
        if (table.length < slots) {
            table = new long[slots];
            seen = new int[slots];
        }
        Arrays.fill(seen, 0, slots, 0);
        mask = slots - 1;
        size = 0;
        turn = 1;
        for (int i = 0; i < count; i++) {
            int slot = slot(shingles[i]);
            if (seen[slot] == 0) {
                table[slot] = shingles[i];
                seen[slot] = turn;
                size++;
            }
        }
        return size;
    }

    int size() {
        return size;
    }

    /** How many distinct shingles of another text are in it. */
    int shared(WordView words, int width) {
        turn++;
        int shared = 0;
        int count = words.shingleCount(width);
        shingles = words.shingles(width, shingles);
        for (int i = 0; i < count; i++) {
            int slot = slot(shingles[i]);
            if (seen[slot] != 0 && seen[slot] != turn) {
                seen[slot] = turn;
                shared++;
            }
        }
        return shared;
    }

    private int slot(long shingle) {
        int slot = (int) shingle & mask;
        while (seen[slot] != 0 && table[slot] != shingle) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
