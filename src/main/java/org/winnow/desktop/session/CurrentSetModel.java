package org.winnow.desktop.session;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.fx.LatestOnly;
import org.winnow.desktop.words.Words;
import org.winnow.job.JobRunner;
import org.winnow.job.Outcome;
import org.winnow.job.Progress;
import org.winnow.query.Highlights;
import org.winnow.query.Query;
import org.winnow.query.QueryEngine;
import org.winnow.query.QueryException;
import org.winnow.store.Columns;
import org.winnow.store.Dimension;
import org.winnow.store.Order;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

/**
 * The current set: one query and one order that all views share. Matches are computed in the background; the newest
 * request wins. On the FX thread.
 */
public final class CurrentSetModel {
    private final Store store;
    private final QueryEngine engine;
    private final LatestOnly latest;
    private final ReadOnlyStringWrapper query = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable QueryException> mistake = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Matches> matches = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Highlights> highlights = new ReadOnlyObjectWrapper<>(Highlights.NONE);
    private final ObjectProperty<Order> order = new SimpleObjectProperty<>(Order.usual());
    private Query parsed = Query.ALL;

    /** A set of everything; nothing is computed before {@link #refresh}. */
    public CurrentSetModel(Store store, QueryEngine engine, JobRunner quick) {
        this.store = store;
        this.engine = engine;
        this.latest = new LatestOnly(quick);
        order.subscribe(value -> {
            if (matches.get() != null) {
                refresh();
            }
        });
    }

    /** The text of the query that was last asked for, in the words of the user. */
    public ReadOnlyStringProperty query() {
        return query.getReadOnlyProperty();
    }

    /** What is wrong with that text; null if nothing is. */
    public ReadOnlyObjectProperty<@Nullable QueryException> mistake() {
        return mistake.getReadOnlyProperty();
    }

    /** The newest result; null before the first. */
    public ReadOnlyObjectProperty<@Nullable Matches> matches() {
        return matches.getReadOnlyProperty();
    }

    /** What the newest result was found by, to be marked in texts. */
    public ReadOnlyObjectProperty<Highlights> highlights() {
        return highlights.getReadOnlyProperty();
    }

    /** The order of the list; setting it sorts anew. */
    public ObjectProperty<Order> order() {
        return order;
    }

    /** The query behind the newest valid text. */
    public Query parsed() {
        return parsed;
    }

    /** Asks for the examples of a text; a text with a mistake leaves the matches as they are. */
    public void onQuery(String text) {
        // whoever hears of the new text finds what it means already here
        try {
            parsed = Query.parse(text);
            mistake.set(null);
            query.set(text);
            refresh();
        } catch (QueryException e) {
            mistake.set(e);
            query.set(text);
        }
    }

    /** Asks for the examples of a query. */
    public void onQuery(Query wanted) {
        onQuery(wanted.text());
    }

    /** Adds or removes a value of a facet, as a click on it does. */
    public void onToggle(Dimension dimension, String value) {
        onQuery(parsed.toggled(dimension, value));
    }

    /** Takes away the last condition of the query. */
    public void onDropLast() {
        if (!parsed.terms().isEmpty()) {
            onQuery(parsed.without(parsed.terms().get(parsed.terms().size() - 1)));
        }
    }

    /** Computes the matches anew, after a change of the project. */
    public void refresh() {
        Query wanted = parsed;
        Order by = order.get();
        latest.submit(
                "matches",
                Words.of("session.looking-for-examples"),
                progress -> compute(wanted, by, progress),
                new Arrival());
    }

    private Matches compute(Query wanted, Order by, Progress progress) throws StoreException {
        Columns columns = store.columns();
        var keys = engine.selectKnown(wanted);
        progress.checkCancelled();
        return new Matches(wanted, keys, columns.sorted(keys, by), by, columns);
    }

    private final class Arrival implements Outcome<Matches> {
        @Override
        public void done(Matches result) {
            Highlights found = Highlights.of(result.query());
            if (!found.equals(highlights.get())) {
                highlights.set(found);
            }
            matches.set(result);
        }

        @Override
        public void failed(Throwable cause) {
            // the runner has told the user; the list stays as it was
        }
    }
}
