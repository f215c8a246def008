package org.winnow.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.winnow.store.Dimension;
import org.winnow.store.Measure;

/**
 * What the user asked to see: a list of conditions that all hold, with one readable spelling. Immutable.
 *
 * <p>The language: conditions side by side must all hold; {@code or} or {@code |} between them, parentheses, {@code -} or
 * {@code not} before one. {@code status:accepted}, {@code tag:billing,shipping} (either), {@code tag:"two words"},
 * {@code tag:none}, {@code source:*.jsonl}, {@code has:passages}, {@code tokens>512}, {@code tokens:100..200},
 * {@code id:a1}, {@code is:deleted}; anything else is searched in the full text: {@code word}, {@code wor*},
 * {@code "exact words"}, {@code instruction:word}, {@code response:word}, {@code passages:word},
 * {@code tools:word}.
 *
 * @param terms conditions that all hold; none means all examples
 */
public record Query(List<Term> terms) {
    /** All examples that are not deleted; the empty text. */
    public static final Query ALL = new Query(List.of());

    /** Brings the terms into their one tidy shape. */
    public Query {
        terms = Tidy.all(terms);
    }

    /** A query of one term. */
    public static Query of(Term term) {
        return new Query(List.of(term));
    }

    /**
     * Reads a query. Cost: linear in the text.
     *
     * @throws QueryException with the place and a sentence, if the text is not one
     */
    public static Query parse(String text) throws QueryException {
        return new Query(new Parser(text).parse());
    }

    /** The tidy spelling, which parses back to an equal query. */
    public String text() {
        return Spelling.of(this);
    }

    /** True if it asks for nothing, so that all examples match. */
    public boolean isAll() {
        return terms.isEmpty();
    }

    /** True if a term, however deep inside others, is as asked for. */
    public boolean hasTerm(Predicate<Term> wanted) {
        return terms.stream().anyMatch(term -> hasTerm(term, wanted));
    }

    private static boolean hasTerm(Term term, Predicate<Term> wanted) {
        List<Term> inside = term instanceof Term.Not not
                ? List.of(not.term())
                : term instanceof Term.Any any ? any.terms() : term instanceof Term.All all ? all.terms() : List.of();
        return wanted.test(term) || inside.stream().anyMatch(each -> hasTerm(each, wanted));
    }

    /** Narrowed by one more term; the same if it is there already. */
    public Query and(Term term) {
        List<Term> more = new ArrayList<>(terms);
        more.add(term);
        return new Query(more);
    }

    /** Narrowed by all terms of another query. */
    public Query and(Query other) {
        List<Term> more = new ArrayList<>(terms);
        more.addAll(other.terms);
        return new Query(more);
    }

    /** Without a term that stands in {@link #terms()}; the same if it does not. */
    public Query without(Term term) {
        List<Term> tidy = Tidy.all(List.of(term));
        return new Query(terms.stream().filter(each -> !tidy.contains(each)).toList());
    }

    /** Without the terms on the values of a dimension, negated ones included: what that dimension's facet is counted on. */
    public Query without(Dimension dimension) {
        return new Query(terms.stream().filter(each -> !isOn(dimension, each)).toList());
    }

    /** With a number within these bounds, inclusive, in place of what it asked of that number before. */
    public Query within(Measure measure, int low, int high) {
        return without(measure).and(new Term.Between(measure, low, high));
    }

    /** Without the terms on a number, negated ones included. */
    public Query without(Measure measure) {
        return new Query(terms.stream().filter(each -> !isOn(measure, each)).toList());
    }

    private static boolean isOn(Measure measure, Term term) {
        Term positive = term instanceof Term.Not not ? not.term() : term;
        return (positive instanceof Term.Between between && between.measure() == measure)
                || (positive instanceof Term.Compare compare && compare.measure() == measure);
    }

    private static boolean isOn(Dimension dimension, Term term) {
        Term positive = term instanceof Term.Not not ? not.term() : term;
        return positive instanceof Term.Values values && values.dimension() == dimension;
    }

    /**
     * What a click on a value of a facet asks for: a value that is asked for is no longer; one that is excluded no longer
     * is, and is asked for; in a dimension of single values it joins those asked for ("or"); otherwise it narrows ("and").
     */
    public Query toggled(Dimension dimension, String value) {
        Term.Values clicked = Term.Values.of(dimension, value);
        String tidy = clicked.values().get(0);
        if (contains(dimension, value)) {
            return unticked(dimension, tidy);
        }
        List<Term> next = new ArrayList<>();
        boolean joined = false;
        for (Term term : terms) {
            if (term instanceof Term.Values values
                    && values.dimension() == dimension
                    && !dimension.several()
                    && !joined) {
                List<String> more = new ArrayList<>(values.values());
                more.add(tidy);
                next.add(new Term.Values(dimension, more));
                joined = true;
            } else if (!term.equals(new Term.Not(clicked))) {
                next.add(term);
            }
        }
        if (!joined) {
            next.add(clicked);
        }
        return new Query(next);
    }

    private Query unticked(Dimension dimension, String value) {
        List<Term> next = new ArrayList<>();
        for (Term term : terms) {
            if (term instanceof Term.Values values && values.dimension() == dimension) {
                List<String> fewer = values.values().stream()
                        .filter(each -> !each.equals(value))
                        .toList();
                if (!fewer.isEmpty()) {
                    next.add(new Term.Values(dimension, fewer));
                }
            } else {
                next.add(term);
            }
        }
        return new Query(next);
    }

    /** True if a value is asked for by a term of its own (not inside parentheses, not negated): the facet shows it ticked. */
    public boolean contains(Dimension dimension, String value) {
        String tidy = Vocabulary.tidy(dimension, value);
        for (Term term : terms) {
            if (term instanceof Term.Values values
                    && values.dimension() == dimension
                    && values.values().contains(tidy)) {
                return true;
            }
        }
        return false;
    }
}
