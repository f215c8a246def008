package org.winnow.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;

/** Looks through a scene for what a screen reader would be silent about. */
final class AccessibleNames {
    private static final Set<AccessibleRole> NOTHING = Set.of(AccessibleRole.PARENT, AccessibleRole.NODE);

    private AccessibleNames() {}

    /** Controls without a name, and what can be reached by Tab without a role; each as a line. */
    static List<String> missing(Node root) {
        List<String> missing = new ArrayList<>();
        look(root, missing);
        return missing;
    }

    private static void look(Node node, List<String> missing) {
        if (!node.isVisible()) {
            return;
        }
        if (mustSpeak(node)) {
            if (name(node).isBlank()) {
                missing.add("without a name: " + where(node));
            }
            if (NOTHING.contains(node.getAccessibleRole()) && node.isFocusTraversable()) {
                missing.add("without a role: " + where(node));
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, missing));
        }
    }

    private static boolean mustSpeak(Node node) {
        if (node instanceof ScrollPane) {
            return node.isFocusTraversable();
        }
        return node.isFocusTraversable() || (isControl(node) && !isPartOfAnother(node));
    }

    private static boolean isControl(Node node) {
        return node instanceof ButtonBase
                || node instanceof TextInputControl
                || node instanceof ComboBoxBase
                || node instanceof Slider
                || node instanceof ListView
                || node instanceof TableView;
    }

    /** The field inside an editable box, the arrows of a scroll bar. */
    private static boolean isPartOfAnother(Node node) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ComboBoxBase || at instanceof javafx.scene.control.Spinner) {
                return true;
            }
        }
        return false;
    }

    private static String name(Node node) {
        String said = node.getAccessibleText();
        if (said != null) {
            return said;
        }
        String text = node instanceof Labeled labeled ? labeled.getText() : labelOf(node);
        return text == null ? "" : text;
    }

    private static @Nullable String labelOf(Node node) {
        Object text = node.queryAccessibleAttribute(javafx.scene.AccessibleAttribute.LABELED_BY);
        return text instanceof Labeled label ? label.getText() : null;
    }

    private static String where(Node node) {
        StringBuilder path = new StringBuilder(node.toString());
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at.getId() != null) {
                return path.append(" in #").append(at.getId()).toString();
            }
        }
        return path.toString();
    }
}
