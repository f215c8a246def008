package org.winnow.faults;

import java.util.Random;

/**
 * How much of a part is tried.
 *
 * @param share of everything, up to 1; 0 for the sample of every run of the tests
 * @param seed which of the random trials
 */
record Scale(double share, long seed) {
    /** A sample, for every run of the tests. */
    static final Scale FAST = new Scale(0, 0);

    boolean isFast() {
        return share == 0;
    }

    int of(int fast, int full) {
        return isFast() ? fast : (int) Math.max(1, Math.round(full * share));
    }

    /** The same numbers each time, and others for another seed. */
    Random random(long part) {
        return new Random(1_000_003 * seed + part);
    }
}
