package org.winnow.desktop.kit;

import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.roaringbitmap.RoaringBitmap;

/**
 * Which rows of a list are selected, by index, without listing them: selecting a million rows takes microseconds. There is
 * a <em>lead</em> (the row the keys move) and an <em>anchor</em> (where a range began). On the FX thread; needs no window.
 */
public final class RangeSelection {
    private final ReadOnlyLongWrapper count = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private RoaringBitmap selected = new RoaringBitmap();
    private RoaringBitmap beforeRange = new RoaringBitmap();
    private boolean all;
    private int size;
    private int lead = -1;
    private int anchor = -1;

    /** Starts anew over a list of this length: nothing selected. */
    public void reset(int listSize) {
        size = listSize;
        lead = -1;
        anchor = -1;
        change(new RoaringBitmap());
    }

    /** Goes on over another list, with what is selected there and the row that the keys move, -1 for none. */
    public void restore(int listSize, RoaringBitmap indexes, int movedByKeys) {
        size = listSize;
        moveTo(movedByKeys);
        change(indexes);
    }

    /** How many rows are selected. */
    public ReadOnlyLongProperty count() {
        return count.getReadOnlyProperty();
    }

    /** Rises with every change, of the lead too; rows listen to it to repaint. */
    public ReadOnlyLongProperty revision() {
        return revision.getReadOnlyProperty();
    }

    /** The row the keys move; -1 for none. */
    public int lead() {
        return lead;
    }

    /** True if the row is selected. */
    public boolean isSelected(int index) {
        return index >= 0 && selected.contains(index);
    }

    /**
     * True if all rows were selected at once and none was taken out since; the caller may then keep a query instead of a
     * set. Rows that were selected one by one are never all: a row that joins the list is not one of them.
     */
    public boolean isAll() {
        return all;
    }

    /** Selects this row only. */
    public void select(int index) {
        requireRow(index);
        moveTo(index);
        change(RoaringBitmap.bitmapOf(index));
    }

    /** Selects or deselects this row and leaves the others. */
    public void toggle(int index) {
        requireRow(index);
        moveTo(index);
        RoaringBitmap next = selected.clone();
        next.flip((long) index, index + 1L);
        change(next);
    }

    /** Selects from the anchor to this row, in place of the range that began at the anchor before. */
    public void extendTo(int index) {
        requireRow(index);
        if (anchor < 0) {
            moveTo(index);
        }
        lead = index;
        RoaringBitmap next = beforeRange.clone();
        next.add((long) Math.min(anchor, index), Math.max(anchor, index) + 1L);
        change(next, false);
    }

    /** Moves the lead by some rows and selects it alone, or extends to it. */
    public void moveLead(int by, boolean extend) {
        if (size == 0) {
            return;
        }
        int to = lead < 0 ? 0 : (int) Math.max(0, Math.min(size - 1L, (long) lead + by));
        if (extend) {
            extendTo(to);
        } else {
            select(to);
        }
    }

    /** Selects every row. */
    public void selectAll() {
        restoreAll(size, lead);
    }

    /** Goes on over another list in which all is selected, and with the row that the keys move, -1 for none. */
    public void restoreAll(int listSize, int movedByKeys) {
        size = listSize;
        moveTo(movedByKeys);
        RoaringBitmap rows = new RoaringBitmap();
        rows.add(0L, size);
        beforeRange = rows;
        change(rows, size > 0);
    }

    /** Selects nothing; the lead stays. */
    public void clear() {
        change(new RoaringBitmap());
    }

    /** Selects what was not selected. */
    public void invert() {
        RoaringBitmap next = selected.clone();
        next.flip(0L, size);
        change(next);
    }

    /** The selected indexes, a copy. */
    public RoaringBitmap toBitmap() {
        return selected.clone();
    }

    /** Hands over each selected index, rising. */
    public void forEach(IntConsumer index) {
        selected.forEach((org.roaringbitmap.IntConsumer) index::accept);
    }

    private void requireRow(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index + " of " + size);
        }
    }

    private void moveTo(int index) {
        lead = index;
        anchor = index;
    }

    private void change(RoaringBitmap next) {
        beforeRange = next.clone();
        change(next, false);
    }

    private void change(RoaringBitmap next, boolean everything) {
        next.runOptimize();
        selected = next;
        all = everything;
        count.set(next.getLongCardinality());
        revision.set(revision.get() + 1);
    }
}
