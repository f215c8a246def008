package org.winnow.desktop.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * A histogram the size of a card: bars, words under the axis, and bars from a limit on in red behind a line. Style class
 * {@code histogram-view}.
 */
public final class HistogramView extends Region {
    private static final double AXIS = 22;

    private final MiniHistogram bars = new MiniHistogram();
    private final Region limitLine = Parts.bar("limit-line");
    private final List<Label> labels = new ArrayList<>();
    private List<Mark> marks = List.of();
    private int limit = Integer.MAX_VALUE;
    private int bins;

    /**
     * Words under the axis.
     *
     * @param bin where, in bins from the left; may lie within one
     * @param words "P95 412"
     */
    public record Mark(double bin, String words) {}

    /** An empty histogram. */
    public HistogramView() {
        getStyleClass().add("histogram-view");
        getChildren().addAll(bars, limitLine);
    }

    /**
     * Shows these bins.
     *
     * @param limit the first bin beyond the limit; the number of bins or more for none
     * @param axis words under the axis, from left to right; those that would overlap are left out
     */
    public void show(HistogramData data, int limit, List<Mark> axis) {
        this.limit = limit;
        bins = data.bins().size();
        marks = List.copyOf(axis);
        bars.show(data);
        for (int i = 0; i < bins; i++) {
            Styles.toggle(bars.slots().get(i), "beyond", i >= limit);
        }
        getChildren().removeAll(labels);
        labels.clear();
        for (Mark mark : marks) {
            labels.add(Styles.with(new Label(mark.words()), "axis-label"));
        }
        getChildren().addAll(labels);
        limitLine.setVisible(limit < bins);
        requestLayout();
    }

    /** Sets what opening a bin does, given its index. */
    public void onOpen(IntConsumer bin) {
        bars.onOpen(bin);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = Math.max(0, getHeight() - AXIS);
        bars.resizeRelocate(0, 0, width, height);
        double step = width / Math.max(1, bins);
        if (limit < bins) {
            limitLine.resizeRelocate(snapPositionX(limit * step) - 1, 0, 1, height);
        }
        double free = 0;
        for (int i = 0; i < labels.size(); i++) {
            Label label = labels.get(i);
            double w = label.prefWidth(-1);
            double x = Math.max(0, Math.min(width - w, marks.get(i).bin() * step - w / 2));
            label.setVisible(x >= free);
            if (x >= free) {
                label.resizeRelocate(snapPositionX(x), height + 4, w, AXIS - 4);
                free = x + w + 8;
            }
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return 150;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 400;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 120;
    }
}
