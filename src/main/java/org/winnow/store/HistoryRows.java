package org.winnow.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Steps and their deltas. */
final class HistoryRows implements HistoryLog {
    /** The columns of a step, in the order in which its seal reads them. */
    static final String SELECT = "SELECT id, parent, at, who, title, edit, count, seal FROM step";

    private static final int BATCH = 500;

    private final Readers readers;

    HistoryRows(Readers readers) {
        this.readers = readers;
    }

    @Override
    public long head() throws StoreException {
        return readers.read(HeadRow::read);
    }

    @Override
    public Optional<Step> step(long id) throws StoreException {
        return steps(SELECT + " WHERE id = ?", id).stream().findFirst();
    }

    @Override
    public Optional<Step> newestChild(long id) throws StoreException {
        return steps(SELECT + " WHERE parent = ? ORDER BY id DESC LIMIT 1", id).stream()
                .findFirst();
    }

    @Override
    public List<Step> steps(int skip, int limit) throws StoreException {
        return steps(SELECT + " ORDER BY id DESC LIMIT ? OFFSET ?", limit, skip);
    }

    private List<Step> steps(String sql, @Nullable Object... arguments) throws StoreException {
        return readers.read(session -> {
            List<Step> steps = new ArrayList<>();
            session.each(sql, row -> steps.add(read(row)), arguments);
            return steps;
        });
    }

    /** In batches, so that the visitor may read and write on its own. Damage is noticed when all were visited. */
    @Override
    public void deltas(long step, Visitor visitor) throws StoreException {
        int done = 0;
        StepSeal seal = new StepSeal();
        List<Delta> batch = batch(step, done);
        while (!batch.isEmpty()) {
            for (Delta delta : batch) {
                seal.add(delta.key(), delta.field().name(), delta.before(), delta.after());
                visitor.visit(delta);
            }
            done += batch.size();
            batch = batch(step, done);
        }
        if (!readers.read(session -> seal.matches(session, step))) {
            throw damaged(step);
        }
    }

    @Override
    public SortedMap<Long, List<Delta>> changes(int key) throws StoreException {
        return readers.read(session -> {
            SortedMap<Long, List<Delta>> changes = new TreeMap<>(Comparator.reverseOrder());
            session.each(
                    "SELECT step, key, field, before, after FROM delta WHERE key = ? ORDER BY step, seq",
                    row -> changes.computeIfAbsent(row.getLong(1), step -> new ArrayList<>())
                            .add(new Delta(
                                    row.getInt(2),
                                    Field.valueOf(row.getString(3)),
                                    row.getString(4),
                                    row.getString(5))),
                    key);
            return changes;
        });
    }

    static StoreException damaged(long step) {
        return new StoreException(
                "Step " + step + " of the history is damaged: it is not what was stored. Restore the newest backup.");
    }

    private List<Delta> batch(long step, int from) throws StoreException {
        return readers.read(session -> {
            List<Delta> batch = new ArrayList<>();
            session.each(
                    "SELECT key, field, before, after FROM delta WHERE step = ? AND seq >= ? ORDER BY seq LIMIT ?",
                    row -> batch.add(new Delta(
                            row.getInt(1), Field.valueOf(row.getString(2)), row.getString(3), row.getString(4))),
                    step,
                    from,
                    BATCH);
            return batch;
        });
    }

    private static Step read(ResultSet row) throws SQLException, StoreException {
        if (!StepSeal.coversRow(row)) {
            throw damaged(row.getLong(1));
        }
        return new Step(
                row.getLong(1),
                row.getLong(2),
                Instant.parse(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getInt(7));
    }

    /** A child of the current step, which it replaces as the current one. */
    static long begin(Session session, Step step) throws SQLException, StoreException {
        session.run(
                "INSERT INTO step(parent, at, who, title, edit, count) VALUES(?, ?, ?, ?, ?, ?)",
                HeadRow.read(session),
                step.at().toString(),
                step.who(),
                step.title(),
                step.edit(),
                step.count());
        long id = session.number("SELECT last_insert_rowid()");
        HeadRow.move(session, id);
        return id;
    }

    static void append(Session session, long step, Delta delta) throws SQLException {
        session.run(
                "INSERT INTO delta(step, seq, key, field, before, after)"
                        + " VALUES(?1, (SELECT coalesce(max(seq) + 1, 0) FROM delta WHERE step = ?1), ?2, ?3, ?4, ?5)",
                step,
                delta.key(),
                delta.field().name(),
                delta.before(),
                delta.after());
    }

    static void end(Session session, long id, Step step) throws SQLException {
        session.run("UPDATE step SET title = ?, count = ? WHERE id = ?", step.title(), step.count(), id);
    }
}
