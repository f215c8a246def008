package org.winnow.cli;

import java.util.Arrays;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.store.Examples;
import org.winnow.store.Order;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

/** Reads examples in an order, some hundred in memory at a time. */
final class InOrder {
    private static final int BATCH = 256;

    private final Store store;
    private final Order order;

    InOrder(Store store, Order order) {
        this.store = store;
        this.order = order;
    }

    /** Visits the first so many of a set. */
    void visit(RoaringBitmap keys, int limit, Examples.Visitor visitor) throws StoreException {
        if (order.equals(Order.usual())) {
            store.examples().scan(keys.limit(limit), visitor);
            return;
        }
        int[] sorted = store.columns().sorted(keys, order);
        int end = Math.min(limit, sorted.length);
        for (int from = 0; from < end; from += BATCH) {
            List<Examples.Keyed> batch =
                    store.examples().load(Arrays.copyOfRange(sorted, from, Math.min(end, from + BATCH)));
            for (Examples.Keyed each : batch) {
                if (!visitor.visit(each.key(), each.example())) {
                    return;
                }
            }
        }
    }
}
