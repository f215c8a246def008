package org.winnow.desktop.library;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.TableColumn;
import org.winnow.desktop.words.Words;
import org.winnow.store.Dimension;
import org.winnow.store.Measure;
import org.winnow.store.Order;

/** The columns of the table, what each of them sorts by, and how they share the room. */
final class Headings {
    private static final double TEXT = 120;

    private final Map<TableColumn<Row, ?>, Order> orders = new LinkedHashMap<>();
    private final List<TableColumn<Row, ?>> narrow;

    Headings(HeaderPictures pictures) {
        TableColumn<Row, Row> status =
                by(Dimension.STATUS, Cells.column(Words.of("library.status"), 116, pictures.status(), Cells::status));
        TableColumn<Row, Row> instruction = by(
                Measure.INSTRUCTION_TOKENS,
                Cells.column(
                        Words.of("library.instruction"),
                        216,
                        pictures.instruction(),
                        () -> Cells.line(Row::instruction, "cell-main")));
        TableColumn<Row, Row> response = by(
                Measure.RESPONSE_TOKENS,
                Cells.column(
                        Words.of("library.response"),
                        216,
                        pictures.response(),
                        () -> Cells.line(Row::response, "cell-second")));
        TableColumn<Row, Row> tag =
                by(Dimension.TAG, Cells.column(Words.of("library.tag"), 124, pictures.tag(), Cells::tags));
        TableColumn<Row, Row> tokens =
                by(Measure.TOKENS, Cells.column(Words.of("library.tokens"), 84, pictures.tokens(), Cells::tokens));
        TableColumn<Row, Row> findings = by(
                Dimension.SEVERITY,
                Cells.column(Words.of("library.findings"), 112, pictures.findings(), Cells::findings));
        List.of(status, tokens, findings).forEach(column -> column.setMinWidth(column.getPrefWidth()));
        List.of(instruction, response).forEach(column -> column.setMinWidth(TEXT));
        narrow = List.of(tag, tokens, findings);
        onRequest();
    }

    /** Those that are not shown until somebody asks for them. */
    private void onRequest() {
        by(Dimension.LANGUAGE, Cells.column(Words.of("library.language"), 96, null, Cells::language))
                .setVisible(false);
        by(
                        Dimension.SOURCE,
                        Cells.column(
                                Words.of("library.source"), 150, null, () -> Cells.text(Row::source, "cell-second")))
                .setVisible(false);
        by(
                        Measure.GROUNDED,
                        Cells.column(
                                Words.of("library.grounded"),
                                96,
                                null,
                                () -> Cells.number(row -> row.scores().grounded())))
                .setVisible(false);
        by(
                        Measure.SUCCESS,
                        Cells.column(
                                Words.of("library.success"),
                                84,
                                null,
                                () -> Cells.number(row -> row.scores().success())))
                .setVisible(false);
        by(
                        Measure.RATING,
                        Cells.column(
                                Words.of("library.rating"),
                                96,
                                null,
                                () -> Cells.text(row -> row.scores().rating(), "cell-rating")))
                .setVisible(false);
    }

    private TableColumn<Row, Row> by(Measure measure, TableColumn<Row, Row> column) {
        column.setId("library-column-" + measure.field());
        orders.put(column, new Order.ByMeasure(measure, false));
        return column;
    }

    private TableColumn<Row, Row> by(Dimension dimension, TableColumn<Row, Row> column) {
        column.setId("library-column-" + dimension.field());
        orders.put(column, new Order.ByDimension(dimension, false));
        return column;
    }

    /** All columns from left to right, with the ascending order of each. */
    Map<TableColumn<Row, ?>, Order> orders() {
        return orders;
    }

    /** Those that give way when there is little room. */
    List<TableColumn<Row, ?>> narrow() {
        return narrow;
    }
}
