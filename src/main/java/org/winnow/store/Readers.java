package org.winnow.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;

/** Connections that only read: taken for one piece of work, opened when none is idle, a few kept for the next. */
final class Readers {
    private static final int KEPT = Runtime.getRuntime().availableProcessors() + 2;

    private final Path file;
    private final Opening opening;
    private final Deque<Session> idle = new ArrayDeque<>();
    private boolean closed;

    Readers(Path file) {
        this(file, Database::reader);
    }

    Readers(Path file, Opening opening) {
        this.file = file;
        this.opening = opening;
    }

    /** Runs work on a connection of its own. */
    <T> T read(Reading<T> work) throws StoreException {
        Session session = null;
        boolean sound = false;
        try {
            session = take();
            T result = work.on(session);
            sound = true;
            return result;
        } catch (SQLException e) {
            throw Failures.sentence(e, file);
        } finally {
            if (session != null) {
                giveBack(session, sound);
            }
        }
    }

    private Session take() throws SQLException, StoreException {
        synchronized (idle) {
            if (closed) {
                throw closed(file);
            }
            Session session = idle.poll();
            if (session != null) {
                return session;
            }
        }
        return opening.of(file);
    }

    static StoreException closed(Path file) {
        return new StoreException("The project " + file.getFileName() + " is closed.");
    }

    private void giveBack(Session session, boolean sound) {
        synchronized (idle) {
            if (sound && !closed && idle.size() < KEPT) {
                idle.push(session);
                return;
            }
        }
        closeQuietly(session);
    }

    static void closeQuietly(Session session) {
        try {
            session.close();
        } catch (SQLException e) {
            System.getLogger(Readers.class.getName()).log(System.Logger.Level.WARNING, "closing a connection", e);
        }
    }

    /** Closes what is idle; what is in use is closed when it comes back. */
    void close() {
        synchronized (idle) {
            closed = true;
            idle.forEach(Readers::closeQuietly);
            idle.clear();
        }
    }

    /** Opens a connection. */
    @FunctionalInterface
    interface Opening {
        Session of(Path file) throws SQLException;
    }

    /** Work on a connection. */
    @FunctionalInterface
    interface Reading<T> {
        T on(Session session) throws SQLException, StoreException;
    }
}
