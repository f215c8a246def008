package org.winnow.desktop.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * A panel over the window: a click beside it or Esc closes it, and the focus goes back to where it was. Style class
 * {@code overlay-sheet}; what lies over the window {@code overlay-ground}.
 */
final class Sheet extends StackPane {
    private final Runnable close;
    private @Nullable Node before;

    Sheet(Region content, Pos where, Runnable close) {
        this.close = close;
        getStyleClass().add("overlay-ground");
        content.getStyleClass().add("overlay-sheet");
        content.setMaxHeight(USE_PREF_SIZE);
        getChildren().add(content);
        setAlignment(content, where);
        setVisible(false);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getTarget() == this) {
                close.run();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close.run();
            event.consume();
        }
    }

    /** Shows it and gives the focus to a node of it, or hides it and gives the focus back. */
    void show(boolean shown, Node first) {
        if (shown == isVisible()) {
            return;
        }
        Scene scene = getScene();
        if (shown) {
            before = scene == null ? null : scene.getFocusOwner();
            setVisible(true);
            first.requestFocus();
        } else {
            setVisible(false);
            if (before != null) {
                before.requestFocus();
                before = null;
            }
        }
    }
}
