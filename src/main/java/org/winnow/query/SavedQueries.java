package org.winnow.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.winnow.store.Measure;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

/** Puts the queries of saved sets in place of their names, however deep they mention each other. */
final class SavedQueries {
    /** What a set of no conditions asks for: no number of tokens is below 0. */
    private static final Term EVERYTHING = new Term.Compare(Measure.TOKENS, Term.Comparison.AT_LEAST, 0);

    private final Map<String, String> texts;
    private final Set<String> within = new HashSet<>();

    SavedQueries(Store store) throws StoreException {
        texts = new SavedSets(store).all();
    }

    /** The query of a set, without any {@code set:} in it. */
    Query resolve(String name) throws StoreException {
        String text = texts.get(name);
        if (text == null) {
            throw new StoreException("There is no saved set called \"" + name + "\". "
                    + (texts.isEmpty()
                            ? "Nothing is saved yet."
                            : "There are " + String.join(", ", texts.keySet()) + "."));
        }
        String key = name.toLowerCase(Locale.ROOT);
        if (!within.add(key)) {
            throw new StoreException("The saved set \"" + name + "\" asks for itself. Save it anew without that.");
        }
        try {
            return new Query(all(Query.parse(text).terms()));
        } catch (QueryException e) {
            throw new StoreException("The saved set \"" + name + "\" cannot be read: " + e.getMessage(), e);
        } finally {
            within.remove(key);
        }
    }

    /** The query without any {@code set:} in it. */
    Query resolve(Query query) throws StoreException {
        return new Query(all(query.terms()));
    }

    /** True if a query asks for a set, however deep. */
    static boolean mentions(Query query, String name) {
        return query.terms().stream().anyMatch(term -> mentions(term, name));
    }

    private static boolean mentions(Term term, String name) {
        if (term instanceof Term.Not not) {
            return mentions(not.term(), name);
        }
        if (term instanceof Term.All all) {
            return all.terms().stream().anyMatch(each -> mentions(each, name));
        }
        if (term instanceof Term.Any any) {
            return any.terms().stream().anyMatch(each -> mentions(each, name));
        }
        return term instanceof Term.Saved saved && saved.names().stream().anyMatch(name::equalsIgnoreCase);
    }

    private List<Term> all(List<Term> terms) throws StoreException {
        List<Term> resolved = new ArrayList<>();
        for (Term term : terms) {
            resolved.add(one(term));
        }
        return resolved;
    }

    private Term one(Term term) throws StoreException {
        if (term instanceof Term.Not not) {
            return new Term.Not(one(not.term()));
        }
        if (term instanceof Term.All all) {
            return new Term.All(all(all.terms()));
        }
        if (term instanceof Term.Any any) {
            return new Term.Any(all(any.terms()));
        }
        if (!(term instanceof Term.Saved saved)) {
            return term;
        }
        List<Term> either = new ArrayList<>();
        for (String name : saved.names()) {
            List<Term> terms = resolve(name).terms();
            either.add(terms.isEmpty() ? EVERYTHING : new Term.All(terms));
        }
        return new Term.Any(either);
    }
}
