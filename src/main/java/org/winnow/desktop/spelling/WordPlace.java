package org.winnow.desktop.spelling;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.input.ContextMenuEvent;
import org.winnow.desktop.kit.WritingArea;

/** Where words of a field are on screen. */
final class WordPlace {
    private static final double LINE = 20;
    private static final double GAP = 6;

    private WordPlace() {}

    /** The place in the text that a menu was asked for: the caret, for a key; -1 if it cannot be told. */
    static int of(WritingArea area, ContextMenuEvent event) {
        if (event.isKeyboardTrigger()) {
            return area.getCaretPosition();
        }
        return area.getSkin() instanceof TextAreaSkin skin
                ? skin.getIndex(event.getX(), event.getY()).getCharIndex()
                : -1;
    }

    /** Scrolls what the field stands in, where the character is out of sight. */
    static void reveal(WritingArea area, int index) {
        for (Node at = area.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane pane && pane.getContent() != null) {
                Bounds seen = pane.getViewportBounds();
                double above = -seen.getMinY();
                Bounds whole = pane.getContent().getLayoutBounds();
                Point2D line = pane.getContent().sceneToLocal(area.localToScene(below(area, index, 0)));
                boolean inSight = line.getY() - LINE >= above && line.getY() <= above + seen.getHeight();
                double room = whole.getHeight() - seen.getHeight();
                if (!inSight && room > 0) {
                    pane.setVvalue(Math.max(0, Math.min(1, (line.getY() - seen.getHeight() / 2) / room)));
                    pane.layout();
                }
                return;
            }
        }
    }

    /** Where on screen a menu about the character shall begin: below it. */
    static Point2D below(WritingArea area, int index) {
        Point2D in = below(area, index, GAP);
        return area.localToScreen(in.getX(), in.getY());
    }

    private static Point2D below(WritingArea area, int index, double gap) {
        Bounds whole = area.getLayoutBounds();
        Point2D in = new Point2D(whole.getMinX(), whole.getMaxY());
        if (area.getSkin() instanceof TextAreaSkin skin) {
            Rectangle2D character = skin.getCharacterBounds(index);
            in = new Point2D(
                    Math.max(0, Math.min(character.getMinX(), whole.getWidth())),
                    Math.max(0, Math.min(character.getMaxY(), whole.getHeight())));
        }
        return in.add(0, gap);
    }
}
