package org.winnow.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBatchIterator;
import org.roaringbitmap.RoaringBitmap;

/** Reads rows for the search for words: their messages and which passages they use, nothing else. */
final class WordRows {
    private static final int BATCH = 256;
    private static final String SELECT = "SELECT key, messages, passages FROM content WHERE key ";
    private static final long[] NONE = {};

    private final Readers readers;

    WordRows(Readers readers) {
        this.readers = readers;
    }

    /** Visits the rows of some keys. */
    void scan(RoaringBitmap keys, Visitor visitor) throws StoreException {
        RoaringBatchIterator batches = keys.getBatchIterator();
        int[] buffer = new int[BATCH];
        while (batches.hasNext()) {
            int[] batch = Arrays.copyOf(buffer, batches.nextBatch(buffer));
            readers.read(session -> {
                batch(session, batch, visitor);
                return true;
            });
        }
    }

    private static void batch(Session session, int[] keys, Visitor visitor) throws SQLException, StoreException {
        int low = keys[0];
        int high = keys[keys.length - 1];
        Session.RowVisitor each = row -> visitor.visit(row.getInt(1), row.getString(2), references(row.getString(3)));
        if (high - low + 1 == keys.length) {
            session.each(SELECT + "BETWEEN ? AND ? ORDER BY key", each, low, high);
        } else {
            session.each(SELECT + "IN (SELECT value FROM json_each(?)) ORDER BY key", each, Arrays.toString(keys));
        }
    }

    /** The numbers of the passages in {@code [[number, score], ...]}. */
    static long[] references(@Nullable String stored) {
        if (stored == null) {
            return NONE;
        }
        long[] numbers = new long[4];
        int count = 0;
        for (int i = stored.indexOf('[', 1); i >= 0; i = stored.indexOf('[', i + 1)) {
            long number = 0;
            for (int k = i + 1; k < stored.length() && Character.digit(stored.charAt(k), 10) >= 0; k++) {
                number = number * 10 + Character.digit(stored.charAt(k), 10);
            }
            numbers = count == numbers.length ? Arrays.copyOf(numbers, count * 2) : numbers;
            numbers[count++] = number;
        }
        return Arrays.copyOf(numbers, count);
    }

    /** The texts of some passages by their numbers. */
    Map<Long, String> passages(Collection<Long> numbers) throws StoreException {
        Map<Long, String> texts = new HashMap<>();
        if (!numbers.isEmpty()) {
            readers.read(session -> {
                session.each(
                        "SELECT id, text FROM passage WHERE id IN (SELECT value FROM json_each(?))",
                        row -> texts.put(row.getLong(1), row.getString(2)),
                        numbers.toString());
                return true;
            });
        }
        return texts;
    }

    /** The highest number of a passage. */
    long lastPassage() throws StoreException {
        return readers.read(session -> session.number("SELECT max(id) FROM passage"));
    }

    /** Visits the passages whose numbers are above one and up to another. */
    void passages(long above, long last, Session.RowVisitor visitor) throws StoreException {
        readers.read(session -> {
            session.each("SELECT id, text FROM passage WHERE id > ? AND id <= ?", visitor, above, last);
            return true;
        });
    }

    /** What an index says of itself, if it belongs to the project; else null. */
    @Nullable
    WordStamp stamp(Map<String, String> said) throws StoreException {
        return readers.<Optional<WordStamp>>read(session -> Optional.ofNullable(WordStamp.of(said, session)))
                .orElse(null);
    }

    /** The examples whose texts have changed since the file had a counter. */
    RoaringBitmap changedSince(long counter) throws StoreException {
        return readers.read(session -> {
            RoaringBitmap keys = new RoaringBitmap();
            if (session.number("SELECT counter FROM state") > counter) {
                session.each(
                        "SELECT key FROM example WHERE version > ?",
                        (ResultSet row) -> keys.add(row.getInt(1)),
                        counter);
            }
            return keys;
        });
    }

    /** Receives rows. */
    @FunctionalInterface
    interface Visitor {
        /** Receives a row: its messages as stored, and the numbers of its passages. */
        void visit(int key, @Nullable String messages, long[] passages) throws StoreException;
    }
}
