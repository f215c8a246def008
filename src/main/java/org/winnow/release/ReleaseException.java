package org.winnow.release;

/** A release cannot be made; nothing was changed. The message is a sentence for the user. */
public final class ReleaseException extends Exception {
    private static final long serialVersionUID = 1L;

    /** A sentence. */
    public ReleaseException(String sentence) {
        super(sentence);
    }

    /** A sentence and what led to it. */
    public ReleaseException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
