package org.winnow.cluster;

import java.util.Arrays;

/** A map from well-mixed 64-bit hashes to ints that are not the least one; open addressing, at most half full. */
final class LongTable {
    private static final int FREE = Integer.MIN_VALUE;

    private long[] keys;
    private int[] values;
    private int size;

    /** Room for so many keys before it grows. */
    LongTable(int capacity) {
        int slots = Integer.highestOneBit(Math.max(8, capacity) - 1) << 2;
        keys = new long[slots];
        values = new int[slots];
        Arrays.fill(values, FREE);
    }

    int size() {
        return size;
    }

    /** The value of a key, or another where it has none. */
    int get(long key, int otherwise) {
        int slot = slot(key);
        return values[slot] == FREE ? otherwise : values[slot];
    }

    /** Sets the value of a key. */
    void put(long key, int value) {
        int slot = slot(key);
        if (values[slot] == FREE) {
            slot = take(slot, key);
        }
        values[slot] = value;
    }

    /** The value of a key; gives it one first where it has none. */
    int getOrPut(long key, int value) {
        int slot = slot(key);
        if (values[slot] == FREE) {
            slot = take(slot, key);
            values[slot] = value;
        }
        return values[slot];
    }

    /** The entries whose value is at least so much. */
    LongTable atLeast(int least) {
        LongTable chosen = new LongTable(16);
        for (int slot = 0; slot < keys.length; slot++) {
            if (values[slot] >= least) {
                chosen.put(keys[slot], values[slot]);
            }
        }
        return chosen;
    }

    private int take(int slot, long key) {
        size++;
        if (2 * size <= keys.length) {
            keys[slot] = key;
            return slot;
        }
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[2 * oldKeys.length];
        values = new int[2 * oldKeys.length];
        Arrays.fill(values, FREE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != FREE) {
                int moved = slot(oldKeys[i]);
                keys[moved] = oldKeys[i];
                values[moved] = oldValues[i];
            }
        }
        int taken = slot(key);
        keys[taken] = key;
        return taken;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key ^ (key >>> 32)) & mask;
        while (values[slot] != FREE && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
