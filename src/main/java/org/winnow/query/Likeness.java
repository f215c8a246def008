package org.winnow.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.roaringbitmap.IntIterator;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.model.Example;
import org.winnow.store.FullText;
import org.winnow.store.Store;
import org.winnow.store.StoreException;
import org.winnow.text.Shingles;
import org.winnow.text.Words;

/**
 * The examples that say nearly the same as one: the Jaccard similarity of their shingles ({@link Shingles}, instruction and
 * response together, at the width of the shorter one) is at least {@link #LEAST}; exact for every example that is
 * compared. Compared are those that have at least {@link #SHARED} of its {@link #RARE} rarest words, of the {@link #ASKED} longest, and of those the first {@link #MOST}, so that a pair that
 * shares common words alone is not found. The newest answers are kept. For any thread but the FX thread.
 */
final class Likeness {
    /** Half of what either says. */
    static final double LEAST = 0.5;

    private static final int RARE = 12;
    private static final int SHARED = 4;
    private static final int ASKED = 40;
    private static final int MOST = 10_000;
    private static final int KEPT = 32;

    private final Store store;
    private final Map<String, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > KEPT;
        }
    };

    Likeness(Store store) {
        this.store = store;
    }

    private record Known(String text, int size, RoaringBitmap keys) {}

    /** The keys of the examples like one, itself among them; none if there is no such example. */
    RoaringBitmap of(String id) throws StoreException {
        OptionalInt key = store.examples().find(id);
        if (key.isEmpty()) {
            return new RoaringBitmap();
        }
        String text = text(store.examples().load(key.getAsInt()));
        int size = store.columns().size();
        synchronized (known) {
            Known before = known.get(id);
            if (before != null && before.text.equals(text) && before.size == size) {
                return before.keys;
            }
        }
        RoaringBitmap keys = like(key.getAsInt(), text);
        if (store.fullText().state().complete()) {
            synchronized (known) {
                known.put(id, new Known(text, size, keys));
            }
        }
        return keys;
    }

    private RoaringBitmap like(int self, String text) throws StoreException {
        long[] words = Shingles.words(text);
        RoaringBitmap like = RoaringBitmap.bitmapOf(self);
        store.examples().scan(candidates(text), (key, example) -> {
            long[] other = Shingles.words(text(example));
            int width = Shingles.width(Math.min(words.length, other.length));
            if (Shingles.jaccard(Shingles.of(words, width), Shingles.of(other, width)) >= LEAST) {
                like.add(key);
            }
            return true;
        });
        return like;
    }

    private RoaringBitmap candidates(String text) throws StoreException {
        List<RoaringBitmap> rarest = rarest(text);
        int wanted = Math.min(SHARED, rarest.size());
        RoaringBitmap live = store.columns().live();
        byte[] counts = new byte[store.columns().size()];
        RoaringBitmap enough = new RoaringBitmap();
        for (RoaringBitmap having : rarest) {
            for (IntIterator keys = RoaringBitmap.and(having, live).getIntIterator(); keys.hasNext(); ) {
                int key = keys.next();
                if (key < counts.length && ++counts[key] == wanted) {
                    enough.add(key);
                }
            }
        }
        return enough.limit(MOST);
    }

    private List<RoaringBitmap> rarest(String text) throws StoreException {
        Set<String> distinct = new LinkedHashSet<>();
        Words.visit(text, (start, end, hash) -> distinct.add(text.substring(start, end)));
        // long words are rare ones, mostly: asking for each of a hundred would take longer than all the rest
        List<String> longest = distinct.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(ASKED)
                .toList();
        List<RoaringBitmap> having = new ArrayList<>();
        for (String word : longest) {
            RoaringBitmap keys = store.fullText()
                    .search(word, false, FullText.Where.ANYWHERE)
                    .keys();
            if (!keys.isEmpty()) {
                having.add(keys);
            }
        }
        having.sort(Comparator.comparingInt(RoaringBitmap::getCardinality));
        return having.subList(0, Math.min(RARE, having.size()));
    }

    private static String text(Example example) {
        return example.content().instruction() + "\n" + example.content().response();
    }
}
