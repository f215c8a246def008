package org.winnow.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.roaringbitmap.FastAggregation;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.store.Columns;
import org.winnow.store.Dimension;
import org.winnow.store.Measure;

/** Counts over columns; pure, for any thread. */
public final class Facets {
    private static final Comparator<Facet.Count> ORDER =
            Comparator.comparingInt(Facet.Count::count).reversed().thenComparing(Facet.Count::value);

    private Facets() {}

    /** The values of a dimension among a set of examples, none of them selected. Values without examples are left out. */
    public static Facet count(Columns columns, RoaringBitmap set, Dimension dimension, int limit) {
        return count(columns, set, dimension, limit, Query.ALL);
    }

    /**
     * The values of a dimension among a set of examples. Values that the query asks for are always listed, all others
     * only if they have examples; a pattern such as {@code ragas*} is no value.
     *
     * @param limit most values listed, those asked for apart
     */
    public static Facet count(Columns columns, RoaringBitmap set, Dimension dimension, int limit, Query query) {
        List<Facet.Count> all = new ArrayList<>();
        Map<String, Integer> counts = dimension == Dimension.TAG ? tags(columns, set) : values(columns, set, dimension);
        counts.forEach((value, count) -> {
            boolean selected = query.contains(dimension, value);
            if (count > 0 || selected) {
                all.add(new Facet.Count(value, count, selected));
            }
        });
        asked(query, dimension).stream()
                .filter(value -> !counts.containsKey(value) && value.indexOf('*') < 0)
                .forEach(value -> all.add(new Facet.Count(value, 0, true)));
        all.sort(ORDER);
        List<Facet.Count> listed = new ArrayList<>();
        for (Facet.Count each : all) {
            if (listed.size() < limit || each.selected()) {
                listed.add(each);
            }
        }
        return new Facet(dimension, listed, all.size() - listed.size());
    }

    private static List<String> asked(Query query, Dimension dimension) {
        List<String> asked = new ArrayList<>();
        for (Term term : query.terms()) {
            if (term instanceof Term.Values values && values.dimension() == dimension) {
                asked.addAll(values.values());
            }
        }
        return asked;
    }

    private static Map<String, Integer> values(Columns columns, RoaringBitmap set, Dimension dimension) {
        int[] counts = columns.count(dimension, set);
        List<String> values = columns.values(dimension);
        Map<String, Integer> byValue = new LinkedHashMap<>();
        for (int code = 0; code < values.size(); code++) {
            byValue.put(values.get(code), counts[code]);
        }
        return byValue;
    }

    private static Map<String, Integer> tags(Columns columns, RoaringBitmap set) {
        int[] counts = columns.count(Dimension.TAG, set);
        List<String> values = columns.values(Dimension.TAG);
        Map<String, List<Integer>> within = new LinkedHashMap<>();
        for (int code = 0; code < values.size(); code++) {
            String tag = values.get(code);
            if (counts[code] == 0) {
                continue;
            }
            for (int slash = tag.indexOf('/'); slash >= 0; slash = tag.indexOf('/', slash + 1)) {
                within.computeIfAbsent(tag.substring(0, slash), parent -> new ArrayList<>())
                        .add(code);
            }
            within.computeIfAbsent(tag, self -> new ArrayList<>()).add(code);
        }
        Map<String, Integer> rolled = new LinkedHashMap<>();
        within.forEach((tag, codes) -> rolled.put(tag, union(columns, set, codes, counts)));
        return rolled;
    }

    /** An example that has two tags below one parent counts once there, so that sums would be wrong. */
    private static int union(Columns columns, RoaringBitmap set, List<Integer> codes, int[] counts) {
        if (codes.size() == 1) {
            return counts[codes.get(0)];
        }
        List<String> values = columns.values(Dimension.TAG);
        RoaringBitmap[] sets = codes.stream()
                .map(code -> columns.having(Dimension.TAG, values.get(code)))
                .toArray(RoaringBitmap[]::new);
        return RoaringBitmap.andCardinality(FastAggregation.or(sets), set);
    }

    /**
     * How a number is spread over a set of examples; see {@link Histogram} for the rule. Cost: two passes over the set,
     * and a sort where its numbers lie far apart.
     *
     * @param bins most bars, 1 or more; 10 by the rule of the Hugging Face dataset viewer
     */
    public static Histogram histogram(Columns columns, RoaringBitmap set, Measure measure, int bins) {
        return Histogram.of(columns, set, measure, bins);
    }
}
