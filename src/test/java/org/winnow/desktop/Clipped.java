package org.winnow.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Cell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import org.winnow.desktop.kit.Strip;

/** Looks through a scene for words that a person cannot read to their end. */
final class Clipped {
    private static final double HAIR = 1.5;

    private Clipped() {}

    /** What is cut off, a line each; data in lists and tables may be, since it is shown whole elsewhere. On the FX thread. */
    static List<String> in(Node root) {
        List<String> cut = new ArrayList<>();
        look(root, cut);
        return cut;
    }

    private static void look(Node node, List<String> cut) {
        if (!node.isVisible() || node instanceof Cell) {
            return;
        }
        if (node instanceof Labeled label) {
            if (isElided(label) && !isToldElsewhere(label)) {
                cut.add("“" + label.getText() + "” is cut" + where(label));
            }
        } else if (node instanceof Text text && !text.getText().isBlank() && leaves(text)) {
            cut.add("“" + text.getText() + "” cannot be seen to its end" + where(text));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, cut));
        }
    }

    private static boolean isElided(Labeled label) {
        String whole = Objects.requireNonNullElse(label.getText(), "");
        return label.getChildrenUnmodifiable().stream()
                .anyMatch(child -> child instanceof Text text
                        && text.getText().endsWith(label.getEllipsisString())
                        && !whole.endsWith(label.getEllipsisString()));
    }

    private static boolean isToldElsewhere(Labeled label) {
        return label.getTooltip() != null && label.getTooltip().getText().contains(label.getText());
    }

    /** To the side of the window or of a part that scrolls but not sideways; downwards there may be something to scroll. */
    private static boolean leaves(Node words) {
        Bounds there = words.localToScene(words.getLayoutBounds());
        for (Node at = words.getParent(); at != null; at = at.getParent()) {
            if (at instanceof TextInputControl
                    || at instanceof Strip // shows the part that has the focus
                    || at instanceof ScrollPane pane && scrollsSideways(pane)) {
                return false;
            }
            if (at instanceof ScrollPane || at.getParent() == null) {
                Bounds seen = at.localToScene(at.getLayoutBounds());
                if (there.getMinX() < seen.getMinX() - HAIR || there.getMaxX() > seen.getMaxX() + HAIR) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean scrollsSideways(ScrollPane pane) {
        return pane.lookupAll(".scroll-bar").stream()
                .anyMatch(bar -> bar instanceof ScrollBar each
                        && each.getOrientation() == Orientation.HORIZONTAL
                        && each.isVisible());
    }

    private static String where(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getId() != null) {
                return " in #" + at.getId();
            }
        }
        return "";
    }
}
