package org.winnow.desktop.replace;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.roaringbitmap.RoaringBitmap;

/**
 * Which of the examples found are checked: all but some, or none but some, so that a million need no list and those that
 * are found later follow the rest. On the FX thread; needs no window.
 */
final class Checks {
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private boolean usually = true;
    private RoaringBitmap others = new RoaringBitmap();

    /** Rises with each change. */
    ReadOnlyLongProperty revision() {
        return revision.getReadOnlyProperty();
    }

    /** Checks all, or none. */
    void all(boolean checked) {
        usually = checked;
        others = new RoaringBitmap();
        changed();
    }

    void toggle(int key) {
        others.flip((long) key, key + 1L);
        changed();
    }

    boolean has(int key) {
        return usually != others.contains(key);
    }

    /** True if all are, whatever is found later. */
    boolean isAll() {
        return usually && others.isEmpty();
    }

    /** How many of so many are. */
    int count(int found) {
        return usually ? found - others.getCardinality() : others.getCardinality();
    }

    /** Those that are, of the first keys of an ascending array; for any thread. */
    RoaringBitmap of(int[] keys, int length) {
        if (!usually) {
            return others.clone();
        }
        RoaringBitmap all = new RoaringBitmap();
        all.addN(keys, 0, length);
        all.andNot(others);
        return all;
    }

    private void changed() {
        revision.set(revision.get() + 1);
    }
}
