package org.winnow.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Imports and their quarantine. */
final class SourceRows implements Sources {
    private static final String SELECT = "SELECT id, file, path, format, mapping, state, rows_read, kept, merged,"
            + " quarantined, skipped, position, started FROM source";

    private final Readers readers;

    SourceRows(Readers readers) {
        this.readers = readers;
    }

    @Override
    public List<Source> all() throws StoreException {
        return readers.read(session -> {
            List<Source> all = new ArrayList<>();
            session.each(SELECT + " ORDER BY id", row -> all.add(read(row)));
            return all;
        });
    }

    @Override
    public Optional<Source> find(long id) throws StoreException {
        return readers.read(session -> session.first(SELECT + " WHERE id = ?", SourceRows::read, id));
    }

    @Override
    public List<Quarantined> quarantine(long source, int skip, int limit) throws StoreException {
        return readers.read(session -> {
            List<Quarantined> rows = new ArrayList<>();
            session.each(
                    "SELECT source, line, byte_offset, reason, bytes FROM quarantine WHERE source = ?"
                            + " ORDER BY line, id LIMIT ? OFFSET ?",
                    row -> rows.add(new Quarantined(
                            row.getLong(1), row.getLong(2), row.getLong(3), row.getString(4), row.getBytes(5))),
                    source,
                    limit,
                    skip);
            return rows;
        });
    }

    private static Source read(ResultSet row) throws SQLException {
        Ledger ledger = new Ledger(row.getLong(7), row.getLong(8), row.getLong(9), row.getLong(10), row.getLong(11));
        return new Source(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                State.valueOf(row.getString(6)),
                ledger,
                row.getLong(12),
                Instant.parse(row.getString(13)));
    }

    static long begin(Session session, Source source) throws SQLException {
        session.run(
                "INSERT INTO source(file, path, format, mapping, state, rows_read, kept, merged, quarantined, skipped,"
                        + " position, started) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                source.file(),
                source.path(),
                source.format(),
                source.mapping(),
                source.state().name(),
                source.ledger().read(),
                source.ledger().kept(),
                source.ledger().merged(),
                source.ledger().quarantined(),
                source.ledger().skipped(),
                source.position(),
                source.started().toString());
        return session.number("SELECT last_insert_rowid()");
    }

    static void update(Session session, Source source) throws SQLException {
        session.run(
                "UPDATE source SET state = ?, rows_read = ?, kept = ?, merged = ?, quarantined = ?, skipped = ?,"
                        + " position = ? WHERE id = ?",
                source.state().name(),
                source.ledger().read(),
                source.ledger().kept(),
                source.ledger().merged(),
                source.ledger().quarantined(),
                source.ledger().skipped(),
                source.position(),
                source.id());
    }

    static void quarantine(Session session, Quarantined row) throws SQLException {
        session.run(
                "INSERT INTO quarantine(source, line, byte_offset, reason, bytes) VALUES(?, ?, ?, ?, ?)",
                row.source(),
                row.line(),
                row.offset(),
                row.reason(),
                row.bytes());
    }
}
