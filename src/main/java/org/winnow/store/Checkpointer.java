package org.winnow.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Folds the write-ahead log into the project file on a thread and a connection of its own, so that neither edits nor imports
 * wait for a second writing of what they wrote. It never begins a transaction: a checkpoint only copies what is committed
 * and synced already (sqlite.org, "Write-Ahead Logging", section 2.2), and one that fails leaves it in the log.
 *
 * <p>A checkpoint that overtakes the writer lets the log begin anew. During an import it never does, so that past a limit
 * the writer waits until the file has caught up.
 */
final class Checkpointer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Checkpointer.class.getName());

    /** Pages in the log from which on it is folded: 64 MB at 8 kB. */
    private static final long WORTHWHILE = 8_000;

    /** Pages in the log at which the writer waits: 256 MB. */
    private static final long MOST = 32_000;

    private final Path file;
    private final ExecutorService thread;
    private @Nullable Future<?> running;
    private @Nullable Session session;

    Checkpointer(Path file) {
        this.file = file;
        this.thread = Executors.newSingleThreadExecutor(work -> {
            Thread made = new Thread(work, "winnow-checkpoint");
            made.setDaemon(true);
            return made;
        });
    }

    /** Looks at the log after a commit; on the writer thread. Cost: microseconds, unless the log has become too long. */
    void committed(Session writer) {
        Log log = log(writer);
        if (log.pages() - log.folded() < WORTHWHILE && log.pages() < MOST) {
            return;
        }
        Future<?> last = running;
        if (last == null || last.isDone()) {
            last = thread.submit(this::fold);
            running = last;
        }
        if (log.pages() >= MOST) {
            waitFor(last);
            waitFor(thread.submit(this::fold));
        }
    }

    /**
     * The state of the log.
     *
     * @param pages in the log, in all
     * @param folded of those, pages that are in the file
     */
    private record Log(long pages, long folded) {}

    private static Log log(Session writer) {
        try {
            return writer.first("PRAGMA wal_checkpoint(NOOP)", row -> new Log(row.getLong(2), row.getLong(3)))
                    .orElse(new Log(0, 0));
        } catch (SQLException e) {
            // the commit has succeeded, and whoever made it shall not hear otherwise
            LOG.log(System.Logger.Level.WARNING, "asking for the length of the log", e);
            return new Log(0, 0);
        }
    }

    private void fold() {
        try {
            if (session == null) {
                session = Database.checkpointer(file);
            }
            session.first("PRAGMA wal_checkpoint(PASSIVE)", row -> row.getLong(1));
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.WARNING, "folding the log into the file", e);
            letGo();
        }
    }

    private void letGo() {
        Session last = session;
        session = null;
        if (last != null) {
            Readers.closeQuietly(last);
        }
    }

    private static void waitFor(Future<?> folding) {
        boolean interrupted = false;
        while (true) {
            try {
                folding.get();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (ExecutionException e) {
                LOG.log(System.Logger.Level.ERROR, "folding the log into the file", e);
                break;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends what runs and lets go of the file. */
    @Override
    public void close() {
        Future<?> last = thread.submit(this::letGo);
        thread.shutdown();
        waitFor(last);
    }
}
