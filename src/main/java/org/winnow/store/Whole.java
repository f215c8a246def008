package org.winnow.store;

import org.jspecify.annotations.Nullable;
import org.winnow.model.Example;
import org.winnow.model.Passage;
import org.winnow.text.Surrogates;

/** Refuses texts that the database would change: halves of characters become question marks in it. */
final class Whole {
    private Whole() {}

    /** Why a text cannot be stored, as a sentence; null if it can. */
    static @Nullable String flaw(String what, @Nullable String text) {
        return text == null || Surrogates.firstLone(text) < 0
                ? null
                : "The " + what
                        + " cannot be stored: there is half of a character (a lone surrogate) in it. Mend it first.";
    }

    static @Nullable String flaw(String what, Passage passage) {
        String[] texts = {
            passage.text(),
            passage.title(),
            passage.uri(),
            passage.id(),
            passage.extra().text()
        };
        for (String text : texts) {
            String flaw = flaw(what, text);
            if (flaw != null) {
                return flaw;
            }
        }
        return null;
    }

    static void require(@Nullable String flaw) throws StoreException {
        if (flaw != null) {
            throw new StoreException(flaw);
        }
    }

    /** Refuses an example whose review or origin cannot be stored. */
    static void requireAround(Example example) throws StoreException {
        require(flaw("identifier", example.id()));
        require(flaw("note", example.review().note()));
        require(flaw("reason", example.review().reason()));
        for (String tag : example.review().tags()) {
            require(flaw("tags", tag));
        }
        require(flaw("source", example.provenance().file()));
        require(flaw("source", example.provenance().format()));
        require(flaw("record identifier", example.provenance().recordId()));
    }
}
