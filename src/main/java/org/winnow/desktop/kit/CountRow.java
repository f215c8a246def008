package org.winnow.desktop.kit;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A line of the left panel: words, a count, a thin bar under both. Pressing it opens its examples. Style class
 * {@code count-row}; pseudo class {@code chosen}.
 */
public final class CountRow extends Pressable {
    private final Label label = Brief.of(new Label());
    private final Label count = new Label();
    private final Region bar = Parts.bar("count-bar");
    private double share = -1;

    /** A row that does nothing yet. */
    public CountRow(String words, long number) {
        getStyleClass().add("count-row");
        label.getStyleClass().add("count-label");
        count.getStyleClass().add("count-number");
        bar.setManaged(false);
        bar.setVisible(false);
        getChildren().addAll(label, count, bar);
        show(words, number);
    }

    /** A row with an action. */
    public CountRow(String words, long number, Runnable run) {
        this(words, number);
        onAction(run);
    }

    /** Shows other words and another number. */
    public void show(String words, long number) {
        label.setText(words);
        count.setText(Numbers.count(number));
        setAccessibleText(words + ", " + count.getText());
    }

    /** Shows the bar under the words; 0 to 1, or less than 0 for none. */
    public CountRow bar(double shareOfLargest) {
        share = Math.min(1, shareOfLargest);
        bar.setVisible(share >= 0);
        Styles.toggle(this, "with-bar", share >= 0);
        requestLayout();
        return this;
    }

    /** Puts a dot of the tone before the words; null for none. */
    public CountRow dot(@Nullable Tone tone) {
        Node graphic = null;
        if (tone != null) {
            graphic = Styles.with(new javafx.scene.shape.Circle(4), "dot", tone.styleClass());
        }
        label.setGraphic(graphic);
        return this;
    }

    @Override
    protected void layoutChildren() {
        Insets in = getInsets();
        double width = getWidth() - in.getLeft() - in.getRight();
        double height = getHeight() - in.getTop() - in.getBottom();
        double countWidth = Math.min(width, snapSizeX(count.prefWidth(-1)));
        count.resizeRelocate(in.getLeft() + width - countWidth, in.getTop(), countWidth, height);
        label.resizeRelocate(in.getLeft(), in.getTop(), Math.max(0, width - countWidth - 8), height);
        double barWidth = share <= 0 ? 0 : Math.max(2, width * share);
        bar.resizeRelocate(in.getLeft(), getHeight() - 5, barWidth, 2);
    }

    @Override
    protected double computePrefHeight(double width) {
        return 28;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 28;
    }

    @Override
    protected double computePrefWidth(double height) {
        return getInsets().getLeft()
                + label.prefWidth(-1)
                + 8
                + count.prefWidth(-1)
                + getInsets().getRight();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 60;
    }
}
