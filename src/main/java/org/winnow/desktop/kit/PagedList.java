package org.winnow.desktop.kit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;

/**
 * A read-only list of any length for a table: it holds a few pages of rows, loads others when they are read, and shows a
 * placeholder until they arrive. A new result is a new list. Equality is identity, and searching looks at loaded rows only,
 * since both would otherwise read every row. On the FX thread.
 *
 * @param <T> what a row is
 */
public final class PagedList<T> extends ObservableListBase<T> {
    private final int size;
    private final Layout layout;
    private final IntFunction<T> placeholder;
    private final PageSource<T> source;
    private final Map<Integer, List<T>> pages;
    private final Set<Integer> asked = new HashSet<>();
    private int generation;

    /**
     * How rows are kept.
     *
     * @param pageSize rows loaded together
     * @param keptPages pages kept; the one unused for longest goes first
     */
    public record Layout(int pageSize, int keptPages) {
        /** Fits a screen and its neighbours. */
        public static final Layout USUAL = new Layout(128, 24);
    }

    /**
     * A list of which nothing is loaded yet.
     *
     * @param placeholder the row to show at an index until the real one arrives
     */
    public PagedList(int size, Layout layout, IntFunction<T> placeholder, PageSource<T> source) {
        this.size = size;
        this.layout = layout;
        this.placeholder = placeholder;
        this.source = source;
        pages = new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Integer, List<T>> eldest) {
                return size() > layout.keptPages();
            }
        };
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public T get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index + " of " + size);
        }
        List<T> page = pages.get(index / layout.pageSize());
        if (page == null) {
            ask(index / layout.pageSize());
            return placeholder.apply(index);
        }
        return page.get(index % layout.pageSize());
    }

    /** The row if it is loaded, else null; loads nothing. */
    public @Nullable T loaded(int index) {
        List<T> page = pages.get(index / layout.pageSize());
        return page == null ? null : page.get(index % layout.pageSize());
    }

    private void ask(int page) {
        if (!asked.add(page)) {
            return;
        }
        int from = page * layout.pageSize();
        int to = Math.min(size, from + layout.pageSize());
        int askedIn = generation;
        source.load(from, to, rows -> {
            if (askedIn == generation) {
                arrived(page, from, rows);
            }
        });
    }

    private void arrived(int page, int from, List<T> rows) {
        asked.remove(page);
        if (rows.size() != Math.min(size, from + layout.pageSize()) - from) {
            throw new IllegalStateException(rows.size() + " rows for page " + page + " of " + size + " rows");
        }
        pages.put(page, List.copyOf(rows));
        update(from, from + rows.size());
    }

    /** Forgets all rows, for instance after an edit; those on the screen are loaded again. */
    public void reload() {
        generation++;
        Set<Integer> shown = Set.copyOf(pages.keySet());
        pages.clear();
        asked.clear();
        for (int page : shown) {
            update(page * layout.pageSize(), Math.min(size, (page + 1) * layout.pageSize()));
        }
    }

    /** Puts a new row in place of a loaded one; does nothing if that row is not loaded. */
    public void replace(int index, T row) {
        int page = index / layout.pageSize();
        List<T> rows = pages.get(page);
        if (rows != null) {
            List<T> copy = new ArrayList<>(rows);
            copy.set(index % layout.pageSize(), row);
            pages.put(page, List.copyOf(copy));
            update(index, index + 1);
        }
    }

    private void update(int from, int to) {
        beginChange();
        for (int i = from; i < to; i++) {
            nextUpdate(i);
        }
        endChange();
    }

    @Override
    public int indexOf(Object row) {
        for (Map.Entry<Integer, List<T>> page : pages.entrySet()) {
            int at = page.getValue().indexOf(row);
            if (at >= 0) {
                return page.getKey() * layout.pageSize() + at;
            }
        }
        return -1;
    }

    @Override
    public int lastIndexOf(Object row) {
        return indexOf(row);
    }

    @Override
    public boolean contains(Object row) {
        return indexOf(row) >= 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
