package org.winnow.release;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.model.Example;
import org.winnow.store.Examples;
import org.winnow.store.StoreException;

/**
 * The examples to release, in ascending order of key, which is the order in which they arrived in the project. A release
 * goes through its feed once or twice. It refuses one that gives another order, or other examples the second time, or
 * whose examples were changed meanwhile.
 */
@FunctionalInterface
public interface Feed {
    /** Visits all examples from the first to the last. */
    void each(Visitor visitor) throws IOException, StoreException;

    /** How many examples there are; -1 if that is not known beforehand. */
    default long count() {
        return -1;
    }

    /** Notes how the examples are now, to be asked later whether they still are. */
    default Mark mark() throws StoreException {
        return () -> false;
    }

    /** Examples of a project. */
    static Feed of(Examples examples, RoaringBitmap keys) {
        return new StoredFeed(examples, keys);
    }

    /** Examples in memory, in whatever order. */
    static Feed of(List<Examples.Keyed> examples) {
        List<Examples.Keyed> sorted = examples.stream()
                .sorted(Comparator.comparingInt(Examples.Keyed::key))
                .toList();
        return visitor -> {
            for (Examples.Keyed keyed : sorted) {
                visitor.visit(keyed.key(), keyed.example());
            }
        };
    }

    /** Receives examples one by one. */
    @FunctionalInterface
    interface Visitor {
        /** Takes one example. */
        void visit(int key, Example example) throws IOException;
    }

    /** A moment in the life of the examples. */
    @FunctionalInterface
    interface Mark {
        /** True if an example of the feed has been changed since. */
        boolean changed() throws StoreException;
    }
}
