package org.winnow.store;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** What a transaction changes in the columns: shared with the view before it until touched. For the writer thread. */
final class ColumnEditor {
    private int size;
    private RoaringBitmap live;
    private boolean ownLive;
    private final Map<Dimension, DimensionColumn> dimensions;
    private final Map<Measure, Numbers> measures;
    private ClusterColumn clusters;
    private final Map<Dimension, DimensionColumn.Editor> editedDimensions = new EnumMap<>(Dimension.class);
    private final Map<Measure, Numbers.Editor> editedMeasures = new EnumMap<>(Measure.class);

    ColumnEditor(
            int size,
            RoaringBitmap live,
            Map<Dimension, DimensionColumn> dimensions,
            Map<Measure, Numbers> measures,
            ClusterColumn clusters) {
        this.size = size;
        this.live = live;
        this.dimensions = dimensions;
        this.measures = measures;
        this.clusters = clusters;
    }

    /** One more than the highest key so far. */
    int size() {
        return size;
    }

    void grow(int key) {
        size = Math.max(size, key + 1);
    }

    void live(int key, boolean isLive) {
        if (live.contains(key) == isLive) {
            return;
        }
        if (!ownLive) {
            live = live.clone();
            ownLive = true;
        }
        if (isLive) {
            live.add(key);
        } else {
            live.remove(key);
        }
    }

    void number(Measure measure, int key, int number) {
        editedMeasures
                .computeIfAbsent(
                        measure, m -> Objects.requireNonNull(measures.get(m)).edit())
                .set(key, measure.stored(number));
    }

    void single(Dimension dimension, int key, @Nullable String value) {
        edited(dimension).set(key, value);
    }

    /** Adds a key to one of several values, or takes it away. */
    void put(Dimension dimension, int key, String value, boolean has) {
        edited(dimension).put(key, value, has);
    }

    /** Replaces all the values of a key. */
    void several(Dimension dimension, int key, Collection<String> values) {
        DimensionColumn.Editor edited = edited(dimension);
        edited.clear(key);
        values.forEach(value -> edited.put(key, value, true));
    }

    /** Takes one value away from all examples. */
    void clear(Dimension dimension, String value) {
        edited(dimension).clear(value);
    }

    /** Takes a dimension away from all examples. */
    void clearAll(Dimension dimension) {
        edited(dimension).clearAll();
    }

    /** Says where the examples of clusters stand, in the place of what was known. */
    void clusters(ClusterColumn places) {
        clusters = places;
    }

    private DimensionColumn.Editor edited(Dimension dimension) {
        return editedDimensions.computeIfAbsent(
                dimension, d -> Objects.requireNonNull(dimensions.get(d)).edit());
    }

    /** The finished columns; the editor must not be used any more. */
    ColumnView done() {
        Map<Dimension, DimensionColumn> newDimensions = new EnumMap<>(dimensions);
        editedDimensions.forEach((dimension, edited) -> newDimensions.put(dimension, edited.done()));
        Map<Measure, Numbers> newMeasures = new EnumMap<>(measures);
        editedMeasures.forEach((measure, edited) -> newMeasures.put(measure, edited.done()));
        return new ColumnView(size, live, newDimensions, newMeasures, clusters);
    }
}
