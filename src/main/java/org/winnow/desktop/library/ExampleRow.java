package org.winnow.desktop.library;

import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.util.Subscription;
import org.winnow.desktop.kit.RangeSelection;

/** A row that shows the selection of {@link RangeSelection} and takes clicks for it. */
final class ExampleRow extends TableRow<Row> {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final RangeSelection selection;
    private Subscription listening = Subscription.EMPTY;

    ExampleRow(RangeSelection selection, Runnable open) {
        this.selection = selection;
        getStyleClass().add("example-row");
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> onPress(event, open));
        // rows outlive the scene; listen only while in it
        sceneProperty().subscribe(scene -> {
            listening.unsubscribe();
            listening =
                    scene == null ? Subscription.EMPTY : selection.revision().subscribe(revision -> mark());
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
        pseudoClassStateChanged(CHOSEN, !isEmpty() && selection.isSelected(getIndex()));
    }

    private void onPress(MouseEvent event, Runnable open) {
        if (isEmpty()) {
            return;
        }
        getTableView().requestFocus();
        getTableView().getFocusModel().focus(getIndex());
        if (event.getButton() == MouseButton.PRIMARY) {
            if (event.isShiftDown()) {
                selection.extendTo(getIndex());
            } else if (event.isShortcutDown()) {
                selection.toggle(getIndex());
            } else {
                selection.select(getIndex());
                if (event.getClickCount() == 2) {
                    open.run();
                }
            }
        } else if (!selection.isSelected(getIndex())) {
            selection.select(getIndex());
        }
        event.consume();
    }
}
