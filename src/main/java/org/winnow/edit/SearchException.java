package org.winnow.edit;

/** A search or a replacement that cannot be understood, said in a sentence that points at the character. */
public final class SearchException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean inReplacement;
    private final int position;

    /**
     * A mistake.
     *
     * @param sentence what is wrong and what to write instead
     * @param inReplacement true if it is in the text to put in, false if in what is looked for
     * @param position of the UTF-16 unit that is wrong, from 0
     */
    public SearchException(String sentence, boolean inReplacement, int position) {
        super(sentence);
        this.inReplacement = inReplacement;
        this.position = position;
    }

    /** True if it is in the text to put in. */
    public boolean inReplacement() {
        return inReplacement;
    }

    /** The UTF-16 unit that is wrong, from 0. */
    public int position() {
        return position;
    }
}
