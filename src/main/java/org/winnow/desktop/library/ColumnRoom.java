package org.winnow.desktop.library;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/**
 * Takes columns away where the table is too narrow for all of them, and gives them back where there is room again. A column
 * that the user has hidden stays hidden.
 */
final class ColumnRoom {
    private final List<TableColumn<Row, ?>> dispensable;
    private final List<TableColumn<Row, ?>> taken = new ArrayList<>();

    /** Columns in the order in which they go. */
    ColumnRoom(List<TableColumn<Row, ?>> dispensable) {
        this.dispensable = List.copyOf(dispensable);
    }

    /** Follows the width of a table. */
    void follow(TableView<Row> table) {
        table.widthProperty().subscribe(width -> {
            if (width.doubleValue() > 0) {
                fit(table, width.doubleValue());
            }
        });
    }

    private void fit(TableView<Row> table, double width) {
        while (!taken.isEmpty() && needed(table) + last().getMinWidth() <= width) {
            last().setVisible(true);
            taken.remove(taken.size() - 1);
        }
        for (TableColumn<Row, ?> column : dispensable) {
            if (needed(table) > width && column.isVisible()) {
                column.setVisible(false);
                taken.add(column);
            }
        }
    }

    private TableColumn<Row, ?> last() {
        return taken.get(taken.size() - 1);
    }

    private static double needed(TableView<Row> table) {
        return table.getVisibleLeafColumns().stream()
                .mapToDouble(TableColumn::getMinWidth)
                .sum();
    }
}
