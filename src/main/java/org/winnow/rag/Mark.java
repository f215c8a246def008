package org.winnow.rag;

import java.util.Locale;
import org.winnow.text.Span;

/**
 * Something definite in a response that was not found in the passages.
 *
 * @param kind what it is
 * @param span where it stands in the text of the response
 * @param asked true if the conversation before the response has it, so that the response merely repeats it
 */
public record Mark(Kind kind, Span span, boolean asked) {
    /** What is looked for one by one. */
    public enum Kind {
        /** A number, an amount, a percentage, a time of day. */
        NUMBER("number"),
        /** A day or a month of a year. */
        DATE("date"),
        /** A word that is written like a name. */
        NAME("name"),
        /** A web or mail address. */
        URL("address"),
        /** A version, an order number or another mixture of letters and digits. */
        CODE("code"),
        /** Three words or more between quotation marks. */
        QUOTE("quote");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** Lower-case name, as in JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** How a person calls it. */
        public String words() {
            return words;
        }
    }

    /** A sentence for a person. */
    public String sentence() {
        return "This " + kind.words() + " was not found in the passages"
                + (asked ? ", only in the conversation." : ".");
    }
}
