package org.winnow.desktop.kit;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.fx.FxThread;

/**
 * A table that scrolls a list of any length as fast as a short one. The flow of JavaFX (21) walks over every row before the
 * one at the top, several times for each frame: at row 900,000 a frame takes 45 ms. So the grid is only ever given a stretch
 * of {@link #SPAN} rows, which moves along, and a scroll bar of our own stands for the whole list. Lists no longer than the
 * stretch are shown as they are. Rows are counted in the whole list everywhere but in the grid. On the FX thread.
 *
 * @param <T> what a row is
 */
public final class LongTable<T> {
    /** Rows that the grid is given at once. */
    static final int SPAN = 8_192;

    private static final int MARGIN = SPAN / 8;

    private final TableView<T> grid;
    private final double rowHeight;
    private final ScrollBar bar = new ScrollBar();
    private final BorderPane root;
    private final ReadOnlyIntegerWrapper offset = new ReadOnlyIntegerWrapper();
    private @Nullable PagedList<T> rows;
    private int revealed = -1;
    private boolean following;
    private boolean movePending;

    /** Over a grid whose rows all have this height in pixels. */
    public LongTable(TableView<T> grid, double rowHeight) {
        this.grid = grid;
        this.rowHeight = rowHeight;
        root = new BorderPane(grid);
        root.getStyleClass().add("long-table");
        bar.setOrientation(Orientation.VERTICAL);
        bar.getStyleClass().add("long-table-bar");
        bar.valueProperty().subscribe((before, value) -> {
            if (!following) {
                revealed = -1;
                goTo(value.doubleValue());
            }
        });
        grid.skinProperty().subscribe(skin -> {
            VirtualFlow<?> flow = flow();
            if (flow != null) {
                flow.positionProperty().subscribe(this::follow);
                flow.heightProperty().subscribe(this::resized);
            }
        });
    }

    /** The grid with its scroll bar. */
    public Region root() {
        return root;
    }

    /** The row of the whole list that the grid has at its index 0. */
    public ReadOnlyIntegerProperty offset() {
        return offset.getReadOnlyProperty();
    }

    /** Shows another list, from about where the last one was. */
    public void show(PagedList<T> list) {
        int top = rows == null ? 0 : top();
        rows = list;
        boolean isLong = list.size() > SPAN;
        Styles.toggle(root, "long", isLong);
        root.setRight(isLong ? bar : null);
        int start = isLong ? Math.max(0, Math.min(list.size() - SPAN, offset.get())) : 0;
        offset.set(start);
        grid.setItems(isLong ? new Stretch<>(list, start, SPAN) : list);
        grid.layout();
        fitBar();
        if (top < start || top >= start + SPAN) {
            goTo(Math.min(top, Math.max(0, list.size() - 1)));
        }
        follow();
    }

    /** How many rows the whole list has. */
    public int size() {
        return rows == null ? 0 : rows.size();
    }

    /** Marks a row as the one that has the focus; none if it lies outside of the stretch. */
    public void focus(int row) {
        int local = row - offset.get();
        grid.getFocusModel().focus(local >= 0 && local < grid.getItems().size() ? local : -1);
    }

    /** Scrolls as little as is needed for a row to be seen. */
    public void reveal(int row) {
        revealed = row;
        moveTo(row);
        VirtualFlow<?> flow = flow();
        if (flow == null) {
            grid.scrollTo(row - offset.get());
        } else {
            flow.scrollTo(row - offset.get());
        }
    }

    /** How many whole rows are seen. */
    public int page() {
        return Math.max(1, (int) (viewport() / rowHeight) - 1);
    }

    /** Brings a place to the top: the whole part is the row, the rest how much of it is scrolled away. */
    public void goTo(double place) {
        int row = (int) place;
        moveTo(row);
        VirtualFlow<?> flow = flow();
        if (flow != null) {
            flow.scrollToTop(row - offset.get());
            flow.scrollPixels((place - row) * rowHeight);
            follow();
        }
    }

    /** Gives the grid a stretch in which a row lies, unless it lies well inside of the one it has. */
    private void moveTo(int row) {
        PagedList<T> list = rows;
        if (list == null || list.size() <= SPAN) {
            return;
        }
        int most = list.size() - SPAN;
        int start = offset.get();
        boolean early = row < start + MARGIN && start > 0;
        boolean late = row >= start + SPAN - MARGIN && start < most;
        if (early || late) {
            int next = Math.max(0, Math.min(most, row - SPAN / 2));
            int focused = grid.getFocusModel().getFocusedIndex();
            offset.set(next);
            grid.setItems(new Stretch<>(list, next, SPAN));
            focus(focused < 0 ? -1 : focused + start);
        }
    }

    /** The flow has moved: so does the bar and, near an end of the stretch, the stretch. */
    private void follow() {
        if (rows == null || rows.size() <= SPAN || following) {
            return;
        }
        following = true;
        bar.setValue(Math.min(bar.getMax(), place()));
        following = false;
        int local = top() - offset.get();
        boolean early = local < MARGIN && offset.get() > 0;
        boolean late = local >= SPAN - MARGIN && offset.get() < rows.size() - SPAN;
        if ((early || late) && !movePending) {
            movePending = true; // not while the flow is at work
            FxThread.later(() -> {
                movePending = false;
                goTo(place());
            });
        }
    }

    private void resized() {
        fitBar();
        int row = revealed;
        if (row >= 0) {
            FxThread.later(() -> reveal(Math.min(row, size() - 1))); // once the grid is laid out in its new height
        }
    }

    private void fitBar() {
        double seen = viewport() / rowHeight;
        double most = Math.max(0, size() - seen);
        following = true;
        bar.setMax(most);
        bar.setVisibleAmount(Math.max(most * 0.04, most * seen / Math.max(1, size())));
        bar.setUnitIncrement(1);
        bar.setBlockIncrement(Math.max(1, seen - 1));
        following = false;
        Node head = grid.lookup(".column-header-background");
        BorderPane.setMargin(
                bar, new javafx.geometry.Insets(head instanceof Region region ? region.getHeight() : 0, 0, 0, 0));
    }

    private double viewport() {
        VirtualFlow<?> flow = flow();
        return flow == null ? grid.getHeight() : flow.getHeight();
    }

    private int top() {
        return (int) (place() + 0.001);
    }

    /** What is at the top, as {@link #goTo} takes it. */
    private double place() {
        VirtualFlow<?> flow = flow();
        int here = grid.getItems() == null ? 0 : grid.getItems().size();
        // not by the first cell that is shown: that one is of the last layout
        double above = flow == null ? 0 : flow.getPosition() * Math.max(0, here - flow.getHeight() / rowHeight);
        return offset.get() + above;
    }

    private @Nullable VirtualFlow<?> flow() {
        return grid.lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? flow : null;
    }
}
