package org.winnow.balance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.roaringbitmap.IntConsumer;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.store.Columns;
import org.winnow.store.Dimension;
import org.winnow.store.Measure;

/** Counts a set of examples. Keys and trained tokens are taken out of the columns once. */
final class Counting {
    private final Columns columns;
    private final RoaringBitmap set;
    private final int[] keys;
    private final int[] tokens;
    private final long allTokens;

    Counting(Columns columns, RoaringBitmap set) {
        this.columns = columns;
        this.set = set;
        keys = set.toArray();
        tokens = numbers(Measure.RESPONSE_TOKENS);
        allTokens = Balance.sum(tokens);
    }

    Balance balance(Balance.Settings settings) {
        Distribution sources = single(Dimension.SOURCE);
        Map<String, RoaringBitmap> tagged = tagged(settings.rollUp());
        Tagged tags = tags(tagged, sources);
        List<Distribution> distributions =
                List.of(tags.distribution(), sources, single(Dimension.LANGUAGE), single(Dimension.STATUS), turns());
        List<Lengths> lengths = List.of(
                Lengths.of(Measure.TOKENS, numbers(Measure.TOKENS), settings.limit()),
                Lengths.of(Measure.RESPONSE_TOKENS, tokens, settings.limit()));
        return new Balance(keys.length, allTokens, distributions, lengths, tags.cross());
    }

    private int[] numbers(Measure measure) {
        int[] numbers = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            numbers[i] = columns.number(measure, keys[i]);
        }
        return numbers;
    }

    private Distribution single(Dimension dimension) {
        List<String> values = columns.values(dimension);
        int[] rows = new int[values.size()];
        long[] sums = new long[values.size()];
        int without = 0;
        for (int i = 0; i < keys.length; i++) {
            int code = columns.code(dimension, keys[i]);
            if (code < 0) {
                without++;
            } else {
                rows[code]++;
                sums[code] += tokens[i];
            }
        }
        return new Distribution(
                dimension.field(), Distribution.parts(values, rows, sums), keys.length, without, allTokens);
    }

    private Distribution turns() {
        Map<Integer, long[]> byTurns = new TreeMap<>();
        long[][] few = new long[64][2];
        for (int i = 0; i < keys.length; i++) {
            int turns = columns.number(Measure.TURNS, keys[i]);
            long[] sums = turns < few.length ? few[turns] : byTurns.computeIfAbsent(turns, t -> new long[2]);
            sums[0]++;
            sums[1] += tokens[i];
        }
        for (int turns = 0; turns < few.length; turns++) {
            if (few[turns][0] > 0) {
                byTurns.put(turns, few[turns]);
            }
        }
        List<Distribution.Part> parts = new ArrayList<>();
        byTurns.forEach(
                (turns, sums) -> parts.add(new Distribution.Part(Integer.toString(turns), (int) sums[0], sums[1])));
        return new Distribution(Measure.TURNS.field(), parts, keys.length, 0, allTokens);
    }

    private Map<String, RoaringBitmap> tagged(boolean rollUp) {
        Map<String, RoaringBitmap> tagged = new TreeMap<>();
        for (String tag : columns.values(Dimension.TAG)) {
            RoaringBitmap having = RoaringBitmap.and(columns.having(Dimension.TAG, tag), set);
            if (!having.isEmpty()) {
                int slash = rollUp ? tag.indexOf('/') : -1;
                tagged.merge(
                        slash < 0 ? tag : tag.substring(0, slash),
                        having,
                        (one, other) -> RoaringBitmap.or(one, other));
            }
        }
        return tagged;
    }

    /** What one pass over the tagged examples yields. */
    private record Tagged(Distribution distribution, CrossTable cross) {}

    private Tagged tags(Map<String, RoaringBitmap> tagged, Distribution sources) {
        List<String> codes = columns.values(Dimension.SOURCE);
        List<Distribution.Part> parts = new ArrayList<>();
        int[] none = new int[codes.size()];
        Map<String, int[]> bySource = new TreeMap<>();
        RoaringBitmap any = new RoaringBitmap();
        tagged.forEach((tag, having) -> {
            TagPass pass = new TagPass(columns, codes.size());
            having.forEach(pass);
            parts.add(new Distribution.Part(tag, having.getCardinality(), pass.tokens));
            bySource.put(tag, pass.bySource);
            any.or(having);
        });
        Distribution distribution = new Distribution(
                Dimension.TAG.field(), parts, keys.length, keys.length - any.getCardinality(), allTokens);
        List<String> rows =
                distribution.parts().stream().map(Distribution.Part::value).toList();
        List<String> names =
                sources.parts().stream().map(Distribution.Part::value).toList();
        List<List<Integer>> cells = rows.stream()
                .map(tag -> names.stream()
                        .map(name -> bySource.getOrDefault(tag, none)[codes.indexOf(name)])
                        .toList())
                .toList();
        return new Tagged(distribution, new CrossTable(rows, names, cells));
    }

    /** Sums over the examples of one tag. */
    private static final class TagPass implements IntConsumer {
        private final Columns columns;
        private final int[] bySource;
        private long tokens;

        TagPass(Columns columns, int sources) {
            this.columns = columns;
            bySource = new int[sources];
        }

        @Override
        public void accept(int key) {
            tokens += columns.number(Measure.RESPONSE_TOKENS, key);
            int source = columns.code(Dimension.SOURCE, key);
            if (source >= 0) {
                bySource[source]++;
            }
        }
    }
}
