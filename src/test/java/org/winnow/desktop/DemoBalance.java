package org.winnow.desktop;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.winnow.desktop.kit.BarRow;
import org.winnow.desktop.kit.Card;
import org.winnow.desktop.kit.HeatTable;
import org.winnow.desktop.kit.HistogramData;
import org.winnow.desktop.kit.HistogramView;
import org.winnow.desktop.kit.Tone;

/** An invented balance view. */
final class DemoBalance {
    private DemoBalance() {}

    static Node node() {
        GridPane grid = new GridPane();
        grid.setHgap(16);
        grid.setVgap(16);
        grid.setPadding(new Insets(16));
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        grid.getColumnConstraints().addAll(half, half);
        grid.add(Card.titled("18 tags that behave like 6.2", "Evenness 0.63. 21 % would have to move.", bars()), 0, 0);
        grid.add(Card.titled("Tag by source", "Click a cell to see it; an empty one to write it.", heat()), 1, 0);
        grid.add(Card.titled("Response length", "3.1 % would be cut at 2,048 tokens", histogram()), 0, 1);
        return DemoParts.scroll(grid);
    }

    private static Node bars() {
        VBox box = new VBox(
                row("care-plan", new BarRow.Values(0.62, 0.48, 0.3), "18,204"),
                row("billing/refund", new BarRow.Values(0.33, 0.41, 0.3), "9,311"),
                row("roaming", new BarRow.Values(0.08, 0.09, 0.18), "2,145"),
                row("cancellation", new BarRow.Values(0.02, 0.03, 0.14), "389 · −3,700")
                        .countTone(Tone.BAD));
        return box;
    }

    private static BarRow row(String words, BarRow.Values values, String number) {
        BarRow row = new BarRow(words, values, number);
        row.onAction(() -> {});
        return row;
    }

    static HeatTable heat() {
        HeatTable table = new HeatTable("0 · write", (row, column, count) -> {});
        table.show(new HeatTable.Data(
                List.of("care-plan", "refund", "roaming", "cancellation"),
                List.of("RAG", "Zendesk", "Chat", "Hand", "CSV"),
                List.of(
                        List.of(9120L, 4200L, 3100L, 210L, 1574L),
                        List.of(4100L, 3900L, 900L, 180L, 231L),
                        List.of(1200L, 610L, 280L, 55L, 0L),
                        List.of(210L, 120L, 59L, 0L, 0L))));
        return table;
    }

    static HistogramView histogram() {
        long[] counts = {6, 17, 37, 71, 108, 123, 113, 90, 68, 49, 38, 27, 19, 14, 10, 7, 4, 3, 2, 1};
        List<HistogramData.Bin> bins = new java.util.ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            bins.add(new HistogramData.Bin((i * 128) + " to " + (i * 128 + 127), counts[i], counts[i]));
        }
        HistogramView view = new HistogramView();
        view.show(
                new HistogramData("Response length in tokens", bins),
                17,
                List.of(
                        new HistogramView.Mark(0, "0"),
                        new HistogramView.Mark(5.5, "P50 96"),
                        new HistogramView.Mark(12, "P95 412"),
                        new HistogramView.Mark(20, "limit 2,048")));
        view.onOpen(bin -> {});
        return view;
    }
}
