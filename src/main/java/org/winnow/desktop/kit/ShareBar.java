package org.winnow.desktop.kit;

import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** One bar of 100 %, cut into shares, each of which opens something. Style class {@code share-bar}. */
public final class ShareBar extends Parts {
    private List<Share> shares = List.of();

    /**
     * A part of the whole.
     *
     * @param label "Accepted"
     * @param count how many
     * @param tone its colour; neighbours of one tone are told apart by the gap between them and by their words
     */
    public record Share(String label, long count, Tone tone) {}

    /** An empty bar. */
    public ShareBar() {
        getStyleClass().add("share-bar");
    }

    /** Shows these shares, from left to right. */
    public void show(String name, List<Share> parts) {
        shares = List.copyOf(parts);
        long total = total();
        rebuild(
                name,
                shares.stream()
                        .map(share -> share.label() + ": " + Numbers.count(share.count()) + ", "
                                + Numbers.percent((double) share.count() / total))
                        .toList());
        for (int i = 0; i < shares.size(); i++) {
            Region bar = bar("share");
            Styles.tone(bar, shares.get(i).tone());
            slots().get(i).getChildren().setAll(bar);
        }
        requestLayout();
    }

    private long total() {
        return Math.max(1, shares.stream().mapToLong(Share::count).sum());
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        long before = 0;
        long total = total();
        for (int i = 0; i < shares.size(); i++) {
            double left = snapPositionX(width * ((double) before / (double) total));
            before += shares.get(i).count();
            double right = snapPositionX(width * ((double) before / (double) total));
            slots().get(i).resizeRelocate(left, 0, right - left, getHeight());
        }
    }

    @Override
    void layoutPart(Pane slot, int part) {
        double thick = Math.min(8, slot.getHeight());
        double gap = part < shares.size() - 1 && slot.getWidth() > 2 ? 1 : 0;
        Region bar = (Region) slot.getChildren().get(0);
        bar.resizeRelocate(0, Math.rint((slot.getHeight() - thick) / 2), slot.getWidth() - gap, thick);
    }

    @Override
    protected double computePrefHeight(double width) {
        return 24;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 100;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 30;
    }
}
