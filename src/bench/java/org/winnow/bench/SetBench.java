package org.winnow.bench;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.desktop.kit.RangeSelection;
import org.winnow.edit.Edit;
import org.winnow.edit.History;
import org.winnow.model.Status;
import org.winnow.query.QueryEngine;
import org.winnow.query.Selection;
import org.winnow.store.Dimension;
import org.winnow.store.Measure;
import org.winnow.store.Order;
import org.winnow.store.Store;

/** What a person does to a whole set: sort it, select it, tag it, reject it, take that back. */
final class SetBench {
    private static final int BULK = 100_000;
    private static final int RUNS = 9;

    private final Store store;
    private final QueryEngine engine;
    private final Figures figures;

    SetBench(Store store, Figures figures) {
        this.store = store;
        this.engine = new QueryEngine(store);
        this.figures = figures;
    }

    void run() throws Exception {
        sorts();
        selection();
        bulk();
    }

    private void sorts() throws Exception {
        Map<String, Order> orders = new LinkedHashMap<>();
        orders.put("arrival, newest first", new Order.ByArrival(true));
        orders.put("tokens", new Order.ByMeasure(Measure.TOKENS, true));
        orders.put("status", new Order.ByDimension(Dimension.STATUS, false));
        orders.put("tag", new Order.ByDimension(Dimension.TAG, false));
        orders.put("findings", new Order.ByDimension(Dimension.SEVERITY, false));
        orders.put("source", new Order.ByDimension(Dimension.SOURCE, true));
        RoaringBitmap all = store.columns().live();
        for (Map.Entry<String, Order> each : orders.entrySet()) {
            figures.spread(
                    "sort all by " + each.getKey(),
                    Timing.spread(RUNS, i -> store.columns().sorted(all, each.getValue())),
                    "budget 1 s");
        }
    }

    private void selection() throws Exception {
        RangeSelection selection = new RangeSelection();
        selection.reset(store.columns().live().getCardinality());
        figures.spread(
                "select all, then nothing",
                Timing.spread(RUNS, i -> {
                    selection.selectAll();
                    selection.clear();
                }),
                "without a list");
    }

    private void bulk() throws Exception {
        History history = new History(store, engine, Clock.systemUTC(), "bench");
        Selection some = new Selection.Keys(store.columns().live().limit(BULK));
        bulk(history, "tag", some, new Edit.AddTags(List.of("bench/bulk")));
        bulk(history, "reject", some, new Edit.SetStatus(Status.REJECTED, "bench"));
        bulk(history, "delete", some, new Edit.Delete());
    }

    private void bulk(History history, String what, Selection some, Edit edit) throws Exception {
        int rows = some.resolve(engine).getCardinality();
        List<Long> done = new ArrayList<>();
        List<Long> undone = new ArrayList<>();
        for (int run = 0; run < 4; run++) {
            done.add(Timing.once(() -> history.perform(edit, some)));
            undone.add(Timing.once(history::undo));
        }
        figures.rows(what + " " + rows + " examples", rows, median(done), "one step, budget 2 s for 100,000");
        figures.rows("undo of that", rows, median(undone), "budget 2 s for 100,000");
    }

    /** Of the runs after the first. */
    private static double median(List<Long> times) {
        long[] warm = times.stream().skip(1).mapToLong(Long::longValue).toArray();
        return new Timing.Spread(warm).at(50) / 1e9;
    }
}
