package org.winnow.store;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.roaringbitmap.PeekableIntIterator;
import org.roaringbitmap.RoaringBitmap;
import org.roaringbitmap.RoaringBitmapWriter;
import org.winnow.model.Judgement;
import org.winnow.model.Severity;
import org.winnow.model.Split;
import org.winnow.model.Status;

/** The columns as of one commit. */
final class ColumnView implements Columns {
    /** Keys per value from which counting bit by bit beats one pass over the codes. */
    private static final int WORTH_INTERSECTING = 256;

    private final int size;
    private final RoaringBitmap live;
    private final Map<Dimension, DimensionColumn> dimensions;
    private final Map<Measure, Numbers> measures;
    private final ClusterColumn clusters;

    ColumnView(
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

    /** No examples. The values that every project knows have their codes, in the order of the screen. */
    static ColumnView empty() {
        Map<Dimension, Dictionary> dictionaries = new EnumMap<>(Dimension.class);
        dictionaries.put(Dimension.STATUS, words(Status.values(), Status::word));
        dictionaries.put(Dimension.SPLIT, words(Split.values(), Split::word));
        dictionaries.put(Dimension.PASSAGE, words(Judgement.values(), Judgement::word));
        return empty(dictionaries);
    }

    private static <T> Dictionary words(T[] values, Function<T, String> word) {
        return Dictionary.of(Arrays.stream(values).map(word).toList());
    }

    private static ColumnView empty(Map<Dimension, Dictionary> dictionaries) {
        Map<Dimension, DimensionColumn> dimensions = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            dimensions.put(dimension, DimensionColumn.empty(dictionaries.getOrDefault(dimension, Dictionary.EMPTY)));
        }
        Map<Measure, Numbers> measures = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            measures.put(measure, Numbers.EMPTY);
        }
        return new ColumnView(1, new RoaringBitmap(), dimensions, measures, ClusterColumn.EMPTY);
    }

    /** No examples, and the codes of this view. */
    ColumnView emptied() {
        Map<Dimension, Dictionary> dictionaries = new EnumMap<>(Dimension.class);
        dimensions.forEach((dimension, column) -> dictionaries.put(dimension, column.dictionary));
        return empty(dictionaries);
    }

    ColumnEditor edit() {
        return new ColumnEditor(size, live, dimensions, measures, clusters);
    }

    DimensionColumn column(Dimension dimension) {
        return Objects.requireNonNull(dimensions.get(dimension));
    }

    Numbers numbers(Measure measure) {
        return Objects.requireNonNull(measures.get(measure));
    }

    ClusterColumn clusters() {
        return clusters;
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
        return column(dimension).dictionary.values();
    }

    @Override
    public RoaringBitmap having(Dimension dimension, String value) {
        DimensionColumn column = column(dimension);
        int code = column.dictionary.code(value);
        return code < 0 ? new RoaringBitmap() : column.having(code);
    }

    @Override
    public int code(Dimension dimension, int key) {
        if (dimension.several()) {
            throw new IllegalArgumentException(dimension + " has several values per example");
        }
        return column(dimension).code(key);
    }

    @Override
    public int[] count(Dimension dimension, RoaringBitmap keys) {
        DimensionColumn column = column(dimension);
        int[] counts = new int[column.dictionary.size()];
        if (dimension.several() || keys.getCardinality() / WORTH_INTERSECTING > counts.length) {
            for (int code = 0; code < counts.length; code++) {
                counts[code] = RoaringBitmap.andCardinality(column.having(code), keys);
            }
            return counts;
        }
        for (PeekableIntIterator each = keys.getIntIterator(); each.hasNext(); ) {
            int code = column.code(each.next());
            if (code >= 0) {
                counts[code]++;
            }
        }
        return counts;
    }

    @Override
    public int number(Measure measure, int key) {
        return measure.number(numbers(measure).get(key));
    }

    @Override
    public int group(int key) {
        return clusters.groups().get(key);
    }

    @Override
    public RoaringBitmap within(Measure measure, int low, int high) {
        Numbers numbers = numbers(measure);
        RoaringBitmapWriter<RoaringBitmap> found = RoaringBitmapWriter.writer().get();
        int least = Math.max(low, measure.lowest());
        for (int key = 1; key < size; key++) {
            int number = measure.number(numbers.get(key));
            if (least <= number && number <= high) {
                found.add(key);
            }
        }
        return found.get();
    }

    @Override
    public int[] sorted(RoaringBitmap keys, Order order) {
        int[] sorted = keys.toArray();
        if (order instanceof Order.ByMeasure by) {
            Numbers numbers = numbers(by.measure());
            int[] ranks = new int[sorted.length];
            Arrays.setAll(ranks, i -> rank(by, numbers.get(sorted[i])));
            return Sorting.byRank(sorted, ranks);
        }
        if (order instanceof Order.ByDimension by) {
            return Sorting.byRank(sorted, ranks(sorted, by));
        }
        if (order instanceof Order.Shuffled shuffled) {
            int[] ranks = new int[sorted.length];
            Arrays.setAll(ranks, i -> shuffled.rank(sorted[i]));
            return Sorting.byRank(sorted, ranks);
        }
        if (order instanceof Order.ByClusters) {
            int[] ranks = new int[sorted.length];
            Arrays.setAll(ranks, i -> clusters.rank(sorted[i]));
            return Sorting.byRank(sorted, ranks);
        }
        if (order.descending()) {
            reverse(sorted);
        }
        return sorted;
    }

    /** Those without the number come last either way. */
    private static int rank(Order.ByMeasure by, int stored) {
        int number = by.measure().number(stored);
        if (number < by.measure().lowest()) {
            return Integer.MAX_VALUE;
        }
        return by.descending() ? ~number : number;
    }

    /** The examples that wait for {@link Store#score}, those in the bin apart. Cost: one pass over all. */
    RoaringBitmap unscored() {
        RoaringBitmapWriter<RoaringBitmap> unscored =
                RoaringBitmapWriter.writer().get();
        Numbers grounded = numbers(Measure.GROUNDED);
        int unknown = Measure.GROUNDED.stored(Measure.GROUNDED.unknown());
        for (PeekableIntIterator each = live.getIntIterator(); each.hasNext(); ) {
            int key = each.next();
            if (grounded.get(key) == unknown) {
                unscored.add(key);
            }
        }
        return unscored.get();
    }

    private int[] ranks(int[] keys, Order.ByDimension by) {
        DimensionColumn column = column(by.dimension());
        List<String> values = column.dictionary.values();
        List<String> alphabetical =
                values.stream().sorted(order(by.dimension())).toList();
        int[] rankOf = new int[values.size()];
        for (int i = 0; i < rankOf.length; i++) {
            int rank = Collections.binarySearch(alphabetical, values.get(i), order(by.dimension()));
            rankOf[i] = by.descending() ? rankOf.length - 1 - rank : rank;
        }
        int[] ranks = new int[keys.length];
        Arrays.setAll(ranks, i -> rank(column, rankOf, by, keys[i]));
        return ranks;
    }

    /** Severities from the worst to the least, everything else by the alphabet. */
    private static Comparator<String> order(Dimension dimension) {
        List<String> severities =
                Arrays.stream(Severity.values()).map(Severity::word).toList();
        return dimension == Dimension.SEVERITY
                ? Comparator.comparingInt((String word) -> severities.indexOf(word))
                        .reversed()
                : Comparator.naturalOrder();
    }

    /** By its value or, where there are several, by the first of them in the order asked for. */
    private static int rank(DimensionColumn column, int[] rankOf, Order.ByDimension by, int key) {
        if (!by.dimension().several()) {
            int code = column.code(key);
            return code < 0 ? rankOf.length : rankOf[code];
        }
        int best = rankOf.length;
        for (int code = 0; code < rankOf.length; code++) {
            if (rankOf[code] < best && column.having(code).contains(key)) {
                best = rankOf[code];
            }
        }
        return best;
    }

    private static void reverse(int[] numbers) {
        for (int i = 0, j = numbers.length - 1; i < j; i++, j--) {
            int swap = numbers[i];
            numbers[i] = numbers[j];
            numbers[j] = swap;
        }
    }
}
