package org.winnow.desktop.shell;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.words.Words;

/**
 * Left panel, then the query row over view and right panel. A panel for which the view would get too narrow is undocked: it
 * then lies over the view while it is called for. A view that needs more room than there is can be scrolled, so that
 * nothing is lost.
 */
final class Panels extends Region {
    private static final double LEAST_CENTRE = 400;
    private static final double GRIP = 6;

    private final ShellModel model;
    private final StackPane left = Styles.with(new StackPane(), "left-panel");
    private final StackPane right = Styles.with(new StackPane(), "right-panel");
    private final ScrollPane centre = Styles.with(new ScrollPane(), "centre");
    private final Region queryRow;
    private final Divider leftEdge;
    private final Divider rightEdge;
    private boolean hasRight;
    private boolean alone;

    Panels(ShellModel model, Node leftContent, Region queryRow) {
        this.model = model;
        this.queryRow = queryRow;
        leftEdge = new Divider(Words.of("shell.width-of-the-left-panel"), model.leftWidth(), 1);
        rightEdge = new Divider(Words.of("shell.width-of-the-right-panel"), model.rightWidth(), -1);
        left.setId("shell-left");
        right.setId("shell-right");
        centre.setId("shell-centre");
        centre.setFitToWidth(true);
        centre.setFitToHeight(true);
        centre.setFocusTraversable(false);
        left.getChildren().add(leftContent);
        getChildren().addAll(queryRow, centre, right, left, leftEdge, rightEdge);
        model.leftVisible().subscribe(this::requestLayout);
        model.rightVisible().subscribe(this::requestLayout);
        model.leftWidth().subscribe(this::requestLayout);
        model.rightWidth().subscribe(this::requestLayout);
        model.drawer().subscribe(this::requestLayout);
        widthProperty().subscribe(this::dock);
    }

    StackPane left() {
        return left;
    }

    Region centre() {
        return centre;
    }

    StackPane right() {
        return right;
    }

    /** Shows a view with or without panels. */
    void show(Node view, Node rightContent, boolean fillsWindow) {
        centre.setContent(view);
        right.getChildren().setAll(rightContent);
        hasRight = !(rightContent instanceof NoPanel);
        alone = fillsWindow;
        dock();
        requestLayout();
    }

    /** Stands for no right panel. */
    static final class NoPanel extends Region {}

    private void dock() {
        double width = getWidth();
        if (width > 0) {
            boolean dockLeft = alone || width - leftWidth() >= LEAST_CENTRE;
            double besidesLeft = width - (dockLeft && model.leftVisible().get() ? leftWidth() : 0);
            model.leftDocked().set(dockLeft);
            model.rightDocked().set(alone || !hasRight || besidesLeft - rightWidth() >= LEAST_CENTRE);
        }
    }

    private double leftWidth() {
        return model.leftWidth().get();
    }

    private double rightWidth() {
        return model.rightWidth().get();
    }

    @Override
    protected void layoutChildren() {
        dock();
        boolean showLeft = !alone && model.isShown(ShellModel.Region.LEFT);
        boolean showRight = !alone && hasRight && model.isShown(ShellModel.Region.RIGHT);
        double x = showLeft && model.leftDocked().get() ? leftWidth() : 0;
        double rightTakes = showRight && model.rightDocked().get() ? rightWidth() : 0;
        double y = alone ? 0 : snapSizeY(queryRow.prefHeight(-1));
        queryRow.setVisible(!alone);
        queryRow.resizeRelocate(x, 0, Math.max(0, getWidth() - x), y);
        centre.resizeRelocate(x, y, Math.max(0, getWidth() - x - rightTakes), Math.max(0, getHeight() - y));
        placeLeft(showLeft);
        placeRight(showRight, y);
    }

    private void placeLeft(boolean shown) {
        double width = Math.min(leftWidth(), getWidth() - 24);
        left.setVisible(shown);
        leftEdge.setVisible(shown);
        left.resizeRelocate(0, 0, width, getHeight());
        leftEdge.resizeRelocate(width - GRIP / 2, 0, GRIP, getHeight());
        Styles.toggle(left, "drawer", !model.leftDocked().get());
    }

    private void placeRight(boolean shown, double y) {
        double width = Math.min(rightWidth(), getWidth() - 24);
        double x = getWidth() - width;
        double height = Math.max(0, getHeight() - y);
        right.setVisible(shown);
        rightEdge.setVisible(shown);
        right.resizeRelocate(x, y, width, height);
        rightEdge.resizeRelocate(x - GRIP / 2, y, GRIP, height);
        Styles.toggle(right, "drawer", !model.rightDocked().get());
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }
}
