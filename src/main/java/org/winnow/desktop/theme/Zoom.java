package org.winnow.desktop.theme;

import java.util.List;

/** The steps of the zoom, in percent. */
public final class Zoom {
    /** No zoom. */
    public static final int NORMAL = 100;

    /** All steps, rising. */
    public static final List<Integer> STEPS = List.of(50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300);

    private Zoom() {}

    /** The next larger step; the largest stays. */
    public static int larger(int percent) {
        return STEPS.stream().filter(step -> step > percent).findFirst().orElse(300);
    }

    /** The next smaller step; the smallest stays. */
    public static int smaller(int percent) {
        return STEPS.stream().filter(step -> step < percent).reduce((a, b) -> b).orElse(50);
    }

    /** The nearest allowed value, for settings written by hand. */
    public static int clamp(int percent) {
        return Math.max(50, Math.min(300, percent));
    }
}
