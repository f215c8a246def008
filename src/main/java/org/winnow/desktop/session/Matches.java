package org.winnow.desktop.session;

import org.roaringbitmap.RoaringBitmap;
import org.winnow.query.Query;
import org.winnow.store.Columns;
import org.winnow.store.Dimension;
import org.winnow.store.Order;

/**
 * The result of a query: what every view shows. Immutable by agreement: nobody changes the bitmap or the array.
 *
 * @param query the query
 * @param keys the examples that match
 * @param sorted the same examples in the order of the list
 * @param order that order
 * @param columns the columns that it was computed on
 */
@SuppressWarnings("ArrayRecordComponent") // shared by the views and never compared
public record Matches(Query query, RoaringBitmap keys, int[] sorted, Order order, Columns columns) {
    /** How many there are. */
    public int count() {
        return sorted.length;
    }

    /** True if it is known of any example of the project which others it repeats, so that {@link Order.ByClusters} means something. */
    public boolean hasClusters() {
        return !columns.having(Dimension.HAS, "cluster").isEmpty();
    }

    /** How many there are without the query. */
    public int total() {
        return columns.live().getCardinality();
    }
}
