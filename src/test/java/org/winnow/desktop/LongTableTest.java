package org.winnow.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.winnow.desktop.fx.Fx;
import org.winnow.desktop.kit.LongTable;
import org.winnow.desktop.kit.PagedList;

/** A table over a list that is far longer than the stretch that its grid is given. */
@ScreenTest
class LongTableTest {
    private static final int ROWS = 1_000_000;

    private Stage stage;
    private TableView<Integer> grid;
    private LongTable<Integer> table;

    @BeforeEach
    void open() {
        Fx.start();
        stage = Fx.call(() -> {
            grid = new TableView<>();
            TableColumn<Integer, Integer> column = new TableColumn<>("Row");
            column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
            grid.getColumns().add(column);
            grid.setFixedCellSize(32);
            table = new LongTable<>(grid, 32);
            Stage window = new Stage();
            window.setScene(new Scene(table.root(), 400, 400));
            window.show();
            return window;
        });
    }

    @AfterEach
    void close() {
        Fx.call(() -> {
            stage.close();
            return true;
        });
    }

    private static PagedList<Integer> list(int rows) {
        return new PagedList<>(
                rows,
                PagedList.Layout.USUAL,
                index -> -1,
                (from, to, arrived) -> Platform.runLater(
                        () -> arrived.accept(IntStream.range(from, to).boxed().toList())));
    }

    private void show(int rows) {
        Fx.call(() -> {
            table.show(list(rows));
            return true;
        });
        waitForTop(0);
    }

    private VirtualFlow<?> flow() {
        return (VirtualFlow<?>) grid.lookup(".virtual-flow");
    }

    private Object top() {
        return flow().getFirstVisibleCell() instanceof TableRow<?> row ? row.getItem() : null;
    }

    private void waitForTop(int row) {
        Fx.waitFor("row " + row + " at the top", () -> Integer.valueOf(row).equals(top()));
    }

    private void waitForBottom(int row) {
        Fx.waitFor(
                "row " + row + " at the bottom",
                () -> flow().getLastVisibleCell() instanceof TableRow<?> last
                        && Integer.valueOf(row).equals(last.getItem()));
    }

    @Test
    void theGridIsGivenFewRowsAndTheBarStandsForAll() {
        show(ROWS);
        assertThat(Fx.call(() -> grid.getItems().size())).isLessThan(10_000);
        assertThat(Fx.call(table::size)).isEqualTo(ROWS);
        ScrollBar bar = (ScrollBar) stage.getScene().lookup(".long-table-bar");
        assertThat(Fx.call(bar::getMax)).isBetween(ROWS - 20.0, ROWS - 5.0);
    }

    @Test
    void theBarGoesAnywhere() {
        show(ROWS);
        ScrollBar bar = (ScrollBar) stage.getScene().lookup(".long-table-bar");
        for (int row : new int[] {700_000, 5, 999_000, 8_191, 8_192}) {
            Fx.call(() -> {
                bar.setValue(row);
                return true;
            });
            waitForTop(row);
        }
        Fx.call(() -> {
            bar.setValue(bar.getMax());
            return true;
        });
        waitForBottom(ROWS - 1);
    }

    @Test
    void anyRowCanBeRevealedAndFocused() {
        show(ROWS);
        Fx.call(() -> {
            table.reveal(ROWS - 1);
            table.focus(ROWS - 1);
            return true;
        });
        waitForBottom(ROWS - 1);
        assertThat(Fx.call(() -> table.offset().get() + grid.getFocusModel().getFocusedIndex()))
                .isEqualTo(ROWS - 1);
        Fx.call(() -> {
            table.reveal(0);
            return true;
        });
        waitForTop(0);
    }

    @Test
    void scrollingOnAndOnPassesTheEndsOfStretchesWithoutLeavingOutARow() {
        show(ROWS);
        int from = 8_000;
        Fx.call(() -> {
            table.goTo(from - 1_200);
            return true;
        });
        waitForTop(from - 1_200);
        for (int step = 1; step <= 40; step++) {
            Fx.call(() -> {
                flow().scrollPixels(32 * 100);
                return true;
            });
            waitForTop(from - 1_200 + step * 100);
        }
        assertThat(Fx.call(() -> table.offset().get())).isPositive();
    }

    @Test
    void aShortListIsShownAsItIs() {
        show(500);
        assertThat(Fx.call(() -> grid.getItems())).isInstanceOf(PagedList.class);
        assertThat(stage.getScene().lookup(".long-table-bar")).isNull();
        assertThat(Fx.call(() -> table.offset().get())).isZero();
    }

    @Test
    void aShorterListTakesThePlaceOfALongOne() {
        show(ROWS);
        Fx.call(() -> {
            table.goTo(900_000);
            return true;
        });
        waitForTop(900_000);
        Fx.call(() -> {
            table.show(list(300));
            return true;
        });
        waitForBottom(299);
    }
}
