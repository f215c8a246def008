package org.winnow.store;

import org.roaringbitmap.RoaringBitmap;

/** Searching words. Not for the FX thread. */
public interface FullText {
    /**
     * The examples in which a phrase occurs, as whole words in this order, upper and lower case alike.
     *
     * @param phrase one or more words; its punctuation is ignored
     * @param prefix true if the last word may go on
     * @param where which texts to search
     */
    RoaringBitmap search(String phrase, boolean prefix, Where where) throws StoreException;

    /** The texts that can be searched. */
    enum Where {
        /** All of them. */
        ANYWHERE,
        /** System and user messages. */
        INSTRUCTION,
        /** Assistant messages. */
        RESPONSE,
        /** Passages. */
        PASSAGES
    }
}
