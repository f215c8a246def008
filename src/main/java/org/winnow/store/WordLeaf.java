package org.winnow.store;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.roaringbitmap.RoaringBitmap;

/**
 * What the documents of one segment stand for, in memory: an example by its key, or a passage by its number; and the
 * passages of each example. About 14 bytes an example.
 */
final class WordLeaf {
    private static final int NOTHING = Integer.MIN_VALUE;

    private final int[] ids;
    private final int[] starts;
    private final int[] references;

    private WordLeaf(int[] ids, int[] starts, int[] references) {
        this.ids = ids;
        this.starts = starts;
        this.references = references;
    }

    static WordLeaf read(LeafReader reader) throws IOException {
        int[] ids = new int[reader.maxDoc()];
        Arrays.fill(ids, NOTHING);
        NumericDocValues keys = reader.getNumericDocValues(WordIndex.KEY);
        for (int doc = next(keys); doc < ids.length; doc = next(keys)) {
            ids[doc] = (int) keys.longValue();
        }
        NumericDocValues numbers = reader.getNumericDocValues(WordIndex.NUMBER);
        for (int doc = next(numbers); doc < ids.length; doc = next(numbers)) {
            ids[doc] = -1 - (int) numbers.longValue();
        }
        int[] starts = new int[ids.length + 1];
        int[] references = new int[ids.length];
        int count = 0;
        int filled = 0;
        SortedNumericDocValues used = reader.getSortedNumericDocValues(WordIndex.REFERENCES);
        for (int doc = used == null ? ids.length : used.nextDoc(); doc < ids.length; doc = used.nextDoc()) {
            Arrays.fill(starts, filled, doc + 1, count);
            filled = doc + 1;
            for (int i = used.docValueCount(); i > 0; i--) {
                if (count == references.length) {
                    references = Arrays.copyOf(references, count + count / 2 + 16);
                }
                references[count++] = (int) used.nextValue();
            }
        }
        Arrays.fill(starts, filled, starts.length, count);
        return new WordLeaf(ids, starts, Arrays.copyOf(references, count));
    }

    private static int next(NumericDocValues values) throws IOException {
        return values == null ? Integer.MAX_VALUE : values.nextDoc();
    }

    int size() {
        return ids.length;
    }

    /** The key of the example, or -1 for a document that is none. */
    int key(int doc) {
        return Math.max(-1, ids[doc]);
    }

    /** The number of the passage, or -1 for a document that is none. */
    int passage(int doc) {
        int id = ids[doc];
        return id >= 0 || id == NOTHING ? -1 : -1 - id;
    }

    /** True if the example has one of the passages. */
    boolean uses(int doc, WordBits passages) {
        for (int i = starts[doc]; i < starts[doc + 1]; i++) {
            if (passages.has(references[i])) {
                return true;
            }
        }
        return false;
    }

    /** Adds the keys of the examples. */
    void addKeys(RoaringBitmap keys) {
        for (int id : ids) {
            if (id >= 0) {
                keys.add(id);
            }
        }
    }
}
