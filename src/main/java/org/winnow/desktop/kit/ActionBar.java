package org.winnow.desktop.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * A row of nodes, some at the left and some at the right end, that breaks into further rows where it gets too narrow, so
 * that no button is ever cut off. Style class {@code button-rows}.
 */
public final class ActionBar extends Region {
    private final List<Node> leading = new ArrayList<>();
    private final List<Node> trailing = new ArrayList<>();
    private final double gap;
    private final double rowGap;

    /** An empty bar with this many pixels between nodes, and between rows. */
    public ActionBar(double gap, double rowGap) {
        this.gap = gap;
        this.rowGap = rowGap;
        getStyleClass().add("button-rows");
    }

    /** A bar with 8 pixels between these nodes at the left. */
    public ActionBar(Node... nodes) {
        this(8, 8);
        leading(nodes);
    }

    /** Replaces the nodes at the left. */
    public ActionBar leading(Node... nodes) {
        leading.clear();
        leading.addAll(List.of(nodes));
        refresh();
        return this;
    }

    /** Replaces the nodes at the right end. */
    public ActionBar trailing(Node... nodes) {
        trailing.clear();
        trailing.addAll(List.of(nodes));
        refresh();
        return this;
    }

    private void refresh() {
        List<Node> all = new ArrayList<>(leading);
        all.addAll(trailing);
        getChildren().setAll(all);
    }

    /** The nodes of one row and what they need. */
    private record Row(List<Node> nodes, double width, double height) {}

    private List<Row> rows(double width) {
        List<Row> rows = new ArrayList<>();
        List<Node> nodes = new ArrayList<>();
        double used = 0;
        double height = 0;
        for (Node node : getChildren()) {
            if (!node.isManaged()) {
                continue;
            }
            double w = Math.min(width(node), width);
            if (!nodes.isEmpty() && used + gap + w > width) {
                rows.add(new Row(nodes, used, height));
                nodes = new ArrayList<>();
                used = 0;
                height = 0;
            }
            used += (nodes.isEmpty() ? 0 : gap) + w;
            height = Math.max(height, height(node));
            nodes.add(node);
        }
        rows.add(new Row(nodes, used, height));
        return rows;
    }

    private static double width(Node node) {
        return Math.max(node.minWidth(-1), node.prefWidth(-1));
    }

    private static double height(Node node) {
        return Math.max(node.minHeight(-1), node.prefHeight(-1));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double inner(double width) {
        return width - snappedLeftInset() - snappedRightInset();
    }

    @Override
    protected void layoutChildren() {
        double width = inner(getWidth());
        List<Row> rows = rows(width);
        double content = rows.stream().mapToDouble(Row::height).sum() + rowGap * (rows.size() - 1);
        double free = getHeight() - snappedTopInset() - snappedBottomInset() - content;
        double y = snappedTopInset() + Math.max(0, Math.floor(free / 2));
        for (Row row : rows) {
            double x = snappedLeftInset();
            double spare = Math.max(0, width - row.width());
            for (Node node : row.nodes()) {
                if (spare > 0 && trailing.contains(node)) {
                    x += spare;
                    spare = 0;
                }
                double w = snapSizeX(Math.min(width(node), width));
                double h = Math.min(height(node), row.height());
                node.resizeRelocate(snapPositionX(x), snapPositionY(y + (row.height() - h) / 2), w, h);
                x += w + gap;
            }
            y += row.height() + rowGap;
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        double width = rows(Double.MAX_VALUE).get(0).width();
        return snappedLeftInset() + width + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        List<Row> rows = rows(width < 0 ? Double.MAX_VALUE : inner(width));
        double content = rows.stream().mapToDouble(Row::height).sum() + rowGap * (rows.size() - 1);
        return snappedTopInset() + content + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        double widest = getChildren().stream()
                .filter(Node::isManaged)
                .mapToDouble(node -> node.minWidth(-1))
                .max()
                .orElse(0);
        return snappedLeftInset() + widest + snappedRightInset();
    }
}
