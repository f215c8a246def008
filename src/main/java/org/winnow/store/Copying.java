package org.winnow.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.UUID;

/**
 * One copy of a project on its way: written under a name of its own beside its place, read back, and only then given its
 * name. What was not given one is removed by {@link #close}.
 */
final class Copying implements AutoCloseable {
    private final Path draft;

    private Copying(Path draft) {
        this.draft = draft;
    }

    /** A copy that will lie in this folder. */
    static Copying in(Path folder) {
        return new Copying(folder.resolve("." + UUID.randomUUID() + ".part"));
    }

    /** Only SQLite opens what may be open already: its locks are lost when anything else closes the file. */
    static Session source(Path file) throws SQLException, StoreException {
        Path real = ProjectFile.requireFile(file);
        try {
            return ours(Database.copier(real), real);
        } catch (SQLException e) {
            if (Failures.isNotADatabase(e)) {
                throw new StoreException(
                        real.getFileName() + " is not a Winnow project, or its beginning is destroyed.", e);
            }
            throw e;
        }
    }

    private static Session ours(Session session, Path real) throws SQLException, StoreException {
        try {
            ProjectFile.requireOurs(
                    session.number("PRAGMA application_id"), session.number("PRAGMA user_version"), real);
            return session;
        } catch (SQLException | StoreException e) {
            session.close();
            throw e;
        }
    }

    static Backup.Contents contents(Session session) throws SQLException {
        // files of version 1 count no commits
        boolean counts = session.number("PRAGMA user_version") > 1;
        return new Backup.Contents(
                new Backups.Counts(
                        session.number("SELECT count(*) FROM example"), session.number("SELECT count(*) FROM step")),
                counts ? session.number("SELECT counter FROM state") : 0);
    }

    /** Copies a project as of one moment, open or not, and reads the copy back. */
    Backup.Contents take(Path project, Verifier.Depth depth) throws StoreException {
        try (Session session = source(project)) {
            ProjectFile.createEmpty(draft);
            Backup.Contents before = contents(session);
            session.run("VACUUM INTO ?", Database.address(draft).substring("jdbc:sqlite:".length()));
            return verify(before, contents(session), depth);
        } catch (SQLException e) {
            throw Failures.sentence(e, project);
        }
    }

    /** Examples and steps only ever grow, so a copy made between two counts lies between them. */
    private Backup.Contents verify(Backup.Contents least, Backup.Contents most, Verifier.Depth depth)
            throws StoreException {
        try (Session session = Database.asItStands(draft)) {
            Store.Verification found = Verifier.verify(session, depth);
            if (!found.sound()) {
                throw new StoreException("The copy is damaged and was thrown away: "
                        + found.problems().get(0));
            }
            Backup.Contents copied = contents(session);
            if (!copied.counts().liesBetween(least.counts(), most.counts())) {
                throw new StoreException("The copy does not hold as much as the project and was thrown away.");
            }
            return copied;
        } catch (SQLException e) {
            throw Failures.sentence(e, draft);
        }
    }

    /** Gives the copy its name, for good: no power cut takes it away again. */
    void publish(Path place, boolean replace) throws StoreException {
        try {
            sync(draft);
            if (replace) {
                dropLog(place);
                Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
            } else {
                ProjectFile.requireFree(place);
                Files.move(draft, place);
            }
            ProjectFile.syncFolder(place);
        } catch (IOException e) {
            throw new StoreException(
                    "The copy " + place.getFileName() + " could not be put in place: " + e.getMessage(), e);
        }
    }

    /** The copy as an empty file, to be filled by whoever asks. */
    Path empty() throws StoreException {
        ProjectFile.createEmpty(draft);
        return draft;
    }

    /** Copies a file that nobody writes to, byte by byte, and compares both. */
    void takeBytes(Path file) throws IOException, StoreException {
        ProjectFile.createEmpty(draft);
        Files.copy(file, draft, StandardCopyOption.REPLACE_EXISTING);
        ProjectFile.makeOwnerOnly(draft);
        if (Files.mismatch(file, draft) >= 0) {
            throw new StoreException("The copy of " + file.getFileName() + " differs from it and was thrown away.");
        }
    }

    private static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** A log left beside a project that is replaced would be replayed into its successor. */
    private static void dropLog(Path project) throws IOException {
        Files.deleteIfExists(ProjectFile.beside(project, "-wal"));
        Files.deleteIfExists(ProjectFile.beside(project, "-shm"));
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(draft);
            dropLog(draft);
        } catch (IOException e) {
            System.getLogger(Copying.class.getName()).log(System.Logger.Level.WARNING, "removing a draft", e);
        }
    }
}
