package org.winnow.intake.format;

/** A record cannot become an example. The message is a sentence for the user that says why; the row is quarantined. */
public final class RowProblem extends Exception {
    private static final long serialVersionUID = 1L;

    /** A sentence for the user. */
    public RowProblem(String sentence) {
        super(sentence, null, false, false);
    }
}
