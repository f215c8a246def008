package org.winnow.desktop.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * A line of a balance picture: words | bars on a track, with a tick for the target | count. Pressing it opens its examples.
 * Style class {@code bar-row}.
 */
public final class BarRow extends Pressable {
    private static final double HEIGHT = 30;
    private static final double THICK = 16;

    private final Label label = Brief.of(new Label());
    private final Label count = new Label();
    private final Region track = Parts.bar("track");
    private final Region first = Parts.bar("bar-first");
    private final Region second = Parts.bar("bar-second");
    private final Region target = Parts.bar("target");
    private Values values = new Values(0, 0, -1);

    /**
     * The lengths, each a share of the whole track.
     *
     * @param first the upper bar: rows
     * @param second the lower bar: trained tokens; less than 0 for none, the first is then as thick as both
     * @param target where the tick stands; less than 0 for none
     */
    public record Values(double first, double second, double target) {}

    /** A row that does nothing yet. */
    public BarRow(String words, Values lengths, String number) {
        getStyleClass().add("bar-row");
        label.getStyleClass().add("bar-label");
        count.getStyleClass().add("bar-count");
        getChildren().addAll(label, track, first, second, target, count);
        show(words, lengths, number);
    }

    /** Shows something else. */
    public void show(String words, Values lengths, String number) {
        values = lengths;
        label.setText(words);
        count.setText(number);
        second.setVisible(lengths.second() >= 0);
        target.setVisible(lengths.target() >= 0);
        setAccessibleText(words + ", " + number);
        requestLayout();
    }

    /** Colours the count, as for a class that is far below its target. */
    public BarRow countTone(Tone tone) {
        Styles.tone(count, tone);
        return this;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        double left = snappedLeftInset();
        double labelWidth = Math.min(200, width * 0.25);
        double countWidth = Math.max(88, count.prefWidth(-1));
        double trackLeft = snapPositionX(left + labelWidth + 8);
        double trackWidth = Math.max(0, left + width - countWidth - 8 - trackLeft);
        double top = Math.rint((getHeight() - THICK) / 2);
        boolean two = values.second() >= 0;
        label.resizeRelocate(left, 0, labelWidth, getHeight());
        count.resizeRelocate(left + width - countWidth, 0, countWidth, getHeight());
        track.resizeRelocate(trackLeft, top, trackWidth, THICK);
        first.resizeRelocate(trackLeft, top, length(trackWidth, values.first()), two ? THICK / 2 + 1 : THICK);
        second.resizeRelocate(trackLeft, top + THICK / 2 + 2, length(trackWidth, values.second()), THICK / 2 - 2);
        double tick = snapPositionX(trackLeft + length(trackWidth, values.target()));
        target.resizeRelocate(tick - 1, top - 3, 2, THICK + 6);
    }

    private static double length(double track, double share) {
        return share <= 0 ? 0 : Math.max(1, track * Math.min(1, share));
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computeMinHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 480;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 200;
    }
}
