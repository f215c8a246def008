package org.winnow.rag;

import java.util.Locale;

/** Why a sentence cannot be checked. */
public enum Unchecked {
    /** The example has no passages with text. */
    NO_PASSAGES("There are no passages to compare it with."),
    /** Response and passages are in different languages. */
    LANGUAGE("The passages are in another language."),
    /** It asks. */
    QUESTION("It is a question."),
    /** A greeting, thanks, a closing, an offer to help. */
    COURTESY("It is a greeting or a courtesy."),
    /** It says that the passages do not tell. */
    ABSTENTION("It says that the passages do not tell."),
    /** Too few words that carry meaning. */
    SHORT("It is too short to compare."),
    /** Program code. */
    CODE("It is program code.");

    private final String sentence;

    Unchecked(String sentence) {
        this.sentence = sentence;
    }

    /** The reason as a sentence for a person. */
    public String sentence() {
        return sentence;
    }

    /** Lower-case name, as in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
