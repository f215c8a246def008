package org.winnow.model;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a reviewer says of one passage of an example. */
public enum Judgement {
    /** The response rests on it. */
    USED,
    /** It fits the question, but the response does not rest on it. */
    RELEVANT,
    /** It does not fit the question; the retriever should not have brought it. */
    WRONG,
    /** It was right once and is out of date. */
    STALE;

    /** Lower-case name, as in files and queries. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The judgement of a word; empty if there is none. */
    public static Optional<Judgement> ofWord(String word) {
        return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
