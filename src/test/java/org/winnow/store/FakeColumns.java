package org.winnow.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.roaringbitmap.RoaringBitmap;

/** Columns that a test fills by hand, row after row; keys count from 1. */
public final class FakeColumns implements Columns {
    private final Map<Dimension, List<String>> values = new EnumMap<>(Dimension.class);
    private final Map<Dimension, List<RoaringBitmap>> having = new EnumMap<>(Dimension.class);
    private final Map<Dimension, int[]> codes = new EnumMap<>(Dimension.class);
    private final Map<Measure, int[]> numbers = new EnumMap<>(Measure.class);
    private final RoaringBitmap live = new RoaringBitmap();
    private int size = 1;

    /** Columns without rows. */
    public FakeColumns() {
        for (Dimension dimension : Dimension.values()) {
            values.put(dimension, new ArrayList<>());
            having.put(dimension, new ArrayList<>());
            codes.put(dimension, new int[16]);
        }
        for (Measure measure : Measure.values()) {
            numbers.put(measure, new int[16]);
        }
    }

    /** Adds an example without any value and returns it, to be filled. */
    public Row row() {
        int key = size++;
        live.add(key);
        codes.replaceAll((dimension, all) -> grown(all, key));
        numbers.replaceAll((measure, all) -> grown(all, key));
        codes.values().forEach(all -> all[key] = -1);
        return new Row(key);
    }

    private static int[] grown(int[] all, int key) {
        return key < all.length ? all : java.util.Arrays.copyOf(all, key * 2);
    }

    /** An example to be filled. */
    public final class Row {
        private final int key;

        private Row(int key) {
            this.key = key;
        }

        /** Its key. */
        public int key() {
            return key;
        }

        /** Gives it a value; in a dimension of several, one more. */
        public Row with(Dimension dimension, String value) {
            List<String> known = values.get(dimension);
            if (!known.contains(value)) {
                known.add(value);
                having.get(dimension).add(new RoaringBitmap());
            }
            int code = known.indexOf(value);
            having.get(dimension).get(code).add(key);
            codes.get(dimension)[key] = code;
            return this;
        }

        /** Gives it a number. */
        public Row with(Measure measure, int number) {
            numbers.get(measure)[key] = number;
            return this;
        }

        /** Puts it into the bin. */
        public Row deleted() {
            live.remove(key);
            return this;
        }
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public RoaringBitmap live() {
        return live;
    }

    @Override
    public List<String> values(Dimension dimension) {
        return values.get(dimension);
    }

    @Override
    public RoaringBitmap having(Dimension dimension, String value) {
        int code = values.get(dimension).indexOf(value);
        return code < 0 ? new RoaringBitmap() : having.get(dimension).get(code);
    }

    @Override
    public int code(Dimension dimension, int key) {
        if (dimension.several()) {
            throw new IllegalArgumentException(dimension + " has several values");
        }
        return codes.get(dimension)[key];
    }

    @Override
    public int[] count(Dimension dimension, RoaringBitmap keys) {
        return having.get(dimension).stream()
                .mapToInt(each -> RoaringBitmap.andCardinality(each, keys))
                .toArray();
    }

    @Override
    public int number(Measure measure, int key) {
        return numbers.get(measure)[key];
    }

    @Override
    public int group(int key) {
        return 0;
    }

    @Override
    public RoaringBitmap within(Measure measure, int low, int high) {
        RoaringBitmap within = new RoaringBitmap();
        for (int key = 1; key < size; key++) {
            if (number(measure, key) >= low && number(measure, key) <= high) {
                within.add(key);
            }
        }
        return within;
    }

    @Override
    public int[] sorted(RoaringBitmap keys, Order order) {
        Comparator<Integer> comparator = comparator(order);
        return keys.stream()
                .boxed()
                .sorted((order.descending() ? comparator.reversed() : comparator).thenComparing(key -> key))
                .mapToInt(key -> key)
                .toArray();
    }

    private Comparator<Integer> comparator(Order order) {
        if (order instanceof Order.ByMeasure by) {
            return Comparator.comparingInt(key -> number(by.measure(), key));
        }
        if (order instanceof Order.ByDimension by) {
            return Comparator.comparing(key -> {
                int code = code(by.dimension(), key);
                return code < 0 ? "\uffff" : values(by.dimension()).get(code);
            });
        }
        return Comparator.comparingInt(key -> key);
    }
}
