package org.winnow.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.model.Cluster;
import org.winnow.model.Example;
import org.winnow.model.Finding;

/** One transaction on the writer's connection, and what it will change in the columns. */
final class SqliteTransaction implements Transaction {
    private final Session session;
    private final Path file;
    private final Measuring measuring;
    private final ColumnEditor columns;
    private final ExampleWriter examples;
    private final FindingWriter findings;
    private final RoaringBitmap changed = new RoaringBitmap();
    private final RoaringBitmap texts = new RoaringBitmap();
    private final Mark mark;
    private final Map<Long, StepSeal> steps = new LinkedHashMap<>();
    private final Thread thread = Thread.currentThread();
    private boolean structural;
    private boolean failed;
    private @Nullable SQLException reported;
    private boolean ended;

    SqliteTransaction(Session session, Path file, Measuring measuring, ColumnEditor columns, KnownPassages known)
            throws SQLException {
        this.session = session;
        this.file = file;
        this.measuring = measuring;
        this.columns = columns;
        this.mark = Mark.next(session);
        this.examples = new ExampleWriter(session, columns, mark, known);
        this.findings = new FindingWriter(session, columns, examples);
    }

    /** Writes which state this commit leaves the file in, and the seals of the steps that it made. */
    void seal() throws SQLException {
        for (Map.Entry<Long, StepSeal> each : steps.entrySet()) {
            each.getValue().write(session, each.getKey());
        }
        mark.write(session);
    }

    /** The highest key up to which the measures have been taken. */
    int measured() {
        return (int) mark.measured();
    }

    /** Stores measures that follow those stored before. */
    boolean measure(List<Measurer.Taken> taken) throws StoreException {
        change(() -> {
            for (Measurer.Taken each : taken) {
                examples.measure(each, measuring);
                changed.add(each.key());
                mark.measuredUpTo(each.key());
            }
        });
        return true;
    }

    /** Stores scores. */
    boolean score(List<Scorer.Taken> taken) throws StoreException {
        change(() -> {
            for (Scorer.Taken each : taken) {
                examples.score(each);
                changed.add(each.key());
            }
        });
        return true;
    }

    /** What the commit changed; the transaction is over. */
    Store.Committed end() {
        ended = true;
        return new Store.Committed(changed, structural);
    }

    /** The examples of which a text can have changed: edited ones, and all that are new. */
    RoaringBitmap texts(int sizeBefore) {
        RoaringBitmap added = changed.clone();
        added.remove(0L, sizeBefore);
        added.or(texts);
        return added;
    }

    /** Stamps the project for an index of words that lacks what a backlog lacks. */
    WordStamp stampWords(WordBacklog backlog, long passages) throws StoreException {
        return run(() -> WordStamp.write(session, backlog.lacking(), passages));
    }

    /** True if a part of it was not written, whoever has swallowed that: rows and columns may differ by it. */
    boolean isFailed() {
        return failed;
    }

    /** What SQLite reported, whoever has swallowed it: what ends the connection rather than the rest; null for nothing. */
    @Nullable
    SQLException reported() {
        return reported;
    }

    /** True if the file is as this transaction leaves it. */
    boolean isIn(Session other) throws SQLException {
        return mark.isIn(other);
    }

    /** The columns as the commit leaves them. */
    ColumnView columns() {
        return columns.done();
    }

    @Override
    public int insert(Example example) throws StoreException {
        return insert(example, Prepared.of(example.content()), measuring.of(example.content()));
    }

    @Override
    public int insert(Example example, Prepared prepared) throws StoreException {
        return insert(example, prepared, null);
    }

    private int insert(Example example, Prepared prepared, @Nullable Measures measures) throws StoreException {
        int key = run(() -> examples.insert(example, prepared, measures));
        changed.add(key);
        return key;
    }

    @Override
    public @Nullable String value(int key, Field field) throws StoreException {
        return run(() -> examples.value(key, field)).orElse(null);
    }

    @Override
    public void set(int key, Field field, @Nullable String value) throws StoreException {
        change(() -> examples.set(key, field, value, measuring));
        changed.add(key);
        if (field == Field.MESSAGES || field == Field.PASSAGES) {
            texts.add(key);
        }
    }

    @Override
    public boolean hasId(String id) throws StoreException {
        return run(() -> examples.hasId(id));
    }

    @Override
    public long beginSource(Sources.Source source) throws StoreException {
        return run(() -> {
            structural = true;
            return SourceRows.begin(session, source);
        });
    }

    @Override
    public void updateSource(Sources.Source source) throws StoreException {
        change(() -> SourceRows.update(session, source));
        structural = true;
    }

    @Override
    public void quarantine(Sources.Quarantined row) throws StoreException {
        change(() -> SourceRows.quarantine(session, row));
        structural = true;
    }

    @Override
    public long appendStep(HistoryLog.Step step, List<HistoryLog.Delta> deltas) throws StoreException {
        long id = beginStep(step);
        for (HistoryLog.Delta delta : deltas) {
            appendDelta(id, delta);
        }
        return id;
    }

    @Override
    public long beginStep(HistoryLog.Step step) throws StoreException {
        return run(() -> {
            structural = true;
            mark.by(step.who(), step.at());
            long id = HistoryRows.begin(session, step);
            steps.put(id, new StepSeal());
            return id;
        });
    }

    @Override
    public void appendDelta(long step, HistoryLog.Delta delta) throws StoreException {
        change(() -> {
            HistoryRows.append(session, step, delta);
            steps.computeIfAbsent(step, any -> new StepSeal())
                    .add(delta.key(), delta.field().name(), delta.before(), delta.after());
        });
    }

    @Override
    public void endStep(long id, HistoryLog.Step step) throws StoreException {
        change(() -> HistoryRows.end(session, id, step));
    }

    @Override
    public void moveHead(long step) throws StoreException {
        change(() -> HeadRow.move(session, step));
        structural = true;
    }

    @Override
    public void replaceFindings(Map<Integer, List<Finding>> found) throws StoreException {
        change(() -> findings.replace(found));
        structural = true;
    }

    @Override
    public void ignoreFinding(int key, Finding finding, boolean ignored) throws StoreException {
        change(() -> findings.ignore(key, finding, ignored));
        structural = true;
    }

    @Override
    public void replaceClusters(List<Cluster> clusters) throws StoreException {
        change(() -> findings.replaceClusters(clusters));
        structural = true;
    }

    @Override
    public void setting(String name, @Nullable String value) throws StoreException {
        change(() -> {
            if (value == null) {
                session.run("DELETE FROM setting WHERE name = ?", name);
            } else {
                session.run("INSERT OR REPLACE INTO setting(name, value) VALUES(?, ?)", name, value);
            }
        });
        structural = true;
    }

    @Override
    public void keepDraft(Drafts.Draft draft) throws StoreException {
        change(() -> DraftRows.keep(session, draft));
    }

    @Override
    public void dropDraft(String id, String field) throws StoreException {
        change(() -> DraftRows.drop(session, id, field));
    }

    private void change(Change change) throws StoreException {
        run(() -> {
            change.run();
            return true;
        });
    }

    private <T> T run(Asking<T> asking) throws StoreException {
        if (ended || Thread.currentThread() != thread) {
            throw new IllegalStateException("a transaction is valid only inside Store.write, on its thread");
        }
        try {
            return asking.get();
        } catch (SQLException e) {
            failed = true;
            if (reported == null || !Failures.endsConnection(reported)) {
                reported = e;
            }
            throw Failures.sentence(e, file);
        }
    }

    /** Changes rows. */
    private interface Change {
        void run() throws SQLException, StoreException;
    }

    /** Reads or changes rows. */
    private interface Asking<T> {
        T get() throws SQLException, StoreException;
    }
}
