package org.winnow.desktop.review;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Scrolls a pane as little as is needed for something in it to be seen; to be run once that is laid out. */
record Reveal(ScrollPane pane, Node node) implements Runnable {
    @Override
    public void run() {
        Node content = pane.getContent();
        if (node.getScene() == null || content == null) {
            return; // something else is shown by now
        }
        pane.layout();
        Bounds place = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double seen = pane.getViewportBounds().getHeight();
        double most = content.getLayoutBounds().getHeight() - seen;
        if (most <= 0) {
            return;
        }
        double top = pane.getVvalue() * most;
        if (place.getMinY() < top || place.getHeight() > seen) {
            pane.setVvalue(place.getMinY() / most);
        } else if (place.getMaxY() > top + seen) {
            pane.setVvalue((place.getMaxY() - seen) / most);
        }
    }
}
