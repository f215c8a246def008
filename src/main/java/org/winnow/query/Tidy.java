package org.winnow.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.winnow.store.Dimension;

/**
 * Brings terms into the one shape that a query has: no list of terms inside a list of the same kind, none of a single
 * one, no repeats, no double negation, and values of one dimension joined by "or" written as one term.
 */
final class Tidy {
    private Tidy() {}

    /** The terms that a query of these has, all of which must hold. */
    static List<Term> all(List<Term> terms) {
        Set<Term> flat = new LinkedHashSet<>();
        for (Term term : terms) {
            Term tidy = one(term);
            if (tidy instanceof Term.All inner) {
                flat.addAll(inner.terms());
            } else {
                flat.add(tidy);
            }
        }
        return List.copyOf(flat);
    }

    private static Term one(Term term) {
        if (term instanceof Term.Not not) {
            Term inner = one(not.term());
            return inner instanceof Term.Not twice ? twice.term() : new Term.Not(inner);
        }
        if (term instanceof Term.All all) {
            List<Term> flat = all(all.terms());
            return flat.size() == 1 ? flat.get(0) : new Term.All(flat);
        }
        if (term instanceof Term.Any any) {
            return any(any.terms());
        }
        return term;
    }

    private static Term any(List<Term> terms) {
        Set<Term> flat = new LinkedHashSet<>();
        for (Term term : terms) {
            Term tidy = one(term);
            if (tidy instanceof Term.Any inner) {
                flat.addAll(inner.terms());
            } else {
                flat.add(tidy);
            }
        }
        if (flat.size() == 1) {
            return flat.iterator().next();
        }
        Term.Values joined = joined(flat);
        return joined == null ? new Term.Any(List.copyOf(flat)) : joined;
    }

    private static Term.@org.jspecify.annotations.Nullable Values joined(Set<Term> terms) {
        Dimension dimension = null;
        List<String> values = new ArrayList<>();
        for (Term term : terms) {
            if (!(term instanceof Term.Values each) || (dimension != null && dimension != each.dimension())) {
                return null;
            }
            dimension = each.dimension();
            values.addAll(each.values());
        }
        return dimension == null ? null : new Term.Values(dimension, values);
    }
}
