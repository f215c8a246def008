package org.winnow.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.winnow.model.RawJson;
import org.winnow.store.Examples.Spoken;
import org.winnow.text.Hashes;
import org.winnow.text.JsonException;

/** Reads what is said in examples on a given connection: four columns of a row instead of twenty-two. */
final class SpokenRows {
    private static final String SELECT = "SELECT key, messages, passages, tools FROM content WHERE key ";

    private SpokenRows() {}

    /** Of ascending keys; those that the project never had are left out. */
    static List<Spoken> load(Session session, int[] ascending) throws SQLException, StoreException {
        List<Spoken> rows = new ArrayList<>(ascending.length);
        each(session, SELECT, ascending, row -> rows.add(read(row)));
        return rows;
    }

    private static void each(Session session, String select, int[] ascending, Session.RowVisitor visitor)
            throws SQLException, StoreException {
        int low = ascending[0];
        int high = ascending[ascending.length - 1];
        if (high - low < 2L * ascending.length) {
            session.each(
                    select + "BETWEEN ? AND ? ORDER BY key",
                    row -> {
                        if (Arrays.binarySearch(ascending, row.getInt(1)) >= 0) {
                            visitor.visit(row);
                        }
                    },
                    low,
                    high);
        } else {
            session.each(
                    select + "IN (SELECT value FROM json_each(?)) ORDER BY key", visitor, Arrays.toString(ascending));
        }
    }

    private static Spoken read(ResultSet row) throws SQLException, StoreException {
        int key = row.getInt(1);
        try {
            String tools = row.getString(4);
            return new Spoken(
                    key,
                    PlainMessages.read(row.getString(2)),
                    passages(row.getString(3)),
                    tools == null ? null : new RawJson(tools));
        } catch (JsonException e) {
            throw new StoreException(
                    "The example number " + key + " is damaged: it is not what was stored. Restore the newest backup.",
                    e);
        }
    }

    private static long passages(@Nullable String references) {
        long hash = 0;
        for (long number : WordRows.references(references)) {
            hash = Hashes.combine(hash, number);
        }
        return hash;
    }

    /** See {@link Examples#passageTexts}; for ascending keys. */
    static long[] passageTexts(Session session, int[] ascending) throws SQLException, StoreException {
        List<long[]> used = new ArrayList<>(ascending.length);
        Map<Long, Long> hashes = new TreeMap<>();
        each(session, "SELECT key, passages FROM content WHERE key ", ascending, row -> {
            long[] numbers = WordRows.references(row.getString(2));
            used.add(numbers);
            Arrays.stream(numbers).forEach(number -> hashes.put(number, 0L));
        });
        session.each(
                "SELECT id, text FROM passage WHERE id IN (SELECT value FROM json_each(?))",
                row -> hashes.put(row.getLong(1), textHash(row.getString(2))),
                hashes.keySet().toString());
        return used.stream().mapToLong(numbers -> combined(numbers, hashes)).toArray();
    }

    private static long textHash(String text) {
        return (long) text.length() << 32 ^ text.hashCode();
    }

    private static long combined(long[] numbers, Map<Long, Long> hashes) {
        long hash = 0;
        for (long number : numbers) {
            hash = Hashes.combine(hash, hashes.getOrDefault(number, 0L));
        }
        return hash;
    }
}
