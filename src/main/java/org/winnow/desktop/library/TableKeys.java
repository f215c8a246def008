package org.winnow.desktop.library;

import javafx.event.EventHandler;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.winnow.desktop.kit.LongTable;
import org.winnow.desktop.kit.RangeSelection;

/** The keys of the table: arrows, pages, ends, with Shift to extend; Ctrl+A; Enter opens. */
final class TableKeys implements EventHandler<KeyEvent> {
    private final TableView<Row> table;
    private final LongTable<Row> rows;
    private final RangeSelection selection;
    private final Runnable open;

    TableKeys(TableView<Row> table, LongTable<Row> rows, RangeSelection selection, Runnable open) {
        this.table = table;
        this.rows = rows;
        this.selection = selection;
        this.open = open;
    }

    @Override
    public void handle(KeyEvent event) {
        if (event.isAltDown() || !table.isFocused()) {
            return;
        }
        boolean taken = event.isShortcutDown() ? chord(event.getCode()) : plain(event.getCode(), event.isShiftDown());
        if (taken) {
            event.consume();
        }
    }

    private boolean chord(KeyCode code) {
        if (code == KeyCode.A) {
            selection.selectAll();
            return true;
        }
        if (code == KeyCode.SPACE && selection.lead() >= 0) {
            selection.toggle(selection.lead());
            return true;
        }
        int all = rows.size();
        return switch (code) {
            case HOME -> move(-all, false);
            case END -> move(all, false);
            default -> false;
        };
    }

    private boolean plain(KeyCode code, boolean extend) {
        return switch (code) {
            case UP, K -> move(-1, extend);
            case DOWN, J -> move(1, extend);
            case PAGE_UP -> move(-rows.page(), extend);
            case PAGE_DOWN -> move(rows.page(), extend);
            case HOME -> move(-rows.size(), extend);
            case END -> move(rows.size(), extend);
            case ENTER -> {
                open.run();
                yield true;
            }
            case ESCAPE -> {
                boolean any = selection.count().get() > 0;
                selection.clear();
                yield any;
            }
            default -> false;
        };
    }

    private boolean move(int by, boolean extend) {
        selection.moveLead(by, extend);
        int lead = selection.lead();
        if (lead >= 0) {
            rows.reveal(lead);
            rows.focus(lead);
        }
        return true;
    }
}
