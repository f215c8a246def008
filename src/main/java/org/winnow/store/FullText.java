package org.winnow.store;

import java.util.function.Consumer;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.job.Progress;

/**
 * Searching words. The index behind it is built in the background and lies in the cache folder of the user; without it,
 * and for the last changes, the texts themselves are read. Not for the FX thread, {@link #state} and {@link #onState}
 * apart.
 */
public interface FullText {
    /**
     * The examples in which a phrase occurs, as whole words in this order, upper and lower case alike. Cost: a few
     * milliseconds; more after the index could not be written, when all texts are read. Where much has not been indexed
     * yet, the answer holds what is known so far, says so, and the index goes on being built.
     *
     * @param phrase one or more words; its punctuation is ignored
     * @param prefix true if the last word may go on
     * @param where which texts to search
     */
    Hits search(String phrase, boolean prefix, Where where) throws StoreException;

    /** Begins to build or complete the index in the background, in front of the first search. Returns at once. */
    void prepare();

    /** Stops building the index for now; it goes on when words are searched, or {@link #prepare} is called. */
    void pause();

    /**
     * Waits until answers are complete.
     *
     * @param progress told of examples, and asked whether to go on
     * @throws org.winnow.job.CancelledException if not; the index goes on being built
     */
    void await(Progress progress) throws StoreException;

    /** How far the index is. */
    State state();

    /** Calls back, on a background thread, whenever {@link #state} has changed. The callback must return at once. */
    AutoCloseable onState(Consumer<State> listener);

    /**
     * An answer.
     *
     * @param keys the examples, not to be changed; deleted ones too
     * @param complete false if some examples have not been looked at
     */
    record Hits(RoaringBitmap keys, boolean complete) {}

    /**
     * How far the index is.
     *
     * @param known examples whose words are known
     * @param total all examples, deleted ones too
     * @param complete true if answers are
     */
    record State(int known, int total, boolean complete) {}

    /** The texts that can be searched. */
    enum Where {
        /** All of them. */
        ANYWHERE,
        /** System and user messages. */
        INSTRUCTION,
        /** Assistant messages. */
        RESPONSE,
        /** Passages. */
        PASSAGES,
        /** Calls of tools, and what the tools answered. */
        TOOLS
    }
}
