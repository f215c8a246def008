package org.winnow.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.winnow.model.Provenance;

/**
 * Finds origins again that are lost or damaged: one small page holds those of all examples. What an origin can have been is
 * known from the imports, and the seals of the examples tell which one it was.
 */
final class OriginMending {
    private static final int ASKED = 20;

    private final Session session;

    OriginMending(Session session) {
        this.session = session;
    }

    void mend() throws SQLException, StoreException {
        List<Provenance> candidates = new ArrayList<>(List.of(Provenance.HAND_WRITTEN));
        session.each(
                "SELECT id, file, format FROM source",
                row -> candidates.add(new Provenance(row.getLong(1), row.getString(2), row.getString(3), 0, null)));
        Map<Long, Provenance> there = new LinkedHashMap<>();
        session.each("SELECT DISTINCT origin FROM example", row -> there.put(row.getLong(1), Provenance.HAND_WRITTEN));
        session.each(
                "SELECT id, source, file, format FROM origin",
                row -> there.replace(
                        row.getLong(1), new Provenance(row.getLong(2), row.getString(3), row.getString(4), 0, null)));
        for (Map.Entry<Long, Provenance> each : there.entrySet()) {
            if (!isOf(each.getKey(), each.getValue())) {
                for (Provenance candidate : candidates) {
                    if (isOf(each.getKey(), candidate)) {
                        put(each.getKey(), candidate);
                    }
                }
            } else {
                put(each.getKey(), each.getValue());
            }
        }
    }

    private void put(long id, Provenance origin) throws SQLException {
        session.run(
                "INSERT OR REPLACE INTO origin(id, source, file, format) VALUES(?, ?, ?, ?)",
                id,
                origin.source(),
                origin.file(),
                origin.format());
    }

    /** True if an example of this origin has a seal that says so. */
    private boolean isOf(long id, Provenance origin) throws SQLException, StoreException {
        List<Boolean> matches = new ArrayList<>();
        session.each(
                "SELECT key, id, line, record_id, status, reason, tags, note, split, deleted, seal, rating, flagged, judgements FROM example"
                        + " WHERE origin = ? LIMIT " + ASKED,
                row -> {
                    Seal.Row sealed = new Seal.Row(
                            row.getInt(1),
                            row.getString(2),
                            new Provenance(
                                    origin.source(), origin.file(), origin.format(), row.getLong(3), row.getString(4)),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7),
                            row.getString(8),
                            row.getString(9),
                            row.getInt(10) != 0,
                            Seal.Marks.read(row, 12));
                    matches.add(sealed.seal() == row.getLong(11));
                },
                id);
        return matches.contains(true);
    }
}
