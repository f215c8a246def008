package org.winnow.desktop.kit;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Subscription;

/**
 * One row of nodes that may be wider than its place: then it shows the end, what has the focus, or where the wheel has
 * moved it to. Style class {@code strip}.
 */
public final class Strip extends Region {
    private static final double RING = 3;

    private final Region content;
    private double before;
    private Subscription focus = Subscription.EMPTY;

    /** A strip over a row of nodes. */
    public Strip(Region content) {
        this.content = content;
        getStyleClass().add("strip");
        getChildren().add(content);
        Rectangle clip = new Rectangle(-RING, -RING, 0, 0);
        clip.widthProperty().bind(widthProperty().add(2 * RING));
        clip.heightProperty().bind(heightProperty().add(2 * RING));
        setClip(clip);
        content.widthProperty().subscribe(width -> toTheEnd());
        widthProperty().subscribe(width -> toTheEnd());
        addEventHandler(ScrollEvent.SCROLL, event -> moveTo(before - event.getDeltaY() - event.getDeltaX()));
        sceneProperty().subscribe(this::follow);
    }

    private void follow(Scene scene) {
        focus.unsubscribe();
        focus = scene == null ? Subscription.EMPTY : scene.focusOwnerProperty().subscribe(this::reveal);
    }

    private void reveal(Node owner) {
        for (Node at = owner; at != null; at = at.getParent()) {
            if (at.getParent() == content) {
                Bounds there = at.getBoundsInParent();
                if (there.getMinX() < before || there.getMaxX() > before + getWidth()) {
                    moveTo(there.getMinX());
                }
            }
        }
    }

    private void toTheEnd() {
        moveTo(Double.MAX_VALUE);
    }

    private void moveTo(double x) {
        double most = Math.max(0, content.prefWidth(-1) - getWidth());
        before = Math.max(0, Math.min(most, x));
        requestLayout();
    }

    /** How much of the row lies to the left of what is shown, in pixels. */
    public double before() {
        return before;
    }

    @Override
    protected double computeMinWidth(double height) {
        return Math.min(40, content.prefWidth(-1));
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(-1);
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(-before, 0, content.prefWidth(-1), getHeight());
    }
}
