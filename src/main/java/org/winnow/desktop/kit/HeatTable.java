package org.winnow.desktop.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.text.TextAlignment;

/**
 * Counts of two dimensions against each other: the number in each cell and a ground that grows with it, in five steps. An
 * empty cell says what can be done about it. One stop of the Tab key; arrows move over the cells. Style class
 * {@code heat-table}; cells {@code heat-cell}, {@code heat-0} to {@code heat-4}, {@code heat-empty}.
 */
public final class HeatTable extends GridPane {
    private static final int STEPS = 5;
    private static final int LONG = 12;

    private final List<List<Button>> cells = new ArrayList<>();
    private final Open open;
    private final String emptyWords;

    /** What opening a cell does. */
    @FunctionalInterface
    public interface Open {
        /** The cell of this row and column, both from 0, with its count. */
        void cell(int row, int column, long count);
    }

    /**
     * The counts.
     *
     * @param rows names of the rows
     * @param columns names of the columns
     * @param counts by row, then by column
     */
    public record Data(List<String> rows, List<String> columns, List<List<Long>> counts) {
        long max() {
            return Math.max(
                    1,
                    counts.stream()
                            .flatMap(List::stream)
                            .mapToLong(Long::longValue)
                            .max()
                            .orElse(1));
        }
    }

    /**
     * An empty table; meant for up to a few hundred cells, each a node.
     *
     * @param emptyWords what an empty cell says, such as "0 · write"
     */
    public HeatTable(String emptyWords, Open open) {
        this.emptyWords = emptyWords;
        this.open = open;
        getStyleClass().add("heat-table");
    }

    /** Shows these counts. */
    public void show(Data data) {
        getChildren().clear();
        cells.clear();
        columns(data.columns());
        for (int row = 0; row < data.rows().size(); row++) {
            add(Styles.with(new Label(data.rows().get(row)), "heat-name"), 0, row + 1);
            List<Button> line = new ArrayList<>();
            for (int column = 0; column < data.columns().size(); column++) {
                Button cell = cell(data, row, column);
                line.add(cell);
                add(cell, column + 1, row + 1);
            }
            cells.add(line);
        }
        focusable(0, 0);
    }

    private void columns(List<String> names) {
        getColumnConstraints().clear();
        ColumnConstraints first = new ColumnConstraints();
        first.setMinWidth(80);
        getColumnConstraints().add(first);
        for (int i = 0; i < names.size(); i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHgrow(Priority.ALWAYS);
            column.setMinWidth(40);
            column.setPrefWidth(80);
            getColumnConstraints().add(column);
            Label head = Styles.with(new Label(folded(names.get(i))), "heat-head");
            head.setMaxWidth(Double.MAX_VALUE);
            head.setWrapText(true);
            head.setTextAlignment(TextAlignment.CENTER);
            setValignment(head, VPos.BOTTOM);
            add(head, i + 1, 0);
        }
    }

    /** A long name in two lines, broken behind the mark that is nearest to its middle. */
    static String folded(String name) {
        int best = -1;
        for (int i = 1; name.length() > LONG && i < name.length(); i++) {
            boolean mark = "-_. /".indexOf(name.charAt(i - 1)) >= 0;
            if (mark && Math.abs(2 * i - name.length()) < Math.abs(2 * best - name.length())) {
                best = i;
            }
        }
        return best < 0 ? name : name.substring(0, best) + "\n" + name.substring(best);
    }

    private Button cell(Data data, int row, int column) {
        long count = data.counts().get(row).get(column);
        Button cell = new Button(count == 0 ? emptyWords : Numbers.count(count));
        cell.getStyleClass().setAll("heat-cell", count == 0 ? "heat-empty" : "heat-" + step(count, data.max()));
        cell.setMaxWidth(Double.MAX_VALUE);
        cell.setMinWidth(0);
        cell.setAccessibleText(data.rows().get(row) + ", " + data.columns().get(column) + ": " + cell.getText());
        cell.setOnAction(event -> {
            focusable(row, column);
            open.cell(row, column, count);
        });
        cell.addEventFilter(KeyEvent.KEY_PRESSED, event -> onKey(event, row, column));
        return cell;
    }

    /** The step of a count: by its square root, since counts of tags spread over magnitudes. */
    static int step(long count, long max) {
        return (int) Math.min(STEPS - 1, Math.floor(Math.sqrt((double) count / max) * STEPS));
    }

    private void onKey(KeyEvent event, int row, int column) {
        int toRow = row;
        int toColumn = column;
        switch (event.getCode()) {
            case LEFT -> toColumn--;
            case RIGHT -> toColumn++;
            case UP -> toRow--;
            case DOWN -> toRow++;
            default -> {
                return;
            }
        }
        event.consume();
        if (toRow >= 0
                && toRow < cells.size()
                && toColumn >= 0
                && toColumn < cells.get(toRow).size()) {
            focusable(toRow, toColumn);
            cells.get(toRow).get(toColumn).requestFocus();
        }
    }

    private void focusable(int row, int column) {
        for (int r = 0; r < cells.size(); r++) {
            for (int c = 0; c < cells.get(r).size(); c++) {
                cells.get(r).get(c).setFocusTraversable(r == row && c == column);
            }
        }
    }
}
