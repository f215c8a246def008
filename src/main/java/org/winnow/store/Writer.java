package org.winnow.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
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
    public void follow(WordSearch search) {
        words = search;
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

    private <T> T transaction(Store.Writing<T> work) throws StoreException {
        Session open = connected();
        SqliteTransaction transaction = null;
        try {
            open.execute("BEGIN IMMEDIATE");
            KnownPassages known = passages == null ? KnownPassages.none(open) : passages;
            passages = null;
            transaction = new SqliteTransaction(open, file, measuring, columns.edit(), known);
            T result = work.in(transaction);
            Store.Committed committed = transaction.end();
            if (transaction.isFailed()) {
                throw new StoreException("Nothing of this was saved, since a part of it could not be.");
            }
            transaction.seal();
            open.execute("COMMIT");
            passages = known;
            RoaringBitmap texts = transaction.texts(columns.size());
            columns = transaction.columns();
            measured = transaction.measured();
            tellWords(texts);
            tell(committed);
            checkpointer.committed(open);
            return result;
        } catch (SQLException e) {
            undo(transaction, Failures.endsConnection(e));
            throw Failures.sentence(e, file);
        } catch (StoreException | RuntimeException | Error e) {
            undo(transaction, transaction != null && transaction.isBroken());
            throw e;
        }
    }

    private void undo(@Nullable SqliteTransaction transaction, boolean distrust) throws StoreException {
        if (transaction != null) {
            transaction.end();
        }
        if (!distrust) {
            try {
                connected().execute("ROLLBACK");
                return;
            } catch (SQLException e) {
                LOG.log(System.Logger.Level.WARNING, "rolling back", e);
            }
        }
        replace();
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
        } catch (SQLException e) {
            if (open != null) {
                Readers.closeQuietly(open);
            }
            throw Failures.sentence(e, file);
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
