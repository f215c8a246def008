package org.winnow.query;

import java.util.List;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.store.StoreException;
import org.winnow.text.Json;
import org.winnow.text.JsonException;

/** Which examples are meant: a query or a set of them, never a list of rows. */
public sealed interface Selection {
    /** The keys of the examples, as of now; a bitmap that the caller owns. */
    RoaringBitmap resolve(QueryEngine engine) throws StoreException;

    /**
     * As a JSON object that means the same in another project: {@code {"query":"..."}} or {@code {"ids":[...]}}. Keys are
     * written as identifiers.
     */
    String json(QueryEngine engine) throws StoreException;

    /** All examples that are not deleted. */
    static Selection all() {
        return new Matching(Query.ALL);
    }

    /**
     * Reads what {@link #json} writes.
     *
     * @throws JsonException with a sentence, if the value is anything else
     */
    static Selection read(Json json) throws JsonException {
        return SelectionJson.read(json);
    }

    /**
     * What a query matches whenever it is asked.
     *
     * @param query the query
     */
    record Matching(Query query) implements Selection {
        @Override
        public RoaringBitmap resolve(QueryEngine engine) throws StoreException {
            return engine.select(query);
        }

        @Override
        public String json(QueryEngine engine) {
            return SelectionJson.ofQuery(query);
        }
    }

    /**
     * Identified examples, deleted ones included; those that the project does not have are left out.
     *
     * @param ids their identifiers
     */
    record Ids(List<String> ids) implements Selection {
        /** Copies the list. */
        public Ids {
            ids = List.copyOf(ids);
        }

        @Override
        public RoaringBitmap resolve(QueryEngine engine) throws StoreException {
            return engine.withIds(ids);
        }

        @Override
        public String json(QueryEngine engine) {
            return SelectionJson.ofIds(ids);
        }
    }

    /**
     * Examples by their keys in this project, deleted ones included.
     *
     * @param keys a bitmap that nobody changes any more
     */
    record Keys(RoaringBitmap keys) implements Selection {
        /** One example. */
        public static Keys of(int key) {
            return new Keys(RoaringBitmap.bitmapOf(key));
        }

        @Override
        public RoaringBitmap resolve(QueryEngine engine) {
            return keys.clone();
        }

        @Override
        public String json(QueryEngine engine) throws StoreException {
            return SelectionJson.ofIds(engine.store().examples().ids(keys));
        }
    }
}
