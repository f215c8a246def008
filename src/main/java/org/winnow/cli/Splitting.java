package org.winnow.cli;

import org.roaringbitmap.RoaringBitmap;
import org.winnow.cluster.SplitGroups;
import org.winnow.release.SplitInputs;
import org.winnow.release.SplitResult;
import org.winnow.release.Splitter;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

/** Brings together what is known of repeats and what splits examples; the two rooms do not know each other. */
final class Splitting {
    private Splitting() {}

    /** Splits a set so that the examples of a cluster stay together. Nothing is written. */
    static SplitResult of(Store store, RoaringBitmap keys, SplitInputs.By by, Splitter splitter) throws StoreException {
        int[] groups = new SplitGroups(store.findings().clusters())
                .groupOf(store.columns().size());
        return splitter.split(SplitInputs.of(store, keys, groups, by));
    }
}
