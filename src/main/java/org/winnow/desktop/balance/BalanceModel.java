package org.winnow.desktop.balance;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.winnow.balance.Advice;
import org.winnow.balance.Balance;
import org.winnow.desktop.fx.LatestOnly;
import org.winnow.desktop.session.CurrentSetModel;
import org.winnow.desktop.session.Matches;
import org.winnow.desktop.words.Words;
import org.winnow.job.JobRunner;
import org.winnow.job.Outcome;
import org.winnow.query.Query;
import org.winnow.query.Term;
import org.winnow.store.Dimension;
import org.winnow.store.Measure;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

/** The balance of the current set. On the FX thread. */
public final class BalanceModel {
    private final CurrentSetModel set;
    private final Store store;
    private final LatestOnly latest;
    private final Runnable showTable;
    private final ReadOnlyObjectWrapper<@Nullable Picture> picture = new ReadOnlyObjectWrapper<>();

    /**
     * A model that counts when it is asked to.
     *
     * @param showTable shows the table, after a picture was clicked
     */
    public BalanceModel(CurrentSetModel set, Store store, JobRunner quick, Runnable showTable) {
        this.set = set;
        this.store = store;
        this.latest = new LatestOnly(quick);
        this.showTable = showTable;
    }

    /** The newest result; null before the first. */
    public ReadOnlyObjectProperty<@Nullable Picture> picture() {
        return picture.getReadOnlyProperty();
    }

    /** The set, for a view that follows it. */
    public ReadOnlyObjectProperty<@Nullable Matches> matches() {
        return set.matches();
    }

    /** Counts the current set. */
    public void onMatches(@Nullable Matches matches) {
        if (matches != null) {
            latest.submit("balance", Words.of("balance.weighing-the-set"), progress -> weigh(matches), new Arrival());
        }
    }

    private Picture weigh(Matches matches) throws StoreException {
        Balance balance =
                Balance.of(matches.columns(), matches.keys(), new Balance.Settings(Balance.DEFAULT_LIMIT, true));
        List<Advice> advice = Advice.of(
                matches.columns(), matches.keys(), balance, store.findings().clusters(), matches.query());
        return new Picture(balance, advice);
    }

    /** Narrows the set to a value and stays with the pictures. */
    public void onValue(Dimension dimension, String value) {
        set.onToggle(dimension, value);
    }

    /** Shows the examples of a length. */
    public void onLength(Measure measure, int low, int high) {
        set.onQuery(set.parsed().and(new Term.Between(measure, low, high)));
        showTable.run();
    }

    /** Shows the examples of a number of turns. */
    public void onTurns(int turns) {
        onLength(Measure.TURNS, turns, turns);
    }

    /** Shows the examples that have both. */
    public void onCell(String tag, String source) {
        set.onQuery(set.parsed().and(Term.Values.of(Dimension.TAG, tag)).and(Term.Values.of(Dimension.SOURCE, source)));
        showTable.run();
    }

    /** Shows the examples of an advice. */
    public void onAdvice(Advice advice) {
        set.onQuery(advice.query());
        showTable.run();
    }

    /** Shows everything again. */
    public void onEverything() {
        set.onQuery(Query.ALL);
    }

    /**
     * What the view shows.
     *
     * @param balance the counts
     * @param advice what to do, most rows first
     */
    public record Picture(Balance balance, List<Advice> advice) {
        /** Copies the list. */
        public Picture {
            advice = List.copyOf(advice);
        }
    }

    private final class Arrival implements Outcome<Picture> {
        @Override
        public void done(Picture result) {
            picture.set(result);
        }

        @Override
        public void failed(Throwable cause) {
            // the runner has told the user; the old picture stays
        }
    }
}
