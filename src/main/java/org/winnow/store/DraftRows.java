package org.winnow.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads and writes drafts. */
final class DraftRows implements Drafts {
    private final Readers readers;

    DraftRows(Readers readers) {
        this.readers = readers;
    }

    @Override
    public List<Draft> all() throws StoreException {
        return readers.read(session -> {
            List<Draft> drafts = new ArrayList<>();
            session.each(
                    "SELECT id, field, text, base, at FROM draft ORDER BY id, field",
                    row -> drafts.add(new Draft(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            Instant.ofEpochSecond(row.getLong(5)))));
            return drafts;
        });
    }

    static void keep(Session session, Draft draft) throws SQLException {
        session.run(
                "INSERT OR REPLACE INTO draft(id, field, text, base, at) VALUES(?, ?, ?, ?, ?)",
                draft.id(),
                draft.field(),
                draft.text(),
                draft.base(),
                draft.at().getEpochSecond());
    }

    static void drop(Session session, String id, String field) throws SQLException {
        session.run("DELETE FROM draft WHERE id = ? AND field = ?", id, field);
    }
}
