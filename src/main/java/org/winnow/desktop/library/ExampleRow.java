package org.winnow.desktop.library;

import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.util.Subscription;
import org.winnow.desktop.kit.LongTable;
import org.winnow.desktop.kit.RangeSelection;

/** A row that shows the selection of {@link RangeSelection} and takes clicks for it. */
final class ExampleRow extends TableRow<Row> {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final RangeSelection selection;
    private final LongTable<Row> rows;
    private Subscription listening = Subscription.EMPTY;

    ExampleRow(RangeSelection selection, LongTable<Row> rows, Runnable open) {
        this.rows = rows;
        this.selection = selection;
        getStyleClass().add("example-row");
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> onPress(event, open));
        // rows outlive the scene; listen only while in it
        sceneProperty().subscribe(scene -> {
            listening.unsubscribe();
            listening = scene == null
                    ? Subscription.EMPTY
                    : selection
                            .revision()
                            .subscribe(this::mark)
                            .and(rows.offset().subscribe(this::mark));
        });
    }

    @Override
    protected void updateItem(Row item, boolean empty) {
        super.updateItem(item, empty);
        mark();
    }

    @Override
    public void updateIndex(int index) {
        super.updateIndex(index);
        mark();
    }

    private void mark() {
        pseudoClassStateChanged(CHOSEN, !isEmpty() && selection.isSelected(row()));
    }

    private int row() {
        return rows.offset().get() + getIndex();
    }

    private void onPress(MouseEvent event, Runnable open) {
        if (isEmpty()) {
            return;
        }
        getTableView().requestFocus();
        getTableView().getFocusModel().focus(getIndex());
        if (event.getButton() == MouseButton.PRIMARY) {
            if (event.isShiftDown()) {
                selection.extendTo(row());
            } else if (event.isShortcutDown()) {
                selection.toggle(row());
            } else {
                selection.select(row());
                if (event.getClickCount() == 2) {
                    open.run();
                }
            }
        } else if (!selection.isSelected(row())) {
            selection.select(row());
        }
        event.consume();
    }
}
