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

    int get(int index) {
        return values[index];
    }

    int size() {
        return size;
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
