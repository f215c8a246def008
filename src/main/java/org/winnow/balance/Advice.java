package org.winnow.balance;

import java.util.List;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.model.Cluster;
import org.winnow.query.Query;
import org.winnow.store.Columns;

/**
 * Something worth doing about the balance of a set.
 *
 * @param kind what sort of thing
 * @param sentence what to do and why, for a person
 * @param query opens the examples in question
 * @param rows how many examples it is about: to write, or to change
 */
public record Advice(Kind kind, String sentence, Query query, int rows) {
    /** What can be advised; in the order in which equal ones are ranked. */
    public enum Kind {
        /** Answers of the same question contradict each other. */
        SETTLE,
        /** Copies teach the same thing twice. */
        REJECT_COPIES,
        /** Responses pass the limit and would be cut. */
        SHORTEN,
        /** A tag has too few examples. */
        WRITE,
        /** A class owns far more of the trained tokens than of the rows. */
        TRIM,
        /** Examples wait for a decision. */
        REVIEW
    }

    /**
     * What to do about a set, the most rows first. Deterministic; see {@link Advisor} for the formulas.
     *
     * @param columns the project
     * @param set the examples that the balance was made of
     * @param balance of that set
     * @param clusters those of the project
     * @param base the query that made the set, to which each advice adds
     */
    public static List<Advice> of(
            Columns columns, RoaringBitmap set, Balance balance, List<Cluster> clusters, Query base) {
        return new Advisor(columns, set, balance, base).advise(clusters);
    }
}
