package org.winnow.query;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.job.Progress;
import org.winnow.store.Columns;
import org.winnow.store.Dimension;
import org.winnow.store.Examples;
import org.winnow.store.FullText;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

/**
 * Finds what a query asks for. Stateless beyond its store, safe for any thread but the FX thread. Only full text and
 * identifiers touch the disk; everything else is set algebra over the columns in memory as of the last commit.
 */
public final class QueryEngine {
    private final Store store;
    private final Clock clock;
    private final Likeness likeness;

    /** Over an open project, with the time of this machine. */
    public QueryEngine(Store store) {
        this(store, Clock.system(ZoneId.systemDefault()));
    }

    /** Over an open project; the clock says what {@code changed:today} means. */
    public QueryEngine(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.likeness = new Likeness(store);
    }

    /** The project that is searched. */
    public Store store() {
        return store;
    }

    /**
     * The keys of the examples that match. Deleted ones are left out, unless the query mentions {@code is:deleted}. Where
     * words are searched that are not indexed yet, this waits for them.
     *
     * @return a bitmap that the caller owns
     */
    public RoaringBitmap select(Query query) throws StoreException {
        await(query, Progress.NONE);
        return selectKnown(query);
    }

    /** The same without waiting: what is known of the words so far. See {@link #isComplete}. */
    public RoaringBitmap selectKnown(Query query) throws StoreException {
        return select(query, store.columns());
    }

    /** True if {@link #selectKnown} misses nothing. Asked behind it. */
    public boolean isComplete(Query query) {
        return !mentions(query.terms(), Term.Words.class)
                || store.fullText().state().complete();
    }

    /**
     * Waits until the words are indexed that a query searches; returns at once if it searches none.
     *
     * @param progress told of examples, and asked whether to go on
     */
    public void await(Query query, Progress progress) throws StoreException {
        if (mentions(query.terms(), Term.Words.class)) {
            store.fullText().await(progress);
        }
    }

    private RoaringBitmap select(Query query, Columns columns) throws StoreException {
        RoaringBitmap universe =
                mentions(query.terms(), Term.Deleted.class) ? Sets.everything(columns) : columns.live();
        return all(query.terms(), columns, universe);
    }

    /**
     * The facets of all dimensions, as the side bar shows them: each value with its examples among the matches. A
     * dimension of single values is counted as if the query had no term on it, so that its other values stay in sight;
     * ticked values are listed even where they count nothing.
     *
     * @param limit most values per facet, ticked ones apart
     */
    public List<Facet> facets(Query query, int limit) throws StoreException {
        await(query, Progress.NONE);
        Columns columns = store.columns();
        RoaringBitmap matching = select(query, columns);
        List<Facet> facets = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            Query others = dimension.several() ? query : query.without(dimension);
            RoaringBitmap set = others.equals(query) ? matching : select(others, columns);
            facets.add(Facets.count(columns, set, dimension, limit, query));
        }
        return facets;
    }

    private RoaringBitmap all(List<Term> terms, Columns columns, RoaringBitmap universe) throws StoreException {
        RoaringBitmap left = universe.clone();
        List<Term> cheapFirst = new ArrayList<>(terms);
        cheapFirst.sort(Comparator.comparingInt(QueryEngine::cost));
        for (Term term : cheapFirst) {
            if (left.isEmpty()) {
                break;
            }
            left.and(matches(term, columns, universe));
        }
        return left;
    }

    /** What one term matches, as a bitmap that must not be changed. */
    private RoaringBitmap matches(Term term, Columns columns, RoaringBitmap universe) throws StoreException {
        if (term instanceof Term.Values values) {
            return Sets.having(columns, values, universe);
        }
        if (term instanceof Term.Not not) {
            return RoaringBitmap.andNot(universe, matches(not.term(), columns, universe));
        }
        if (term instanceof Term.All all) {
            return all(all.terms(), columns, universe);
        }
        if (term instanceof Term.Any any) {
            RoaringBitmap either = new RoaringBitmap();
            for (Term each : any.terms()) {
                either.or(matches(each, columns, universe));
            }
            return either;
        }
        if (term instanceof Term.Compare || term instanceof Term.Between) {
            return Sets.within(columns, term);
        }
        return term instanceof Term.Deleted ? RoaringBitmap.andNot(universe, columns.live()) : asked(term);
    }

    /** What a term matches that the columns do not know. */
    private RoaringBitmap asked(Term term) throws StoreException {
        if (term instanceof Term.Words words) {
            FullText fullText = store.fullText();
            return fullText.search(words.words(), words.prefix(), words.where()).keys();
        }
        if (term instanceof Term.Changed changed) {
            Times.Span span = Times.span(changed.when(), ZonedDateTime.now(clock));
            return store.examples().changed(span.from(), span.to());
        }
        if (term instanceof Term.ChangedBy by) {
            RoaringBitmap either = new RoaringBitmap();
            for (String name : by.names()) {
                either.or(store.examples().changedBy(name));
            }
            return either;
        }
        if (term instanceof Term.Saved saved) {
            return saved(saved.names());
        }
        return term instanceof Term.Similar similar ? likeness.of(similar.id()) : withIds(((Term.Ids) term).ids());
    }

    private RoaringBitmap saved(List<String> names) throws StoreException {
        RoaringBitmap either = new RoaringBitmap();
        for (String name : names) {
            either.or(select(new SavedQueries(store).resolve(name)));
        }
        return either;
    }

    /** The keys of identifiers, deleted examples included; unknown ones are left out. */
    RoaringBitmap withIds(List<String> ids) throws StoreException {
        Examples examples = store.examples();
        RoaringBitmap keys = new RoaringBitmap();
        for (String id : ids) {
            OptionalInt key = examples.find(id);
            if (key.isPresent()) {
                keys.add(key.getAsInt());
            }
        }
        return keys;
    }

    private static boolean mentions(List<Term> terms, Class<? extends Term> kind) {
        for (Term term : terms) {
            boolean mentioned = kind.isInstance(term)
                    || (term instanceof Term.Not not && mentions(List.of(not.term()), kind))
                    || (term instanceof Term.Any any && mentions(any.terms(), kind))
                    || (term instanceof Term.All all && mentions(all.terms(), kind));
            if (mentioned) {
                return true;
            }
        }
        return false;
    }

    private static int cost(Term term) {
        if (term instanceof Term.Values || term instanceof Term.Deleted) {
            return 0;
        }
        if (term instanceof Term.Compare || term instanceof Term.Between) {
            return 1;
        }
        return term instanceof Term.Any || term instanceof Term.All || term instanceof Term.Not ? 2 : 3;
    }
}
