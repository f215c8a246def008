package org.winnow.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * A checksum (CRC-32C) over one step of the history and all that it swapped, in order, so that nothing is undone by a
 * damaged value. Taken while the deltas are written or read, one at a time.
 */
final class StepSeal {
    private final CRC32C crc = new CRC32C();

    void add(int key, String field, @Nullable String before, @Nullable String after) {
        Seal.add(crc, key);
        Seal.add(crc, field);
        Seal.add(crc, before);
        Seal.add(crc, after);
    }

    /** The checksum once all deltas were added; the step is read from the file. */
    private long of(Session session, long step) throws SQLException {
        return session.first(
                        "SELECT parent, at, who, title, edit, count FROM step WHERE id = ?",
                        row -> {
                            Seal.add(crc, step);
                            Seal.add(crc, row.getLong(1));
                            for (int i = 2; i <= 5; i++) {
                                Seal.add(crc, row.getString(i));
                            }
                            Seal.add(crc, row.getLong(6));
                            return crc.getValue();
                        },
                        step)
                .orElse(0L);
    }

    /** Writes it beside its step. */
    void write(Session session, long step) throws SQLException {
        session.run("UPDATE step SET seal = ? WHERE id = ?", of(session, step), step);
    }

    /** True if what was added is what the step was sealed over. */
    boolean matches(Session session, long step) throws SQLException {
        return session.number("SELECT seal FROM step WHERE id = ?", step) == of(session, step);
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
