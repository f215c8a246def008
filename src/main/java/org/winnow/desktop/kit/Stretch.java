package org.winnow.desktop.kit;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableListBase;
import javafx.collections.WeakListChangeListener;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a long list, as a list of their own. Equality is identity and searching looks at loaded rows only, as in
 * {@link PagedList}.
 *
 * @param <T> what a row is
 */
final class Stretch<T> extends ObservableListBase<T> {
    private final PagedList<T> whole;
    private final int start;
    private final int size;
    private final ListChangeListener<T> listener = this::changed;

    Stretch(PagedList<T> whole, int start, int size) {
        this.whole = whole;
        this.start = start;
        this.size = Math.min(size, whole.size() - start);
        whole.addListener(new WeakListChangeListener<>(listener));
    }

    @Override
    public T get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index + " of " + size);
        }
        return whole.get(start + index);
    }

    @Override
    public int size() {
        return size;
    }

    private void changed(ListChangeListener.Change<? extends T> change) {
        beginChange();
        while (change.next()) {
            for (int i = Math.max(start, change.getFrom()); i < Math.min(start + size, change.getTo()); i++) {
                nextUpdate(i - start);
            }
        }
        endChange();
    }

    @Override
    public int indexOf(@Nullable Object row) {
        int at = row == null ? -1 : whole.indexOf(row) - start;
        return at >= 0 && at < size ? at : -1;
    }

    @Override
    public int lastIndexOf(@Nullable Object row) {
        return indexOf(row);
    }

    @Override
    public boolean contains(@Nullable Object row) {
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
