package org.winnow.desktop.library;

import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.kit.LongTable;
import org.winnow.desktop.kit.PagedList;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.words.Words;
import org.winnow.query.Query;
import org.winnow.store.Order;

/**
 * The grid: rows of one height over a paged list, and a selection of our own, because the built-in one reads every row.
 * Sorting happens in the columns of the project, never in the grid.
 */
final class ExampleTable {
    private static final double ROW = 32;

    private final TableModel model;
    private final TableView<Row> table = Styles.with(new TableView<>(), "example-table");
    private final LongTable<Row> rows = new LongTable<>(table, ROW);
    private final Map<TableColumn<Row, ?>, Order> orders;
    private @Nullable Query query;
    private boolean following;

    ExampleTable(TableModel model, FacetsModel facets, Runnable open) {
        this.model = model;
        Headings headings = new Headings(new HeaderPictures(facets));
        orders = headings.orders();
        table.getColumns().setAll(orders.keySet());
        new ColumnRoom(headings.narrow()).follow(table);
        build(open);
        model.order().subscribe(this::showOrder);
    }

    private void build(Runnable open) {
        table.setId("library-table");
        table.setAccessibleText(Words.of("library.examples"));
        table.setFixedCellSize(ROW);
        table.setTableMenuButtonVisible(true);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setSortPolicy(sorted -> {
            sort();
            return true;
        });
        table.setRowFactory(view -> new ExampleRow(model.selection(), rows, open));
        table.addEventFilter(
                javafx.scene.input.KeyEvent.KEY_PRESSED, new TableKeys(table, rows, model.selection(), open));
        // a double click on a divider would measure every row
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getClickCount() > 1 && event.getTarget() instanceof Rectangle) {
                event.consume();
            }
        });
    }

    Node root() {
        return rows.root();
    }

    /** Gives the grid the focus. */
    void focus() {
        table.requestFocus();
    }

    /** Shows a list: from where the last one was if it is of the same query, or else from its top or the row in hand. */
    void show(PagedList<Row> list) {
        rows.show(list);
        int lead = model.selection().lead();
        boolean another = !Objects.equals(query, model.query());
        query = model.query();
        if (another) {
            rows.goTo(0);
        }
        if (lead >= 0 && lead < list.size()) {
            rows.focus(lead);
            if (another) {
                rows.reveal(lead);
            }
        }
    }

    /** The arrows in the heads say how the list is sorted, whoever has sorted it. */
    private void showOrder(Order order) {
        if (sortedBy().equals(order)) {
            return;
        }
        following = true;
        table.getSortOrder().clear();
        orders.forEach((column, up) -> {
            if (directed(up, order.descending()).equals(order)) {
                column.setSortType(
                        order.descending() ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
                table.getSortOrder().add(column);
            }
        });
        following = false;
    }

    private void sort() {
        if (!following) {
            model.onSort(sortedBy());
        }
    }

    /** What the arrows in the heads say. */
    private Order sortedBy() {
        if (table.getSortOrder().isEmpty()) {
            return Order.usual();
        }
        TableColumn<Row, ?> by = table.getSortOrder().get(0);
        boolean down = by.getSortType() == TableColumn.SortType.DESCENDING;
        return directed(orders.getOrDefault(by, Order.usual()), down);
    }

    private static Order directed(Order order, boolean down) {
        return order instanceof Order.ByMeasure measure
                ? new Order.ByMeasure(measure.measure(), down)
                : order instanceof Order.ByDimension dimension
                        ? new Order.ByDimension(dimension.dimension(), down)
                        : new Order.ByArrival(down);
    }
}
