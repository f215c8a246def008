package org.winnow.intake;

/** A set of 64-bit hashes in 16 bytes each. Not for several threads. */
final class LongSet {
    private long[] slots = new long[1 << 12];
    private int size;
    private boolean zero;

    /** Adds a value; false if it was there. */
    boolean add(long value) {
        if (value == 0) {
            boolean added = !zero;
            zero = true;
            return added;
        }
        if (size * 2 >= slots.length) {
            grow();
        }
        boolean added = put(slots, value);
        size += added ? 1 : 0;
        return added;
    }

    boolean contains(long value) {
        if (value == 0) {
            return zero;
        }
        int at = slot(value, slots.length);
        while (slots[at] != 0) {
            if (slots[at] == value) {
                return true;
            }
            at = (at + 1) & (slots.length - 1);
        }
        return false;
    }

    private static boolean put(long[] into, long value) {
        int at = slot(value, into.length);
        while (into[at] != 0) {
            if (into[at] == value) {
                return false;
            }
            at = (at + 1) & (into.length - 1);
        }
        into[at] = value;
        return true;
    }

    private static int slot(long value, int length) {
        long mixed = value * 0x9e3779b97f4a7c15L;
        return (int) (mixed >>> 32) & (length - 1);
    }

    private void grow() {
        long[] larger = new long[slots.length * 2];
        for (long value : slots) {
            if (value != 0) {
                put(larger, value);
            }
        }
        slots = larger;
    }
}
