package org.winnow.desktop.shell;

import javafx.beans.property.DoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.winnow.desktop.words.Words;

/** The edge of a panel: dragging it, or Left and Right on it, changes the panel's width. Style class {@code divider}. */
final class Divider extends Region {
    /** The narrowest a panel gets. */
    static final double NARROWEST = 180;
    /** The widest a panel gets. */
    static final double WIDEST = 640;

    private static final double STEP = 16;

    private final DoubleProperty width;
    private final int sign;
    private double grabbed;

    /**
     * A divider.
     *
     * @param sign 1 if the panel lies left of it, -1 if right
     */
    Divider(String name, DoubleProperty width, int sign) {
        this.width = width;
        this.sign = sign;
        getStyleClass().add("divider");
        setCursor(Cursor.H_RESIZE);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(name);
        Tooltip.install(this, new Tooltip(Words.of("shell.drag-or-left-and-right", name)));
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> grabbed = event.getX());
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> resize(event.getX() - grabbed));
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
            resize(event.getCode() == KeyCode.RIGHT ? STEP : -STEP);
            event.consume();
        }
    }

    private void resize(double by) {
        width.set(Math.max(NARROWEST, Math.min(WIDEST, Math.rint(width.get() + sign * by))));
    }
}
