package org.winnow.desktop.kit;

import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * A histogram the size of a column header: the project in grey, the current set in blue on top. A bin that is not empty is
 * at least a pixel high. Style classes {@code mini-histogram}, {@code bar-all}, {@code bar-current}.
 */
public class MiniHistogram extends Parts {
    private HistogramData data = new HistogramData("", List.of());

    /** An empty histogram. */
    public MiniHistogram() {
        getStyleClass().add("mini-histogram");
    }

    /** Shows these bins. */
    public void show(HistogramData histogram) {
        data = histogram;
        rebuild(
                histogram.name(),
                histogram.bins().stream().map(HistogramData.Bin::words).toList());
        for (Pane slot : slots()) {
            slot.getChildren().setAll(bar("bar-all"), bar("bar-current"));
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = (getWidth() - snappedLeftInset() - snappedRightInset()) / Math.max(1, slots().size());
        for (int i = 0; i < slots().size(); i++) {
            double left = snapPositionX(snappedLeftInset() + i * width);
            double right = snapPositionX(snappedLeftInset() + (i + 1) * width);
            double height = getHeight() - snappedTopInset() - snappedBottomInset();
            slots().get(i).resizeRelocate(left, snappedTopInset(), right - left, height);
        }
    }

    @Override
    void layoutPart(Pane slot, int part) {
        HistogramData.Bin bin = data.bins().get(part);
        double gap = slot.getWidth() > 6 ? 1 : 0;
        place(slot, (Region) slot.getChildren().get(0), bin.all(), gap);
        place(slot, (Region) slot.getChildren().get(1), bin.current(), gap);
    }

    private void place(Pane slot, Region bar, long count, double gap) {
        double full = slot.getHeight();
        double height = count == 0 ? 0 : Math.max(1, Math.rint(full * count / data.max()));
        bar.resizeRelocate(0, full - height, Math.max(1, slot.getWidth() - gap), height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return snappedTopInset() + 24 + snappedBottomInset();
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + 100 + snappedRightInset();
    }

    @Override
    protected double computeMinWidth(double height) {
        return snappedLeftInset() + 30 + snappedRightInset();
    }
}
