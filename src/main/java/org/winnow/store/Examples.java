package org.winnow.store;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.model.Content;
import org.winnow.model.Example;

/** Reading examples. Not for the FX thread. */
public interface Examples {
    /**
     * The example of a key, deleted or not.
     *
     * @throws java.util.NoSuchElementException if the project never had that key
     */
    Example load(int key) throws StoreException;

    /** The examples of several keys, in the order asked for; keys that the project never had are left out. */
    List<Keyed> load(int[] keys) throws StoreException;

    /** Visits the examples of a set in ascending order of key, a batch in memory at a time. */
    void scan(RoaringBitmap keys, Visitor visitor) throws StoreException;

    /** The key of an identifier. */
    OptionalInt find(String id) throws StoreException;

    /** The number of the current step of the history: as long as it is the same, no example was edited. */
    long step() throws StoreException;

    /** The identifiers of a set, ascending by key. */
    List<String> ids(RoaringBitmap keys) throws StoreException;

    /** What an example said when it arrived; empty if its content was never changed. */
    Optional<Content> original(int key) throws StoreException;

    /**
     * The examples whose last edit was made within a stretch of time, deleted ones included. Cost: one pass over the narrow
     * rows.
     *
     * @param from seconds since 1970, inclusive; 1 or more
     * @param to seconds since 1970, exclusive
     */
    RoaringBitmap changed(long from, long to) throws StoreException;

    /** The examples whose last edit was made by a person, whatever the case of the name; deleted ones included. */
    RoaringBitmap changedBy(String who) throws StoreException;

    /**
     * An example with its key.
     *
     * @param key the key
     * @param example the example
     */
    record Keyed(int key, Example example) {}

    /** Receives examples one by one. */
    @FunctionalInterface
    interface Visitor {
        /** Returns true to go on, false to stop. */
        boolean visit(int key, Example example) throws StoreException;
    }
}
