package org.winnow.desktop.library;

import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.kit.Brief;
import org.winnow.desktop.kit.Direction;
import org.winnow.desktop.kit.MarkedLine;
import org.winnow.desktop.kit.Numbers;
import org.winnow.desktop.kit.Script;
import org.winnow.desktop.kit.StatusDot;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.kit.Tone;
import org.winnow.model.Severity;
import org.winnow.store.Dimension;

/** The cells of the table. Each is one label, because cells are made and laid out while scrolling. */
final class Cells {
    private Cells() {}

    static TableColumn<Row, Row> column(
            String title, double width, @Nullable Node picture, Supplier<TableCell<Row, Row>> cells) {
        TableColumn<Row, Row> column = new TableColumn<>();
        Label name = Styles.with(Brief.of(new Label(title)), "column-title");
        VBox head = Styles.with(new VBox(name), "column-head");
        if (picture != null) {
            head.getChildren().add(picture);
        }
        column.setGraphic(head);
        column.setText(picture == null ? "" : null);
        column.setPrefWidth(width);
        column.setMinWidth(64);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(any -> cells.get());
        return column;
    }

    static TableCell<Row, Row> text(Function<Row, String> text, String styleClass) {
        return new Cell(styleClass, (cell, row) -> {
            String line = text.apply(row);
            cell.setText(line);
            Direction.of(line).alignCell(cell);
            Script.apply(cell, line);
        });
    }

    /** A text whose hits are marked. */
    static TableCell<Row, Row> line(Function<Row, Line> text, String styleClass) {
        MarkedLine marked = new MarkedLine();
        return new Cell(styleClass, (cell, row) -> {
            Line line = text.apply(row);
            boolean plain = line.hits().isEmpty();
            cell.setText(line.text()); // with hits for screen readers only
            cell.setContentDisplay(plain ? ContentDisplay.TEXT_ONLY : ContentDisplay.GRAPHIC_ONLY);
            cell.setGraphic(plain ? null : marked);
            if (plain) {
                Direction.of(line.text()).alignCell(cell);
                Script.apply(cell, line.text());
            } else {
                marked.show(line.text(), line.hits());
            }
        });
    }

    static TableCell<Row, Row> status() {
        StatusDot dot = new StatusDot(Tone.NEUTRAL, "");
        return new Cell("cell-status", (cell, row) -> {
            dot.set(FacetWords.tone(row.status()), row.status().title());
            cell.setGraphic(row.key() == 0 ? null : dot);
        });
    }

    static TableCell<Row, Row> tags() {
        return new Cell("cell-main", (cell, row) -> cell.setText(String.join(", ", row.tags())));
    }

    static TableCell<Row, Row> tokens() {
        return number(row -> row.key() == 0 ? "" : Numbers.tokens(row.tokens()));
    }

    static TableCell<Row, Row> number(Function<Row, String> text) {
        Cell cell = new Cell("cell-number", (it, row) -> it.setText(text.apply(row)));
        cell.setAlignment(Pos.CENTER_RIGHT);
        return cell;
    }

    static TableCell<Row, Row> language() {
        return new Cell(
                "cell-second",
                (cell, row) -> cell.setText(
                        row.language().isEmpty() ? "" : FacetWords.value(Dimension.LANGUAGE, row.language())));
    }

    static TableCell<Row, Row> findings() {
        StatusDot dot = new StatusDot(Tone.NEUTRAL, "");
        return new Cell("cell-status", (cell, row) -> {
            Severity worst = row.worst();
            if (worst == null) {
                cell.setGraphic(null);
                return;
            }
            dot.set(FacetWords.tone(worst), FacetWords.words(worst));
            cell.setGraphic(dot);
        });
    }

    private static final class Cell extends TableCell<Row, Row> {
        private final BiConsumer<Cell, Row> show;

        Cell(String styleClass, BiConsumer<Cell, Row> show) {
            this.show = show;
            getStyleClass().add(styleClass);
        }

        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setText(null);
                setGraphic(null);
            } else {
                show.accept(this, row);
            }
        }
    }
}
