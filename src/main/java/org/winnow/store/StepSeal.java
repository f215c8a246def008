package org.winnow.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Two checksums (CRC-32C) of one step of the history: in the upper half of the seal that of its own row, which is compared
 * whenever the row is read, and in the lower half that of all it swapped, in order, so that nothing is undone by a damaged
 * value. The latter is taken while the deltas are written or read, one at a time.
 */
final class StepSeal {
    private static final long HALF = 0xffff_ffffL;

    private final CRC32C crc = new CRC32C();

    void add(int key, String field, @Nullable String before, @Nullable String after) {
        Seal.add(crc, key);
        Seal.add(crc, field);
        Seal.add(crc, before);
        Seal.add(crc, after);
    }

    /** True if a row of id, parent, at, who, title, edit, count and seal, in this order, is what was sealed. */
    static boolean coversRow(ResultSet row) throws SQLException {
        return row.getLong(8) >>> Integer.SIZE == ofRow(row);
    }

    private static long ofRow(ResultSet row) throws SQLException {
        CRC32C crc = new CRC32C();
        Seal.add(crc, row.getLong(1));
        Seal.add(crc, row.getLong(2));
        for (int i = 3; i <= 6; i++) {
            Seal.add(crc, row.getString(i));
        }
        Seal.add(crc, row.getLong(7));
        return crc.getValue();
    }

    /** Writes it beside its step, once all deltas were added. */
    void write(Session session, long step) throws SQLException {
        long row = session.first(HistoryRows.SELECT + " WHERE id = ?", StepSeal::ofRow, step)
                .orElse(0L);
        session.run("UPDATE step SET seal = ? WHERE id = ?", row << Integer.SIZE | crc.getValue(), step);
    }

    /** True if the row of the step and what was added are what was sealed. */
    boolean matches(Session session, long step) throws SQLException {
        return session.first(
                        HistoryRows.SELECT + " WHERE id = ?",
                        row -> coversRow(row) && (row.getLong(8) & HALF) == crc.getValue(),
                        step)
                .orElse(false);
    }

    /** Of a step as the file holds it, read in one go. */
    static StepSeal read(Session session, long step) throws SQLException, StoreException {
        StepSeal seal = new StepSeal();
        session.each(
                "SELECT key, field, before, after FROM delta WHERE step = ? ORDER BY seq",
                row -> seal.add(row.getInt(1), row.getString(2), row.getString(3), row.getString(4)),
                step);
        return seal;
    }

    /** Seals all steps of a file that has no seals yet. */
    static void all(Session session) throws SQLException, StoreException {
        for (long step : steps(session)) {
            read(session, step).write(session, step);
        }
    }

    /** The steps whose seal is broken. */
    static List<Long> broken(Session session) throws SQLException, StoreException {
        List<Long> broken = new ArrayList<>();
        for (long step : steps(session)) {
            if (!read(session, step).matches(session, step)) {
                broken.add(step);
            }
        }
        return broken;
    }

    private static List<Long> steps(Session session) throws SQLException, StoreException {
        List<Long> steps = new ArrayList<>();
        session.each("SELECT id FROM step ORDER BY id", row -> steps.add(row.getLong(1)));
        return steps;
    }
}
