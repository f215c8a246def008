package org.winnow.text;

/** A text is not the strict JSON that Winnow takes. The message is a sentence for the user. */
public final class JsonException extends Exception {
    private static final long serialVersionUID = 1L;

    private final long offset;

    /** A sentence, and the UTF-16 offset into the text at which the fault was met. */
    public JsonException(String sentence, long offset) {
        super(sentence);
        this.offset = offset;
    }

    /** UTF-16 offset into the text; -1 if unknown. */
    public long offset() {
        return offset;
    }
}
