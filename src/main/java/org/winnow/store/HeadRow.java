package org.winnow.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/** Where in its history the project stands: the one row of table head, with a checksum (CRC-32C) beside it. */
final class HeadRow {
    private HeadRow() {}

    /** The current step, 0 at the beginning. */
    static long read(Session session) throws SQLException, StoreException {
        List<Long> whole = new ArrayList<>();
        session.each("SELECT step, seal FROM head", row -> {
            if (row.getLong(2) == seal(row.getLong(1))) {
                whole.add(row.getLong(1));
            }
        });
        if (whole.size() != 1) {
            throw new StoreException("Where the project stands in its history is damaged: it is not what was stored."
                    + " Restore the newest backup.");
        }
        return whole.get(0);
    }

    /** True if it can be read. */
    static boolean isWhole(Session session) throws SQLException {
        try {
            read(session);
            return true;
        } catch (StoreException e) {
            return false;
        }
    }

    static void move(Session session, long step) throws SQLException {
        session.run("UPDATE head SET step = ?, seal = ?", step, seal(step));
    }

    /** Seals the row of a file that has no seals yet. */
    static void seal(Session session) throws SQLException {
        move(session, session.number("SELECT step FROM head"));
    }

    private static long seal(long step) {
        CRC32C crc = new CRC32C();
        Seal.add(crc, step);
        return crc.getValue();
    }
}
