package org.winnow.query;

/** A text is not a query. The message is a sentence for the user that says what to write instead. */
public final class QueryException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int position;

    /** A sentence, and the UTF-16 unit of the text that it is about; the length of the text for its end. */
    public QueryException(String sentence, int position) {
        super(sentence);
        this.position = position;
    }

    /** The UTF-16 unit of the text that the message is about, from 0 to the length of the text inclusive. */
    public int position() {
        return position;
    }
}
