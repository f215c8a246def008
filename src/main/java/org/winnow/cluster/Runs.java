package org.winnow.cluster;

import org.winnow.text.Hashes;

/**
 * The pieces of a row that may be boilerplate: runs of eight words, and lines of fewer. (A longer line recurs exactly
 * where all its runs do.)
 */
final class Runs {
    private static final int LENGTH = 8;
    private static final long BASE = 0x9e3779b97f4a7c15L;
    private static final long LEAVING = leaving();

    private final int[] words;
    private final int start;
    private final int end;

    /** The pieces of the words from start to end, whose lowest bits say where lines begin. */
    Runs(int[] words, int start, int end) {
        this.words = words;
        this.start = start;
        this.end = end;
    }

    /** Receives pieces. */
    @FunctionalInterface
    interface Visitor {
        /** Receives the words from an index to another and a hash of them. */
        void run(int from, int to, long hash);
    }

    void visit(Visitor visitor) {
        runs(visitor);
        int from = start;
        for (int i = start + 1; i <= end; i++) {
            if (i == end || (words[i] & 1) == 1) {
                line(from, i, visitor);
                from = i;
            }
        }
    }

    /** A polynomial hash that rolls on: O(1) for each run. */
    private void runs(Visitor visitor) {
        long hash = 0;
        for (int i = start; i < end; i++) {
            if (i >= start + LENGTH) {
                hash -= LEAVING * value(i - LENGTH);
            }
            hash = hash * BASE + value(i);
            if (i >= start + LENGTH - 1) {
                visitor.run(i + 1 - LENGTH, i + 1, Hashes.mix(hash));
            }
        }
    }

    private void line(int from, int to, Visitor visitor) {
        if (to - from >= LENGTH || to == from) {
            return;
        }
        long hash = (long) to - from;
        for (int i = from; i < to; i++) {
            hash = hash * BASE + value(i);
        }
        visitor.run(from, to, ~Hashes.mix(hash));
    }

    private long value(int index) {
        return words[index] & ~1;
    }

    private static long leaving() {
        long power = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            power *= BASE;
        }
        return power;
    }
}
