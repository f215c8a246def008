package org.winnow.release;

/** A template cannot be used as it is written. The message is a sentence for the user. */
public final class TemplateException extends Exception {
    private static final long serialVersionUID = 1L;

    /** A sentence. */
    public TemplateException(String sentence) {
        super(sentence);
    }
}
