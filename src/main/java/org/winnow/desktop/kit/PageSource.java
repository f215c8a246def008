package org.winnow.desktop.kit;

import java.util.List;
import java.util.function.Consumer;

/**
 * Where a {@link PagedList} gets its rows.
 *
 * @param <T> what a row is
 */
@FunctionalInterface
public interface PageSource<T> {
    /**
     * Loads rows in the background; returns at once.
     *
     * @param from index of the first row
     * @param to index after the last
     * @param arrived takes the rows, in order, on the FX thread; not called if they cannot be had
     */
    void load(int from, int to, Consumer<List<T>> arrived);
}
