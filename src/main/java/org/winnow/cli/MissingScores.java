package org.winnow.cli;

import org.winnow.query.Query;
import org.winnow.query.Term;
import org.winnow.rag.Grounder;
import org.winnow.rag.InteractionScoring;
import org.winnow.store.Dimension;
import org.winnow.store.Measure;
import org.winnow.store.Order;
import org.winnow.store.Store;
import org.winnow.store.StoreException;
import org.winnow.text.Languages;

/** Scores what is not scored yet, for commands that ask for it: a minute or more for a large project that is new. */
final class MissingScores {
    private final Console console;

    MissingScores(Console console) {
        this.console = console;
    }

    /** True if a query cannot be answered without scores; a saved set may be such a query. */
    static boolean isAskedBy(Query query) {
        return query.hasTerm(term -> term instanceof Term.Saved
                || (term instanceof Term.Between between && isScore(between.measure()))
                || (term instanceof Term.Compare compare && isScore(compare.measure()))
                || (term instanceof Term.Values values && values.dimension() == Dimension.OUTCOME));
    }

    /** True if examples cannot be put into an order without scores. */
    static boolean isAskedBy(Order order) {
        return (order instanceof Order.ByMeasure by && isScore(by.measure()))
                || (order instanceof Order.ByDimension dimension && dimension.dimension() == Dimension.OUTCOME);
    }

    private static boolean isScore(Measure measure) {
        return measure == Measure.GROUNDED || measure == Measure.SUCCESS;
    }

    /** Scores all; nothing if that is done or the project is only read. */
    void all(Store store) throws StoreException {
        if (store.unscored() > 0 && store.readOnlyReason().isEmpty()) {
            store.score(new InteractionScoring(new Grounder(new Languages())), console.progress("Scoring answers"));
            console.wipe();
        }
    }
}
