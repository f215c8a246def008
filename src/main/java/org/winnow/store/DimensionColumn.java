package org.winnow.store;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * One dimension of all examples: a bitmap per value and, for single values, the code per key. Immutable; an editor copies
 * what it changes.
 */
final class DimensionColumn {
    final Dictionary dictionary;
    private final List<RoaringBitmap> having;
    private final Numbers codes;

    private DimensionColumn(Dictionary dictionary, List<RoaringBitmap> having, Numbers codes) {
        this.dictionary = dictionary;
        this.having = having;
        this.codes = codes;
    }

    /** No examples yet; the values have their codes. */
    static DimensionColumn empty(Dictionary dictionary) {
        List<RoaringBitmap> having = new ArrayList<>();
        for (int code = 0; code < dictionary.size(); code++) {
            having.add(new RoaringBitmap());
        }
        return new DimensionColumn(dictionary, having, Numbers.EMPTY);
    }

    void write(DataOutput out) throws IOException {
        ColumnCodec.writeTexts(dictionary.values(), out);
        for (RoaringBitmap each : having) {
            each.serialize(out);
        }
        codes.write(out);
    }

    static DimensionColumn read(DataInput in) throws IOException {
        Dictionary dictionary = Dictionary.of(ColumnCodec.readTexts(in));
        List<RoaringBitmap> having = new ArrayList<>(dictionary.size());
        for (int code = 0; code < dictionary.size(); code++) {
            having.add(ColumnCodec.bitmap(in));
        }
        return new DimensionColumn(dictionary, having, Numbers.read(in));
    }

    /** The code of a key in a dimension of single values; -1 for none. */
    int code(int key) {
        return codes.get(key) - 1;
    }

    RoaringBitmap having(int code) {
        return having.get(code);
    }

    Editor edit() {
        return new Editor(this);
    }

    /** A private copy on write. For one thread. */
    static final class Editor {
        private final Dictionary.Editor dictionary;
        private final List<RoaringBitmap> having;
        private final BitSet own = new BitSet();
        private final Numbers.Editor codes;

        private Editor(DimensionColumn column) {
            this.dictionary = column.dictionary.edit();
            this.having = new ArrayList<>(column.having);
            this.codes = column.codes.edit();
        }

        /** The only value of a key; null for none. */
        void set(int key, @Nullable String value) {
            int before = codes.get(key) - 1;
            int after = value == null ? -1 : codeOf(value);
            if (before == after) {
                return;
            }
            if (before >= 0) {
                own(before).remove(key);
            }
            if (after >= 0) {
                own(after).add(key);
            }
            codes.set(key, after + 1);
        }

        /** Adds a key to a value of several, or takes it away. */
        void put(int key, String value, boolean has) {
            int code = has ? codeOf(value) : dictionary.code(value);
            if (code >= 0 && having.get(code).contains(key) != has) {
                if (has) {
                    own(code).add(key);
                } else {
                    own(code).remove(key);
                }
            }
        }

        /** Takes a key away from all values. */
        void clear(int key) {
            for (int code = 0; code < having.size(); code++) {
                if (having.get(code).contains(key)) {
                    own(code).remove(key);
                }
            }
        }

        /** Takes all keys away from one value. */
        void clear(String value) {
            int code = dictionary.code(value);
            if (code >= 0) {
                having.set(code, new RoaringBitmap());
                own.set(code);
            }
        }

        /** Takes all keys away. */
        void clearAll() {
            for (int code = 0; code < having.size(); code++) {
                having.set(code, new RoaringBitmap());
                own.set(code);
            }
        }

        private int codeOf(String value) {
            int code = dictionary.codeOf(value);
            if (code == having.size()) {
                having.add(new RoaringBitmap());
                own.set(code);
            }
            return code;
        }

        private RoaringBitmap own(int code) {
            if (!own.get(code)) {
                having.set(code, having.get(code).clone());
                own.set(code);
            }
            return having.get(code);
        }

        /** The finished column; the editor must not be used any more. */
        DimensionColumn done() {
            return new DimensionColumn(dictionary.done(), having, codes.done());
        }
    }
}
