package org.winnow.desktop.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.winnow.text.Span;

/**
 * One line of text that ends in an ellipsis where there is no room, with stretches on a marker's ground. The ground is drawn
 * behind an ordinary label, so that the line looks and is read like one. Style class {@code marked-line}.
 */
public final class MarkedLine extends Region {
    private static final double GROUND = 20;
    private static final double ELLIPSIS = 12;

    private final Pane behind = new Pane();
    private final Label label = new Label();
    private final Text ruler = new Text();
    private List<Span> marks = List.of();

    /** An empty line. */
    public MarkedLine() {
        getStyleClass().add("marked-line");
        behind.setManaged(false);
        behind.setMouseTransparent(true);
        label.setMinWidth(0);
        getChildren().setAll(behind, label);
    }

    /** Shows a text, with the names of characters that cannot be seen; the marks lie within the text as it is. */
    public void show(String text, List<Span> stretches) {
        Revealed revealed = Revealed.of(text);
        label.setText(revealed.shown());
        Direction.of(text).alignCell(label);
        Script.apply(label, text);
        marks = stretches.stream()
                .map(mark -> new Span(revealed.at(mark.start()), revealed.at(mark.end())))
                .toList();
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return label.prefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return label.prefWidth(height);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        label.resizeRelocate(0, 0, getWidth(), getHeight());
        ruler.setFont(label.getFont());
        ruler.setText(label.getText());
        double whole = ruler.getLayoutBounds().getWidth();
        boolean cut = whole > getWidth();
        boolean mirrored = Direction.of(label.getText()) == Direction.RTL;
        List<Node> grounds = new ArrayList<>();
        // which letters of a right-to-left line an ellipsis leaves is not told by the toolkit, so none is marked there
        if (!cut || !mirrored) {
            double shift = mirrored ? getWidth() - whole : 0;
            marks.forEach(mark ->
                    ground(mark, shift, cut ? getWidth() - ELLIPSIS : whole).ifPresent(grounds::add));
        }
        behind.getChildren().setAll(grounds);
        behind.applyCss(); // made while laying out, they would be painted once in black before the styles reach them
    }

    private Optional<Node> ground(Span mark, double shift, double end) {
        Extent extent = Extent.of(ruler.rangeShape(mark.start(), mark.end()));
        double right = Math.min(extent.right(), end);
        if (extent.left() >= right) {
            return Optional.empty();
        }
        double height = Math.min(GROUND, getHeight());
        Rectangle ground =
                new Rectangle(shift + extent.left() - 1, (getHeight() - height) / 2, right - extent.left() + 2, height);
        ground.setArcWidth(4);
        ground.setArcHeight(4);
        ground.getStyleClass().addAll("mark-fill", Tone.ATTENTION.styleClass());
        return Optional.of(ground);
    }

    /** From where to where a shape reaches, from left to right. */
    private record Extent(double left, double right) {
        static Extent of(PathElement[] shape) {
            double left = Double.MAX_VALUE;
            double right = 0;
            for (PathElement element : shape) {
                double x = element instanceof MoveTo to ? to.getX() : element instanceof LineTo to ? to.getX() : -1;
                if (x >= 0) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                }
            }
            return new Extent(left, right);
        }
    }
}
