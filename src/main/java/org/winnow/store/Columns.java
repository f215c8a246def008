package org.winnow.store;

import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/**
 * What a list, a filter or a count needs to know of every example, held in memory: an immutable view as of one commit.
 * All methods may be called from any thread; none touches the disk.
 */
public interface Columns {
    /** One more than the highest key. */
    int size();

    /** The examples that do not lie in the bin. */
    RoaringBitmap live();

    /** The values of a dimension in the order of their codes; codes never change while a project is open. */
    List<String> values(Dimension dimension);

    /** The examples that have a value, deleted ones included; empty for a value that no example has. */
    RoaringBitmap having(Dimension dimension, String value);

    /**
     * The code of the value that an example has in a dimension of single values; -1 for none.
     *
     * @throws IllegalArgumentException for a dimension of several values
     */
    int code(Dimension dimension, int key);

    /** How many examples of a set have each value, by code. Cost: one pass over the set for single values. */
    int[] count(Dimension dimension, RoaringBitmap keys);

    /** A number of an example; below {@link Measure#lowest} if it has none. */
    int number(Measure measure, int key);

    /**
     * The smallest key among the examples that this one repeats, however a chain of clusters connects them; 0 for an example
     * in no cluster. As the last search for duplicates has found it.
     */
    int group(int key);

    /** The examples whose number lies within both bounds, inclusive; never those without it. Cost: one pass over all. */
    RoaringBitmap within(Measure measure, int low, int high);

    /**
     * Sorts a set by a number or, for a dimension, by its values in alphabetical order; equal ones by key. Cost: a few passes
     * over the set, whatever the order.
     */
    int[] sorted(RoaringBitmap keys, Order order);
}
