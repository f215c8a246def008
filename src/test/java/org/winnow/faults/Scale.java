package org.winnow.faults;

/** How much of a part is tried. */
enum Scale {
    /** A sample, for every run of the tests. */
    FAST,
    /** Everything, for the run of its own. */
    FULL;

    int of(int fast, int full) {
        return this == FAST ? fast : full;
    }
}
