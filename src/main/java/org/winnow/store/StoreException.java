package org.winnow.store;

/**
 * A project could not be opened, read or written. The message is a sentence for the user, naming the file and what to
 * do; the cause has the technical detail.
 */
public class StoreException extends Exception {
    private static final long serialVersionUID = 1L;

    /** A sentence for the user, and the cause. */
    public StoreException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** A sentence for the user. */
    public StoreException(String sentence) {
        super(sentence);
    }
}
