package org.winnow.desktop.spelling;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.input.ContextMenuEvent;
import org.winnow.desktop.kit.WritingArea;

/** Where words of a field are on screen. */
final class WordPlace {
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

    /** Where on screen a menu about the character shall begin: below it. */
    static Point2D below(WritingArea area, int index) {
        Bounds whole = area.getLayoutBounds();
        Point2D in = new Point2D(whole.getMinX(), whole.getMaxY());
        if (area.getSkin() instanceof TextAreaSkin skin) {
            Rectangle2D character = skin.getCharacterBounds(index);
            in = new Point2D(
                    Math.max(0, Math.min(character.getMinX(), whole.getWidth())),
                    Math.max(0, Math.min(character.getMaxY(), whole.getHeight())));
        }
        return area.localToScreen(in.getX(), in.getY() + 4);
    }
}
