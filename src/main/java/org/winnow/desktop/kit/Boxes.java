package org.winnow.desktop.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;

/** The boxes, one per line of text, behind the outline that a text flow gives for a range. */
final class Boxes {
    private final List<Bounds> found = new ArrayList<>();
    private double left = Double.MAX_VALUE;
    private double top = Double.MAX_VALUE;
    private double right = -Double.MAX_VALUE;
    private double bottom = -Double.MAX_VALUE;

    private Boxes() {}

    static List<Bounds> of(PathElement[] outline) {
        Boxes boxes = new Boxes();
        for (PathElement element : outline) {
            boxes.add(element);
        }
        boxes.close();
        return boxes.found;
    }

    private void add(PathElement element) {
        if (element instanceof MoveTo move) {
            close();
            include(move.getX(), move.getY());
        } else if (element instanceof LineTo line) {
            include(line.getX(), line.getY());
        } else if (element instanceof ClosePath) {
            close();
        }
    }

    private void include(double x, double y) {
        left = Math.min(left, x);
        right = Math.max(right, x);
        top = Math.min(top, y);
        bottom = Math.max(bottom, y);
    }

    private void close() {
        if (right > left && bottom > top) {
            found.add(new BoundingBox(left, top, right - left, bottom - top));
        }
        left = Double.MAX_VALUE;
        top = Double.MAX_VALUE;
        right = -Double.MAX_VALUE;
        bottom = -Double.MAX_VALUE;
    }
}
