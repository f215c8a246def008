package org.winnow.store;

/** How a list of examples is sorted. */
public sealed interface Order {
    /** True for largest or last first. */
    boolean descending();

    /** In the order of arrival. */
    record ByArrival(boolean descending) implements Order {}

    /** By a number. */
    record ByMeasure(Measure measure, boolean descending) implements Order {}

    /** By the value of a dimension of single values, alphabetically; those without one last. */
    record ByDimension(Dimension dimension, boolean descending) implements Order {}
}
