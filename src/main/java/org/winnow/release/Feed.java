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
 * goes through its feed twice and refuses one that gives another order or other examples the second time.
 */
@FunctionalInterface
public interface Feed {
    /** Visits all examples from the first to the last. */
    void each(Visitor visitor) throws IOException, StoreException;

    /** Examples of a project. */
    static Feed of(Examples examples, RoaringBitmap keys) {
        return visitor -> {
            IOException[] thrown = new IOException[1];
            examples.scan(keys, (key, example) -> {
                try {
                    visitor.visit(key, example);
                    return true;
                } catch (IOException e) {
                    thrown[0] = e;
                    return false;
                }
            });
            if (thrown[0] != null) {
                throw thrown[0];
            }
        };
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
}
