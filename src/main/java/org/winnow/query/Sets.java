package org.winnow.query;

import java.util.ArrayList;
import java.util.List;
import org.roaringbitmap.FastAggregation;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.model.Tags;
import org.winnow.store.Columns;
import org.winnow.store.Dimension;
import org.winnow.store.Measure;

/** Sets of examples out of columns. */
final class Sets {
    private Sets() {}

    /** All examples, deleted ones included: every example has a status. */
    static RoaringBitmap everything(Columns columns) {
        return having(columns, Dimension.STATUS, columns.values(Dimension.STATUS));
    }

    /** What a term on values matches within a universe; the bitmap must not be changed. */
    static RoaringBitmap having(Columns columns, Term.Values term, RoaringBitmap universe) {
        List<String> wanted = new ArrayList<>();
        boolean none = false;
        for (String value : term.values()) {
            none |= value.equals(Vocabulary.NONE);
            wanted.addAll(meant(columns, term.dimension(), value));
        }
        RoaringBitmap some = having(columns, term.dimension(), wanted);
        return none ? RoaringBitmap.or(some, without(columns, term.dimension(), universe)) : some;
    }

    private static RoaringBitmap without(Columns columns, Dimension dimension, RoaringBitmap universe) {
        return RoaringBitmap.andNot(universe, having(columns, dimension, columns.values(dimension)));
    }

    private static RoaringBitmap having(Columns columns, Dimension dimension, List<String> values) {
        if (values.size() == 1) {
            return columns.having(dimension, values.get(0));
        }
        RoaringBitmap[] sets =
                values.stream().map(value -> columns.having(dimension, value)).toArray(RoaringBitmap[]::new);
        return FastAggregation.or(sets);
    }

    private static List<String> meant(Columns columns, Dimension dimension, String value) {
        boolean pattern = value.indexOf('*') >= 0;
        if (!pattern && dimension != Dimension.TAG) {
            return List.of(value);
        }
        List<String> meant = new ArrayList<>();
        for (String known : columns.values(dimension)) {
            boolean fits = pattern ? fits(value, known, dimension == Dimension.TAG) : Tags.isWithin(known, value);
            if (fits) {
                meant.add(known);
            }
        }
        return meant;
    }

    /** A pattern fits a tag if it fits it or one that it lies below. */
    private static boolean fits(String pattern, String known, boolean isTag) {
        for (int slash = isTag ? known.indexOf('/') : -1; slash >= 0; slash = known.indexOf('/', slash + 1)) {
            if (Wildcard.matches(pattern, known.substring(0, slash))) {
                return true;
            }
        }
        return Wildcard.matches(pattern, known);
    }

    /** What a term on a number matches. */
    static RoaringBitmap within(Columns columns, Term term) {
        if (term instanceof Term.Between between) {
            return columns.within(between.measure(), between.low(), between.high());
        }
        Term.Compare compare = (Term.Compare) term;
        Measure measure = compare.measure();
        int bound = compare.bound();
        return switch (compare.comparison()) {
            case LESS -> columns.within(measure, Integer.MIN_VALUE, bound - 1);
            case AT_MOST -> columns.within(measure, Integer.MIN_VALUE, bound);
            case EQUAL -> columns.within(measure, bound, bound);
            case AT_LEAST -> columns.within(measure, bound, Integer.MAX_VALUE);
            case MORE ->
                bound == Integer.MAX_VALUE
                        ? new RoaringBitmap()
                        : columns.within(measure, bound + 1, Integer.MAX_VALUE);
        };
    }
}
