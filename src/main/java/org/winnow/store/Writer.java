package org.winnow.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * The one thread and connection that writes, and the columns that follow it.
 *
 * <p>Transactions are begun and ended in SQL, not by the driver's own bookkeeping, which believes itself in a transaction
 * that SQLite has already ended after a full disk. After such an error the connection is thrown away and the columns are
 * loaded again from the file.
 */
final class Writer implements Committing {
    private static final System.Logger LOG = System.getLogger(Writer.class.getName());

    private final Path file;
    private final Measuring measuring;
    private final Ballast ballast;
    private final ExecutorService thread;
    private final List<Consumer<Store.Committed>> listeners = new CopyOnWriteArrayList<>();
    private final Checkpointer checkpointer;
    private final ColumnCache cache;
    private volatile ColumnView columns;
    private volatile int measured;
    private volatile @Nullable Thread writing;
    private volatile @Nullable WordSearch words;
    private @Nullable Session session;

    /** Those of the last transaction; null after one that failed. */
    private @Nullable KnownPassages passages;

    Writer(Path file, Measuring measuring, Session session, ColumnView columns, ColumnCache cache) throws SQLException {
        this.cache = cache;
        this.measured = measured(session);
        this.file = file;
        this.checkpointer = new Checkpointer(file);
        this.measuring = measuring;
        this.ballast = new Ballast(file);
        this.session = session;
        this.columns = columns;
        this.thread = Executors.newSingleThreadExecutor(work -> {
            Thread made = new Thread(work, "winnow-writer");
            made.setDaemon(true);
            writing = made;
            return made;
        });
    }

    @Override
    public ColumnView columns() {
        return columns;
    }

    /** The highest key up to which the measures have been taken. */
    int measured() {
        return measured;
    }

    @Override
    public int unmeasured() {
        return Math.max(0, columns.size() - 1 - measured);
    }

    private static int measured(Session session) throws SQLException {
        return (int) session.number("SELECT measured FROM state");
    }

    /** Stores measures that follow those stored before. */
    void writeAll(List<Measurer.Taken> taken) throws StoreException {
        call(() -> transaction(transaction -> ((SqliteTransaction) transaction).measure(taken)));
    }

    @Override
    public int unscored() {
        return columns.unscored().getCardinality();
    }

    /** Stores scores of contents that may have changed since. */
    void scoreAll(List<Scorer.Taken> taken) throws StoreException {
        call(() -> transaction(transaction -> ((SqliteTransaction) transaction).score(taken)));
    }

    @Override
    public void follow(WordSearch search) {
        words = search;
    }

    @Override
    public Optional<String> trouble() {
        return ballast.trouble();
    }

    @Override
    public AutoCloseable onCommit(Consumer<Store.Committed> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Runs work on the writer thread in one transaction. */
    @Override
    public <T> T write(Store.Writing<T> work) throws StoreException {
        return call(() -> transaction(work));
    }

    /** Runs work on the writer thread outside any transaction. */
    <T> T alone(Readers.Reading<T> work) throws StoreException {
        return call(() -> {
            try {
                return work.on(connected());
            } catch (SQLException e) {
                throw Failures.sentence(e, file);
            }
        });
    }

    private <T> T call(Calling<T> work) throws StoreException {
        if (Thread.currentThread() == writing) {
            throw new IllegalStateException("work inside Store.write and listeners must not write by themselves");
        }
        try {
            return await(thread.submit(work::call));
        } catch (RejectedExecutionException e) {
            throw Readers.closed(file);
        }
    }

    /** Waits to the end even when interrupted: whether something was saved must be known. */
    private static <T> T await(Future<T> future) throws StoreException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw unwrapped(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static StoreException unwrapped(@Nullable Throwable cause) {
        if (cause instanceof StoreException store) {
            return store;
        }
        if (cause instanceof RuntimeException runtime) {
            throw runtime;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        throw new IllegalStateException(cause);
    }

    /**
     * Does the work in one transaction, and once more if the disk failed it: after a full disk with the room of the
     * ballast. What is told in the end is what the file holds, unless the file cannot be asked.
     */
    private <T> T transaction(Store.Writing<T> work) throws StoreException {
        ballast.keep();
        Attempt<T> attempt = attempt(work);
        boolean doubtful = attempt.isDoubtful();
        if (attempt.isWorthRepeating()) {
            if (attempt.isForWantOfRoom()) {
                ballast.release();
            }
            attempt = again(work, attempt);
            doubtful = attempt.committed() == null && (doubtful || attempt.isDoubtful());
        }
        if (attempt.isUnknown() || (doubtful && !settled())) {
            throw Failures.doubt(file, attempt.failure());
        }
        return attempt.outcome();
    }

    private <T> Attempt<T> again(Store.Writing<T> work, Attempt<T> before) {
        try {
            return attempt(work);
        } catch (StoreException e) {
            LOG.log(System.Logger.Level.WARNING, "doing it again", e);
            return before;
        }
    }

    private <T> Attempt<T> attempt(Store.Writing<T> work) throws StoreException {
        Session open = connected();
        Attempt<T> attempt = new Attempt<>(open, file);
        attempt.run(work, () -> {
            KnownPassages known = passages == null ? KnownPassages.none(open) : passages;
            passages = known;
            return new SqliteTransaction(open, file, measuring, columns.edit(), known);
        });
        Store.Committed committed = attempt.committed();
        if (committed != null) {
            RoaringBitmap texts = attempt.texts(columns.size());
            columns = attempt.columns();
            measured = attempt.measured();
            tellWords(texts);
            tell(committed);
            checkpointer.committed(open);
            return attempt;
        }
        passages = null;
        if (attempt.isBroken() || !rolledBack()) {
            replace();
            lookUp(attempt);
        }
        return attempt;
    }

    private boolean rolledBack() throws StoreException {
        try {
            connected().execute("ROLLBACK");
            return true;
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.WARNING, "rolling back", e);
            return false;
        }
    }

    /** A commit that failed may be in the file all the same; it counts once what is there is safe from a power cut. */
    private void lookUp(Attempt<?> attempt) {
        Session open = session;
        try {
            if (open != null) {
                attempt.lookUp(open);
                if (attempt.isVisible() && folded(open)) {
                    attempt.found();
                }
            }
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.WARNING, "looking up what is saved", e);
        }
    }

    /** Writes all of the log into the file, anew where a failed wait for the disk may have dropped it. */
    private static boolean folded(Session open) throws SQLException {
        return open.first("PRAGMA wal_checkpoint(FULL)", row -> row.getInt(1) == 0 && row.getInt(2) == row.getInt(3))
                .orElse(false);
    }

    /** Writes over what a failed commit may have left in the log, so that no later opening finds it there. */
    private boolean settled() {
        try {
            Session open = connected();
            open.execute("BEGIN IMMEDIATE");
            Mark.next(open).write(open);
            open.execute("COMMIT");
            return true;
        } catch (SQLException | StoreException e) {
            LOG.log(System.Logger.Level.WARNING, "settling what is saved", e);
            replace();
            return false;
        }
    }

    /** Throws the connection away, and shows what the file holds. */
    private void replace() {
        Session old = session;
        session = null;
        if (old != null) {
            Readers.closeQuietly(old);
        }
        try {
            connected();
        } catch (StoreException e) {
            LOG.log(System.Logger.Level.WARNING, "opening again", e);
        }
    }

    private Session connected() throws StoreException {
        Session open = session;
        if (open != null) {
            return open;
        }
        try {
            open = Database.writer(file);
            columns = ColumnLoader.load(open, columns);
            measured = measured(open);
            session = open;
        } catch (SQLException | StoreException e) {
            if (open != null) {
                Readers.closeQuietly(open);
            }
            throw e instanceof SQLException reported ? Failures.sentence(reported, file) : (StoreException) e;
        }
        WordSearch search = words;
        if (search != null) {
            search.checkAgain();
        }
        tell(new Store.Committed(columns.live(), true));
        return open;
    }

    private void tellWords(RoaringBitmap texts) {
        WordSearch search = words;
        if (search != null) {
            search.changed(texts);
        }
    }

    private void tell(Store.Committed committed) {
        for (Consumer<Store.Committed> listener : listeners) {
            try {
                listener.accept(committed);
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "a listener to commits failed", e);
            }
        }
    }

    /** Folds the log into the file and closes the connection, once; later writes are refused. */
    @Override
    public void close() throws StoreException {
        Future<Boolean> closing;
        try {
            closing = thread.submit(this::closeSession);
        } catch (RejectedExecutionException e) {
            return;
        }
        thread.shutdown();
        await(closing);
    }

    private boolean closeSession() {
        checkpointer.close();
        Session open = session;
        session = null;
        ballast.close();
        if (open == null) {
            return true;
        }
        try (open) {
            cache.keep(ColumnCache.State.of(open), columns);
            open.first("PRAGMA wal_checkpoint(TRUNCATE)", row -> row.getString(1));
        } catch (SQLException e) {
            // on a full disk, say: everything is safe in the log, which the next opening folds in
            LOG.log(System.Logger.Level.WARNING, "folding the log into the file", e);
        }
        return true;
    }

    /** Work on the writer thread. */
    private interface Calling<T> {
        T call() throws StoreException;
    }
}
