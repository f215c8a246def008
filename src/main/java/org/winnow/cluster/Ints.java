package org.winnow.cluster;

import java.util.Arrays;

/** A growing array of ints. */
final class Ints {
    private int[] values;
    private int size;

    Ints(int capacity) {
        values = new int[capacity];
    }

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1) + 16);
        }
        values[size++] = value;
    }

    /** Makes room for so many more and returns the array, in which they belong from the size on. */
    int[] reserve(int more) {
        if (size + more > values.length) {
            values = Arrays.copyOf(values, size + more + (size >> 1));
        }
        return values;
    }

    /** Takes in so many that were written behind the size. */
    void grow(int more) {
        size += more;
    }

    int get(int index) {
        return values[index];
    }

    int size() {
        return size;
    }

    /** The array itself, of which so many as the size count; valid until the next change. */
    int[] values() {
        return values;
    }

    void clear() {
        size = 0;
    }

    /** Sorts what stands from an index on, and drops repeats there. */
    void sortDistinctFrom(int start) {
        Arrays.sort(values, start, size);
        int kept = start;
        for (int i = start; i < size; i++) {
            if (i == start || values[i] != values[i - 1]) {
                values[kept++] = values[i];
            }
        }
        size = kept;
    }

    /** A hash of what stands from an index on. */
    int hashFrom(int start) {
        int hash = 1;
        for (int i = start; i < size; i++) {
            hash = 31 * hash + values[i];
        }
        return hash;
    }

    int[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
