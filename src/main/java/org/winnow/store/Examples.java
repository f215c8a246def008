package org.winnow.store;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Message;
import org.winnow.model.RawJson;

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

    /**
     * Reads what is said in the examples of a set, and nothing else of them, some hundred at a time. Cost: about a tenth
     * of {@link #scan}, for no text of a passage is read and no row is compared with its hash; where damage must not pass
     * unseen, scan.
     *
     * @param work what is made of a batch, which is ascending by key; called on several threads at once
     * @param taker receives what the work made, in ascending order of key, on the calling thread; may throw to stop
     */
    <T> void listen(RoaringBitmap keys, Function<List<Spoken>, T> work, Consumer<T> taker) throws StoreException;

    /**
     * For each example of a set, ascending by key, a hash of the texts of its passages in order: 0 for none. Read like
     * {@link #listen}; keys that the project never had must not be in the set.
     */
    long[] passageTexts(RoaringBitmap keys) throws StoreException;

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

    /**
     * What is said in an example.
     *
     * @param key its key
     * @param messages as in the example
     * @param passages a hash of which passages were retrieved, in order: the same for the same ones of a project, 0 for none
     * @param tools as in the example
     */
    record Spoken(
            int key,
            List<Message> messages,
            long passages,
            @Nullable RawJson tools) {
        /** Copies the list. */
        public Spoken {
            messages = List.copyOf(messages);
        }
    }

    /** Receives examples one by one. */
    @FunctionalInterface
    interface Visitor {
        /** Returns true to go on, false to stop. */
        boolean visit(int key, Example example) throws StoreException;
    }
}
