package org.winnow.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.winnow.model.Example;
import org.winnow.model.Provenance;

/**
 * A checksum over what the row of an example says of its review and its origin; what the example itself says is covered by
 * its content hash. It finds damage, not malice: CRC-32C (Castagnoli, RFC 3720 appendix B.4), which processors compute.
 *
 * <p>The seal is the exclusive or of one checksum per field, each over the name of the field and the value, so that an
 * edit replaces the share of its field and nothing else. A row that was damaged before an edit is therefore still found
 * after it: no edit seals anew what it has not written.
 */
final class Seal {
    private static final int IDENTITY = 0xff;
    private static final int BATCH = 1000;
    private static final String ROWS = "SELECT e.key, e.id, o.source, o.file, o.format, e.line, e.record_id, e.status,"
            + " e.reason, e.tags, e.note, e.split, e.deleted, NULL, NULL, NULL FROM example e JOIN origin o ON o.id = e.origin"
            + " WHERE e.key BETWEEN ? AND ?";

    /** Fields that the first sealed rows did not have. */
    private static final Set<Field> LATER = Set.of(Field.RATING, Field.FLAGGED, Field.JUDGEMENTS);

    private Seal() {}

    /**
     * The values of a row as they are stored.
     *
     * @param tags JSON, null for none
     * @param marks those of {@link #LATER} by field
     */
    record Row(
            int key,
            String id,
            Provenance provenance,
            String status,
            @Nullable String reason,
            @Nullable String tags,
            @Nullable String note,
            String split,
            boolean deleted,
            Marks marks) {
        /** Its seal. */
        long seal() {
            return marks.seal()
                    ^ identity(key, id, provenance)
                    ^ share(Field.STATUS, status)
                    ^ share(Field.REASON, reason)
                    ^ share(Field.TAGS, tags)
                    ^ share(Field.NOTE, note)
                    ^ share(Field.SPLIT, split)
                    ^ share(Field.DELETED, deleted ? "1" : "0");
        }
    }

    /** Fields of later versions, as they are stored; each may be null. */
    record Marks(
            @Nullable String rating,
            @Nullable String flagged,
            @Nullable String judgements) {
        /** Those that begin at a column of a row. */
        static Marks read(ResultSet row, int first) throws SQLException {
            return new Marks(row.getString(first), row.getString(first + 1), row.getString(first + 2));
        }

        static Marks of(Example example) {
            return new Marks(
                    ExampleJson.value(example, Field.RATING),
                    ExampleJson.value(example, Field.FLAGGED),
                    ExampleJson.value(example, Field.JUDGEMENTS));
        }

        private long seal() {
            return share(Field.RATING, rating) ^ share(Field.FLAGGED, flagged) ^ share(Field.JUDGEMENTS, judgements);
        }
    }

    /** What one field adds: a number of 32 bits. A field of {@link #LATER} without a value adds nothing. */
    static long share(Field field, @Nullable String value) {
        if (value == null && LATER.contains(field)) {
            return 0;
        }
        CRC32C crc = new CRC32C();
        add(crc, field.name());
        add(crc, value);
        return crc.getValue();
    }

    private static long identity(int key, String id, Provenance provenance) {
        CRC32C crc = new CRC32C();
        crc.update(IDENTITY);
        add(crc, key);
        add(crc, id);
        add(crc, provenance.source());
        add(crc, provenance.file());
        add(crc, provenance.format());
        add(crc, provenance.line());
        add(crc, provenance.recordId());
        return crc.getValue();
    }

    /** The seal that a row has once a field of it holds another value. One reading by key. */
    static long after(Session session, int key, Field field, @Nullable String value) throws SQLException {
        return session.first(
                        "SELECT seal, " + field.column() + " FROM example WHERE key = ?",
                        row -> row.getLong(1) ^ share(field, row.getString(2)) ^ share(field, value),
                        key)
                .orElse(0L);
    }

    /** Takes a text into a checksum, with its length before it; a missing one has a length of its own. */
    static void add(CRC32C crc, @Nullable String text) {
        if (text == null) {
            add(crc, -1L);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add(crc, (long) bytes.length);
        crc.update(bytes);
    }

    /** Takes a number into a checksum. */
    static void add(CRC32C crc, long number) {
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            crc.update((int) (number >>> shift) & 0xff);
        }
    }

    /** Seals all rows of a file that has none yet. */
    static void all(Session session) throws SQLException, StoreException {
        long highest = session.number("SELECT max(key) FROM example");
        for (long low = 1; low <= highest; low += BATCH) {
            long[] seals = new long[BATCH];
            long first = low;
            session.each(
                    ROWS,
                    row -> seals[(int) (row.getLong(1) - first)] = read(row).seal(),
                    low,
                    low + BATCH - 1);
            for (int i = 0; i < BATCH && low + i <= highest; i++) {
                session.run("UPDATE example SET seal = ? WHERE key = ?", seals[i], low + i);
            }
        }
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(
                row.getInt(1),
                row.getString(2),
                new Provenance(row.getLong(3), row.getString(4), row.getString(5), row.getLong(6), row.getString(7)),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getInt(13) != 0,
                Marks.read(row, 14));
    }
}
