package org.winnow.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.winnow.store.FullText;
import org.winnow.text.SearchPhrase;
import org.winnow.text.Span;

/**
 * Where a text says what a query looks for in the full text, so that a reader sees why it was found. What a query excludes
 * is not looked for. Immutable, for any thread; equal if the same words are looked for in the same texts.
 */
public final class Highlights {
    /** Of a query without words. */
    public static final Highlights NONE = new Highlights(List.of());

    private final List<Term.Words> words;
    private final List<SearchPhrase> phrases;

    private Highlights(List<Term.Words> words) {
        this.words = words;
        this.phrases = words.stream()
                .map(each -> SearchPhrase.of(each.words(), each.prefix()))
                .toList();
    }

    /** What a query looks for. */
    public static Highlights of(Query query) {
        List<Term.Words> words =
                query.terms().stream().flatMap(Highlights::words).distinct().toList();
        return words.isEmpty() ? NONE : new Highlights(words);
    }

    private static Stream<Term.Words> words(Term term) {
        if (term instanceof Term.Words found) {
            return Stream.of(found);
        }
        if (term instanceof Term.Any any) {
            return any.terms().stream().flatMap(Highlights::words);
        }
        return term instanceof Term.All all ? all.terms().stream().flatMap(Highlights::words) : Stream.of();
    }

    /** True if nothing is looked for. */
    public boolean isEmpty() {
        return words.isEmpty();
    }

    /**
     * The places in a text, ascending; those of different words may overlap. Cost: one pass over the text for each word.
     *
     * @param kind which text it is; not {@code ANYWHERE}
     */
    public List<Span> in(FullText.Where kind, String text) {
        List<Span> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            FullText.Where where = words.get(i).where();
            if (where == FullText.Where.ANYWHERE || where == kind) {
                found.addAll(phrases.get(i).places(text));
            }
        }
        found.sort(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
        return found;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Highlights highlights && words.equals(highlights.words);
    }

    @Override
    public int hashCode() {
        return words.hashCode();
    }
}
