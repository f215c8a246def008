package org.winnow.edit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.roaringbitmap.IntIterator;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.model.Split;
import org.winnow.model.Status;
import org.winnow.query.QueryEngine;
import org.winnow.query.Selection;
import org.winnow.store.BackupReason;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

/**
 * Which examples an edit changes in which way, as far as that can be told before it is performed.
 *
 * @param parts one after the other; no example is in two of them
 */
record Plan(List<Part> parts) {
    private static final int HANDFUL = 20;
    private static final int LARGE = 5;

    /** Copies the list. */
    Plan {
        parts = List.copyOf(parts);
    }

    /**
     * One thing done to some examples.
     *
     * @param edit an {@link Edit.Each}, {@link Edit.Delete} or {@link Edit.Restore}
     * @param keys to which
     */
    record Part(Edit edit, RoaringBitmap keys) {}

    /** Backs the project up if this is about many of its examples; a handful is never many. */
    void safeguard(Store store) throws StoreException {
        long concerned = parts.stream()
                .mapToLong(part -> part.keys().getLongCardinality())
                .sum();
        long all = store.columns().live().getLongCardinality();
        if (concerned > HANDFUL && concerned > all / LARGE) {
            store.safeguard(BackupReason.BULK);
        }
    }

    static Plan of(Edit edit, Selection selection, QueryEngine engine) throws StoreException {
        if (edit instanceof Edit.SplitAssignment assignment) {
            return assignment(assignment, engine.store());
        }
        if (edit instanceof Edit.KeepOne keepOne) {
            return keepOne(keepOne, engine);
        }
        RoaringBitmap keys = selection.resolve(engine);
        if (edit instanceof ReplaceSystem replace) {
            keys = SystemTexts.holding(engine.store(), keys, replace.from());
        }
        return new Plan(List.of(new Part(edit, keys)));
    }

    private static Plan keepOne(Edit.KeepOne edit, QueryEngine engine) throws StoreException {
        RoaringBitmap kept = new Selection.Ids(List.of(edit.keep())).resolve(engine);
        kept.and(engine.store().columns().live());
        if (kept.isEmpty()) {
            return new Plan(List.of());
        }
        RoaringBitmap rejected = new Selection.Ids(edit.reject()).resolve(engine);
        return new Plan(List.of(new Part(new Edit.SetStatus(Status.REJECTED, edit.reason()), rejected)));
    }

    private static Plan assignment(Edit.SplitAssignment edit, Store store) throws StoreException {
        Map<Split, RoaringBitmap> keys = new EnumMap<>(Split.class);
        Named named = (id, key) -> {
            Split split = edit.splits().get(id);
            if (split != null) {
                keys.computeIfAbsent(split, any -> new RoaringBitmap()).add(key);
            }
        };
        visit(store, named);
        List<Part> parts = new ArrayList<>();
        keys.forEach((split, of) -> parts.add(new Part(new Edit.SetSplit(split), of)));
        return new Plan(parts);
    }

    /** Asking for the identifiers of all examples, some thousand at a time, is far cheaper than looking up each. */
    private static void visit(Store store, Named named) throws StoreException {
        RoaringBitmap batch = new RoaringBitmap();
        IntIterator live = store.columns().live().getIntIterator();
        while (live.hasNext()) {
            batch.add(live.next());
            if (batch.getCardinality() == 10_000 || !live.hasNext()) {
                List<String> ids = store.examples().ids(batch);
                IntIterator keys = batch.getIntIterator();
                for (String id : ids) {
                    named.of(id, keys.next());
                }
                batch = new RoaringBitmap();
            }
        }
    }

    @FunctionalInterface
    private interface Named {
        void of(String id, int key);
    }
}
