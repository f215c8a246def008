package org.winnow.desktop.kit;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * A histogram the size of a column header: the project in grey, the current set in blue on top. A bin that is not empty is
 * at least a pixel high. Style classes {@code mini-histogram}, {@code bar-all}, {@code bar-current}.
 */
public class MiniHistogram extends Parts {
    private static final PseudoClass DRAGGED = PseudoClass.getPseudoClass("dragged");

    private int dragFrom = -1;
    private HistogramData data = new HistogramData("", List.of());

    /** An empty histogram. */
    public MiniHistogram() {
        getStyleClass().add("mini-histogram");
    }

    /** Takes the first and the last bin of a stretch that the pointer was dragged over. */
    public void onRange(Range range) {
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> dragFrom = part(event));
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            int to = part(event);
            for (int i = 0; i < slots().size(); i++) {
                boolean in = dragFrom >= 0 && i >= Math.min(dragFrom, to) && i <= Math.max(dragFrom, to);
                slots().get(i).pseudoClassStateChanged(DRAGGED, in);
            }
        });
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> {
            int from = dragFrom;
            int to = part(event);
            dragFrom = -1;
            slots().forEach(slot -> slot.pseudoClassStateChanged(DRAGGED, false));
            if (from >= 0 && to >= 0 && from != to) {
                range.chosen(Math.min(from, to), Math.max(from, to));
            }
        });
    }

    private int part(MouseEvent event) {
        int last = slots().size() - 1;
        return last < 0 ? -1 : Math.max(0, Math.min(last, (int) (event.getX() / getWidth() * slots().size())));
    }

    /** Is told of a stretch of bins, first and last inclusive. */
    @FunctionalInterface
    public interface Range {
        /** These were chosen. */
        void chosen(int first, int last);
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
