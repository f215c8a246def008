package org.winnow.query;

import java.util.LinkedHashSet;
import java.util.List;
import org.winnow.store.Dimension;
import org.winnow.store.FullText;
import org.winnow.store.Measure;

/** One condition of a {@link Query}. Immutable; equal terms have equal components. */
public sealed interface Term {
    /** The term as it is written in a query; parses back to an equal one. */
    default String text() {
        return Spelling.of(this);
    }

    /**
     * Has one of some values. A tag also stands for the tags below it, {@code none} for having no value at all, and
     * {@code *} within a value for any run of characters.
     *
     * @param dimension what to look at
     * @param values one or more, spelled as the store does: words in lower case, tags tidied
     */
    record Values(Dimension dimension, List<String> values) implements Term {
        /** Tidies the values and drops repeats; refuses an empty list and empty values. */
        public Values {
            LinkedHashSet<String> tidy = new LinkedHashSet<>();
            for (String value : values) {
                tidy.add(Vocabulary.tidy(dimension, value));
            }
            if (tidy.isEmpty() || tidy.contains("")) {
                throw new IllegalArgumentException("a term needs values that are not empty: " + values);
            }
            values = List.copyOf(tidy);
        }

        /** Has one value. */
        public static Values of(Dimension dimension, String value) {
            return new Values(dimension, List.of(value));
        }
    }

    /** How a number relates to a bound. */
    enum Comparison {
        /** Smaller. */
        LESS("<"),
        /** Smaller or equal. */
        AT_MOST("<="),
        /** Equal. */
        EQUAL(":"),
        /** Larger or equal. */
        AT_LEAST(">="),
        /** Larger. */
        MORE(">");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        /** As written between the field and the number. */
        public String sign() {
            return sign;
        }
    }

    /**
     * A number compared to a bound.
     *
     * @param measure the number
     * @param comparison how
     * @param bound 0 or more, unless the number can be negative
     */
    record Compare(Measure measure, Comparison comparison, int bound) implements Term {
        /** Refuses a bound below 0 of a number that never is. */
        public Compare {
            if (bound < 0 && !measure.canBeNegative()) {
                throw new IllegalArgumentException(measure.field() + " is never below 0: " + bound);
            }
        }
    }

    /**
     * A number within bounds.
     *
     * @param measure the number
     * @param low smallest, 0 or more unless the number can be negative
     * @param high largest, inclusive
     */
    record Between(Measure measure, int low, int high) implements Term {
        /** Refuses bounds that run backwards. */
        public Between {
            if ((low < 0 && !measure.canBeNegative()) || high < low) {
                throw new IllegalArgumentException(low + ".." + high);
            }
        }
    }

    /**
     * Words in this order, whatever their case.
     *
     * @param where which texts to search
     * @param words one or more words with at least one letter or digit
     * @param prefix true if the last word may go on
     */
    record Words(FullText.Where where, String words, boolean prefix) implements Term {
        /** Refuses words without a letter or digit. */
        public Words {
            if (!Vocabulary.searchable(words)) {
                throw new IllegalArgumentException("nothing to search for: " + words);
            }
        }
    }

    /**
     * One of some identifiers.
     *
     * @param ids one or more
     */
    record Ids(List<String> ids) implements Term {
        /** Drops repeats; refuses an empty list and empty identifiers. */
        public Ids {
            ids = List.copyOf(new LinkedHashSet<>(ids));
            if (ids.isEmpty() || ids.contains("")) {
                throw new IllegalArgumentException("a term needs identifiers that are not empty");
            }
        }
    }

    /**
     * Was changed by an edit, the last time within a stretch of time.
     *
     * @param when {@code yes} for ever, or a time as {@link Query} says; relative ones are worked out when it is asked
     */
    record Changed(String when) implements Term {}

    /**
     * Was changed last by one of some people.
     *
     * @param names one or more, in any case
     */
    record ChangedBy(List<String> names) implements Term {
        /** Drops repeats; refuses an empty list and empty names. */
        public ChangedBy {
            names = List.copyOf(new LinkedHashSet<>(names));
            if (names.isEmpty() || names.contains("")) {
                throw new IllegalArgumentException("a term needs names that are not empty");
            }
        }
    }

    /**
     * Lies in one of some saved sets, as they are when it is asked.
     *
     * @param names one or more
     */
    record Saved(List<String> names) implements Term {
        /** Drops repeats; refuses an empty list and empty names. */
        public Saved {
            names = List.copyOf(new LinkedHashSet<>(names));
            if (names.isEmpty() || names.contains("")) {
                throw new IllegalArgumentException("a term needs names that are not empty");
            }
        }
    }

    /**
     * Says nearly the same as an example: instruction and response share at least half of their runs of words.
     *
     * @param id the identifier of the example, which is found too
     */
    record Similar(String id) implements Term {
        /** Refuses an empty identifier. */
        public Similar {
            if (id.isEmpty()) {
                throw new IllegalArgumentException("a term needs an identifier that is not empty");
            }
        }
    }

    /** Lies in the bin. A query that mentions it, also negated, looks at deleted examples too. */
    record Deleted() implements Term {}

    /**
     * The opposite.
     *
     * @param term of what
     */
    record Not(Term term) implements Term {}

    /**
     * At least one of several.
     *
     * @param terms one or more
     */
    record Any(List<Term> terms) implements Term {
        /** Copies the list; refuses an empty one. */
        public Any {
            terms = List.copyOf(terms);
            if (terms.isEmpty()) {
                throw new IllegalArgumentException("no terms");
            }
        }
    }

    /**
     * All of several.
     *
     * @param terms one or more
     */
    record All(List<Term> terms) implements Term {
        /** Copies the list; refuses an empty one. */
        public All {
            terms = List.copyOf(terms);
            if (terms.isEmpty()) {
                throw new IllegalArgumentException("no terms");
            }
        }
    }
}
