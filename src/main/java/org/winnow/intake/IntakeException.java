package org.winnow.intake;

/** A file cannot be read at all. The message is a sentence for the user that names the file and what to do. */
public final class IntakeException extends Exception {
    private static final long serialVersionUID = 1L;

    /** A sentence for the user. */
    public IntakeException(String sentence) {
        super(sentence);
    }

    /** A sentence for the user, and the cause. */
    public IntakeException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
