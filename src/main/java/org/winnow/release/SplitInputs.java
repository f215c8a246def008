package org.winnow.release;

import java.util.ArrayList;
import java.util.List;
import org.roaringbitmap.IntIterator;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.model.Split;
import org.winnow.store.Columns;
import org.winnow.store.Dimension;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

/** What a {@link Splitter} needs to know of the examples of a project. Reads columns and identifiers, no texts. */
public final class SplitInputs {
    private SplitInputs() {}

    /** Within what the ratio is kept. */
    public enum By {
        /** Within each tag; an example with several counts for its rarest. */
        TAG,
        /** Within each imported file. */
        SOURCE,
        /** Within each language. */
        LANGUAGE,
        /** Over all examples alike. */
        NOTHING
    }

    /**
     * The examples of a set, ready to be split.
     *
     * @param groupOf the group of each key, by key: examples of one group are never torn apart
     */
    public static SplitInput of(Store store, RoaringBitmap keys, int[] groupOf, By by) throws StoreException {
        Columns columns = store.columns();
        int[] all = keys.toArray();
        int[] groups = new int[all.length];
        for (int row = 0; row < all.length; row++) {
            groups[row] = groupOf[all[row]];
        }
        List<Split> current = new ArrayList<>(all.length);
        for (String word : single(columns, all, Dimension.SPLIT)) {
            current.add(Split.ofWord(word).orElse(Split.NONE));
        }
        return new SplitInput(store.examples().ids(keys), groups, strata(columns, keys, all, by), current);
    }

    private static List<String> strata(Columns columns, RoaringBitmap keys, int[] all, By by) {
        return switch (by) {
            case TAG -> Strata.rarestTag(tags(columns, keys));
            case SOURCE -> single(columns, all, Dimension.SOURCE);
            case LANGUAGE -> single(columns, all, Dimension.LANGUAGE);
            case NOTHING -> java.util.Collections.nCopies(all.length, "all");
        };
    }

    private static List<String> single(Columns columns, int[] all, Dimension dimension) {
        List<String> values = columns.values(dimension);
        List<String> words = new ArrayList<>(all.length);
        for (int key : all) {
            int code = columns.code(dimension, key);
            words.add(code < 0 ? "" : values.get(code));
        }
        return words;
    }

    private static List<List<String>> tags(Columns columns, RoaringBitmap keys) {
        List<List<String>> tags = new ArrayList<>(keys.getCardinality());
        for (int row = 0; row < keys.getCardinality(); row++) {
            tags.add(List.of());
        }
        for (String tag : columns.values(Dimension.TAG)) {
            IntIterator with =
                    RoaringBitmap.and(columns.having(Dimension.TAG, tag), keys).getIntIterator();
            while (with.hasNext()) {
                int row = keys.rank(with.next()) - 1;
                List<String> more = new ArrayList<>(tags.get(row));
                more.add(tag);
                tags.set(row, more);
            }
        }
        return tags;
    }
}
