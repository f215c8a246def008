package org.winnow.intake.format;

/** A mapping is not well-formed. The message is a sentence for the user that names the place and what is expected. */
public final class MappingException extends Exception {
    private static final long serialVersionUID = 1L;

    /** A sentence for the user. */
    public MappingException(String sentence) {
        super(sentence);
    }
}
