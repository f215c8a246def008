package org.winnow.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second opening of a project out, by this process or another. The lock is one of the operating system on a file
 * beside the project, so that it ends with the process however that ends.
 *
 * <p>The file is a small database of its own, locked by SQLite: a lock taken by Java would be lost as soon as anything in
 * the process closed the same file again (POSIX {@code fcntl}), which SQLite knows how to avoid. Its one row tells who
 * holds it and can be read by those who are refused.
 *
 * <p>The file is removed at the end. Whoever had opened it just before then holds a lock on a file that is gone, so the
 * row is read back by name and the lock is taken anew if it is not there.
 */
final class ProjectLock implements Closeable {
    private static final int TRIES = 20;

    private final Path file;
    private final Session session;
    private final boolean leftBehind;
    private boolean gone;

    private ProjectLock(Path file, Session session, boolean leftBehind) {
        this.file = file;
        this.session = session;
        this.leftBehind = leftBehind;
    }

    /** True if whoever held it before did not let go of it: that process was killed, or the power went. */
    boolean isLeftBehind() {
        return leftBehind;
    }

    /** Takes the lock if somebody may hold it; nobody does where there is none, and then none is made. */
    static @Nullable ProjectLock takeIfThere(Path project) throws StoreException {
        Path folder = project.toAbsolutePath().getParent();
        boolean there = Files.exists(ProjectFile.beside(project, "-lock"));
        return there && folder != null && Files.isWritable(folder) ? take(project) : null;
    }

    /** Takes the lock, or tells who holds it. */
    static ProjectLock take(Path project) throws StoreException {
        Path file = ProjectFile.beside(project, "-lock");
        String name = String.valueOf(project.getFileName());
        try {
            for (int i = 0; i < TRIES; i++) {
                ProjectLock lock = tryOnce(file, name);
                if (lock != null) {
                    return lock;
                }
            }
        } catch (AccessDeniedException e) {
            throw new StoreException(
                    "The project " + name + " cannot be opened: its folder is read-only for you."
                            + " Copy it to a folder of yours.",
                    e);
        } catch (IOException | SQLException e) {
            throw new StoreException(
                    "The project " + name + " cannot be opened: its folder cannot be written to (" + e.getMessage()
                            + ").",
                    e);
        }
        throw new StoreException("The project " + name + " is being opened by others. Do it again.");
    }

    private static @Nullable ProjectLock tryOnce(Path file, String name)
            throws IOException, SQLException, StoreException {
        createEmpty(file);
        Session session;
        try {
            session = Database.lock(file);
        } catch (SQLException e) {
            return discard(file, e);
        }
        try {
            String token = UUID.randomUUID().toString();
            boolean leftBehind = hold(session, token);
            if (token.equals(read(file, "token"))) {
                return new ProjectLock(file, session, leftBehind);
            }
        } catch (SQLException e) {
            Readers.closeQuietly(session);
            if (Failures.isBusy(e)) {
                throw new StoreException(
                        "The project " + name + " is already open in another window or program" + holder(file)
                                + ". Close it there first.",
                        e);
            }
            return discard(file, e);
        }
        Readers.closeQuietly(session);
        return null;
    }

    /** A lock file that is none of ours, such as one that a copying program or a power cut made, holds nothing: takes it away. */
    private static @Nullable ProjectLock discard(Path file, SQLException e) throws SQLException, IOException {
        if (Failures.isOfTheDisk(e)) {
            throw e;
        }
        Files.deleteIfExists(file);
        return null;
    }

    private static void createEmpty(Path file) throws IOException {
        try {
            Files.createFile(file, ProjectFile.ownerOnly(file));
        } catch (FileAlreadyExistsException e) {
            // left by a process that was killed, or held by another
        }
    }

    /**
     * Writes who holds the lock, and then begins a transaction that is ended by letting go. Returns if there is somebody
     * who has not let go.
     */
    private static boolean hold(Session session, String token) throws SQLException {
        session.execute("BEGIN IMMEDIATE");
        session.execute(
                "CREATE TABLE IF NOT EXISTS holder(id INTEGER PRIMARY KEY, token TEXT, pid INTEGER, since TEXT)");
        boolean leftBehind = session.number("SELECT count(*) FROM holder") > 0;
        session.execute("DELETE FROM holder"); // a file torn by a power cut may hold rows that nobody wrote
        session.run(
                "INSERT INTO holder VALUES(1, ?, ?, ?)",
                token,
                ProcessHandle.current().pid(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        session.execute("COMMIT");
        session.execute("BEGIN IMMEDIATE");
        return leftBehind;
    }

    private static String holder(Path file) {
        try {
            return " (process " + read(file, "pid") + ", since " + read(file, "since") + ")";
        } catch (SQLException e) {
            return "";
        }
    }

    private static String read(Path file, String column) throws SQLException {
        try (Session session = Database.reader(file)) {
            return session.first("SELECT " + column + " FROM holder", row -> row.getString(1))
                    .orElse("");
        }
    }

    @Override
    public void close() throws IOException {
        if (gone) {
            return;
        }
        gone = true;
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // Windows keeps a file that is open; the next one takes the same file again
        }
        try {
            session.execute("DELETE FROM holder");
            session.execute("COMMIT");
        } catch (SQLException e) {
            System.getLogger(ProjectLock.class.getName()).log(System.Logger.Level.WARNING, "letting go of a lock", e);
        }
        Readers.closeQuietly(session);
    }
}
