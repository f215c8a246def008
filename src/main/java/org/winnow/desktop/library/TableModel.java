package org.winnow.desktop.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.PeekableIntIterator;
import org.roaringbitmap.RoaringBitmap;
import org.roaringbitmap.RoaringBitmapWriter;
import org.winnow.desktop.kit.PagedList;
import org.winnow.desktop.kit.RangeSelection;
import org.winnow.desktop.session.CurrentExampleModel;
import org.winnow.desktop.session.CurrentSetModel;
import org.winnow.desktop.session.Matches;
import org.winnow.desktop.words.Words;
import org.winnow.job.JobRunner;
import org.winnow.job.Outcome;
import org.winnow.model.Severity;
import org.winnow.query.Highlights;
import org.winnow.query.Query;
import org.winnow.query.Selection;
import org.winnow.query.Term;
import org.winnow.store.Columns;
import org.winnow.store.Dimension;
import org.winnow.store.Examples.Keyed;
import org.winnow.store.Order;
import org.winnow.store.Store;

/** The list of the current set and what is selected in it: a query or a set of keys, never a list of rows. */
public final class TableModel {
    private static final int REMEMBERED = 2_000;

    private final CurrentSetModel set;
    private final CurrentExampleModel current;
    private final Store store;
    private final JobRunner quick;
    private final RangeSelection selection = new RangeSelection();
    private final ReadOnlyObjectWrapper<PagedList<Row>> rows;
    private final Map<Integer, Row> remembered = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Row> eldest) {
            return size() > REMEMBERED;
        }
    };
    private @Nullable Matches matches;

    /** Follows the current set from now on. */
    public TableModel(CurrentSetModel set, CurrentExampleModel current, Store store, JobRunner quick) {
        this.set = set;
        this.current = current;
        this.store = store;
        this.quick = quick;
        this.rows = new ReadOnlyObjectWrapper<>(empty());
        set.matches().subscribe(this::show);
        selection.revision().subscribe(revision -> choose());
    }

    /** The lines; a new list for each result. */
    public ReadOnlyObjectProperty<PagedList<Row>> rows() {
        return rows.getReadOnlyProperty();
    }

    /** Which lines are selected. */
    public RangeSelection selection() {
        return selection;
    }

    /** What the lines are the answer to; null before the first. */
    @Nullable
    Query query() {
        return matches == null ? null : matches.query();
    }

    /** False while words are searched that are not all indexed yet. */
    boolean isComplete() {
        Query asked = query();
        return asked == null
                || !asked.hasTerm(term -> term instanceof Term.Words)
                || store.fullText().state().complete();
    }

    /** The order of the list. */
    ObservableValue<Order> order() {
        return set.order();
    }

    /** Gives the list another order. */
    public void onSort(Order order) {
        set.order().set(order);
    }

    /** What is selected, for an edit: the query itself if it is everything. */
    public Selection selected() {
        return selectedNow().get();
    }

    /**
     * The same as of now, for any thread, and worked out when it is asked for: a range of a million rows in an order of its
     * own takes a while.
     */
    public Supplier<Selection> selectedNow() {
        Matches now = matches;
        if (now == null) {
            return () -> new Selection.Keys(new RoaringBitmap());
        }
        if (selection.isAll()) {
            return () -> new Selection.Matching(now.query());
        }
        RoaringBitmap indexes = selection.toBitmap();
        return () -> {
            int[] keys = new int[indexes.getCardinality()];
            int at = 0;
            for (PeekableIntIterator each = indexes.getIntIterator(); each.hasNext(); at++) {
                keys[at] = now.sorted()[each.next()];
            }
            Arrays.sort(keys);
            return new Selection.Keys(RoaringBitmap.bitmapOf(keys));
        };
    }

    /** The line of an example; -1 if it is not in the list. Cost: one pass. */
    public int indexOf(int key) {
        int[] sorted = matches == null ? new int[0] : matches.sorted();
        for (int i = 0; i < sorted.length; i++) {
            if (sorted[i] == key) {
                return i;
            }
        }
        return -1;
    }

    private void choose() {
        int lead = selection.lead();
        if (matches != null && lead >= 0 && lead < matches.sorted().length) {
            int key = matches.sorted()[lead];
            if (key != current.key().get()) {
                current.onChoose(key);
            }
        }
    }

    private void show(@Nullable Matches result) {
        Matches before = matches;
        matches = result;
        if (result == null) {
            rows.set(empty());
            selection.reset(0);
            return;
        }
        if (before == null || !before.query().equals(result.query())) {
            startAnew(result);
        } else if (!Arrays.equals(before.sorted(), result.sorted())) {
            keepSelected(before, result);
        }
        int[] sorted = result.sorted();
        rows.set(new PagedList<>(
                sorted.length,
                PagedList.Layout.USUAL,
                index -> remembered.getOrDefault(sorted[index], Row.LOADING),
                (from, to, arrived) -> load(result, from, to, arrived)));
    }

    /** For another query: only the example in hand is selected. */
    private void startAnew(Matches result) {
        selection.reset(result.count());
        int index = current.key().get() == CurrentExampleModel.NONE
                ? -1
                : indexOf(current.key().get());
        if (index >= 0) {
            selection.select(index);
        }
    }

    /** For the same query after a change of the project: what was selected is where it still is. Cost: one pass over both. */
    private void keepSelected(Matches before, Matches result) {
        int lead = selection.lead();
        int newLead = lead < 0 ? -1 : indexOf(before.sorted()[lead]);
        if (selection.isAll()) {
            selection.restoreAll(result.count(), newLead);
            return;
        }
        BitSet keys = new BitSet(); // many times faster than a compressed set when keys come in no order
        selection.forEach(index -> keys.set(before.sorted()[index]));
        RoaringBitmapWriter<RoaringBitmap> found = RoaringBitmapWriter.writer().get();
        int[] sorted = result.sorted();
        for (int i = 0; i < sorted.length && !keys.isEmpty(); i++) {
            if (keys.get(sorted[i])) {
                found.add(i);
            }
        }
        selection.restore(result.count(), found.get(), newLead);
    }

    private void load(Matches result, int from, int to, Consumer<List<Row>> arrived) {
        int[] keys = Arrays.copyOfRange(result.sorted(), from, to);
        quick.submit(
                Words.of("library.loading-rows"),
                progress -> {
                    progress.checkCancelled();
                    return lines(result, store.examples().load(keys));
                },
                Outcome.then(lines -> {
                    lines.forEach(row -> remembered.put(row.key(), row));
                    arrived.accept(lines);
                }));
    }

    private static List<Row> lines(Matches result, List<Keyed> examples) {
        Columns columns = result.columns();
        Highlights highlights = Highlights.of(result.query());
        RoaringBitmap block = columns.having(Dimension.SEVERITY, Severity.BLOCK.word());
        RoaringBitmap warn = columns.having(Dimension.SEVERITY, Severity.WARN.word());
        RoaringBitmap info = columns.having(Dimension.SEVERITY, Severity.INFO.word());
        List<String> languages = columns.values(Dimension.LANGUAGE);
        List<Row> lines = new ArrayList<>(examples.size());
        for (Keyed keyed : examples) {
            int key = keyed.key();
            Severity worst = block.contains(key)
                    ? Severity.BLOCK
                    : warn.contains(key) ? Severity.WARN : info.contains(key) ? Severity.INFO : null;
            int language = columns.code(Dimension.LANGUAGE, key);
            lines.add(Row.of(
                    key, keyed.example(), highlights, columns, language < 0 ? "" : languages.get(language), worst));
        }
        return lines;
    }

    private static PagedList<Row> empty() {
        return new PagedList<>(0, PagedList.Layout.USUAL, index -> Row.LOADING, (from, to, arrived) -> {});
    }
}
