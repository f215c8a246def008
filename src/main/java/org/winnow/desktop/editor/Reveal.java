package org.winnow.desktop.editor;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Scrolls to what lies outside the seen part. */
final class Reveal {
    private Reveal() {}

    static void show(ScrollPane pane, Node node) {
        Node content = pane.getContent();
        pane.applyCss();
        pane.layout();
        Bounds there = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        double seen = pane.getViewportBounds().getHeight();
        double room = content.getBoundsInLocal().getHeight() - seen;
        if (room <= 0) {
            return;
        }
        double top = pane.getVvalue() * room;
        if (there.getMinY() < top) {
            pane.setVvalue(Math.max(0, there.getMinY() - 24) / room);
        } else if (there.getMaxY() > top + seen) {
            double wanted = Math.min(there.getMinY() - 24, there.getMaxY() - seen + 24);
            pane.setVvalue(Math.min(1, Math.max(0, wanted) / room));
        }
    }
}
