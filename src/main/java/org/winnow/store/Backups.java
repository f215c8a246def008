package org.winnow.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.UUID;

/** Copies of whole projects: written beside their place, read back, and only then given their name. */
public final class Backups {
    private Backups() {}

    /**
     * How much a project holds.
     *
     * @param examples examples, those in the bin included
     * @param steps steps of the history
     */
    public record Counts(long examples, long steps) {}

    /**
     * Counts what a project or a backup holds, open or closed.
     *
     * @throws StoreException if it is no sound project
     */
    public static Counts count(Path file) throws StoreException {
        try (Session session = source(file)) {
            return counts(session);
        } catch (SQLException e) {
            throw Failures.sentence(e, file);
        }
    }

    /** Only SQLite opens what may be open already: its locks are lost when anything else closes the file. */
    private static Session source(Path file) throws SQLException, StoreException {
        Path real = ProjectFile.requireFile(file);
        Session session = Database.copier(real);
        try {
            ProjectFile.requireOurs(
                    session.number("PRAGMA application_id"), session.number("PRAGMA user_version"), real);
            return session;
        } catch (SQLException | StoreException e) {
            session.close();
            throw e;
        }
    }

    private static Counts counts(Session session) throws SQLException {
        return new Counts(session.number("SELECT count(*) FROM example"), session.number("SELECT count(*) FROM step"));
    }

    /** Writes a copy as of now, and returns what it holds. Never over an existing file. */
    static Counts write(Path project, Path target) throws StoreException {
        Path place = target.toAbsolutePath().normalize();
        ProjectFile.requireFree(place);
        return copy(project, place, false);
    }

    private static Counts copy(Path from, Path place, boolean replace) throws StoreException {
        Path draft = draft(place);
        try (Session session = source(from)) {
            ProjectFile.createEmpty(draft);
            Counts before = counts(session);
            session.run("VACUUM INTO ?", Database.address(draft).substring("jdbc:sqlite:".length()));
            Counts copied = verify(draft, before, counts(session));
            publish(draft, place, replace);
            return copied;
        } catch (SQLException e) {
            throw Failures.sentence(e, from);
        } finally {
            discard(draft);
        }
    }

    /**
     * Puts a backup in the place of a project that is not open. The backup stays, and is read in full before.
     *
     * @param replace true to replace what is there; then it is refused if the backup holds fewer examples, unless
     *     {@code evenIfFewer}
     * @throws StoreException if the target exists and may not be replaced, is open, or the backup is damaged
     */
    @SuppressWarnings("try") // the lock is only held
    public static Counts restore(Path backup, Path target, boolean replace, boolean evenIfFewer) throws StoreException {
        Path place = target.toAbsolutePath().normalize();
        if (!replace) {
            ProjectFile.requireFree(place);
        }
        try (ProjectLock lock = ProjectLock.take(place)) {
            if (Files.exists(place) && !evenIfFewer) {
                requireNoFewer(count(backup), place);
            }
            return copy(backup, place, replace);
        } catch (IOException e) {
            throw new StoreException("The backup could not be put in place: " + e.getMessage(), e);
        }
    }

    /** A damaged project cannot be counted, and replacing it is what the backup is for. */
    private static void requireNoFewer(Counts backup, Path place) throws StoreException {
        Counts there;
        try {
            there = count(place);
        } catch (StoreException e) {
            return;
        }
        if (backup.examples() < there.examples()) {
            throw new StoreException("The backup holds " + backup.examples() + " examples and the project "
                    + place.getFileName() + " " + there.examples()
                    + ", so restoring would lose some. Restore under another name and compare, or insist.");
        }
    }

    /** Examples and steps only ever grow, so a copy made between two counts lies between them. */
    private static Counts verify(Path draft, Counts least, Counts most) throws StoreException {
        try (Session session = Database.reader(draft)) {
            Store.Verification found = Verifier.verify(session);
            if (!found.sound()) {
                throw new StoreException("The copy is damaged and was thrown away: "
                        + found.problems().get(0));
            }
            Counts copied = counts(session);
            boolean whole = least.examples() <= copied.examples()
                    && copied.examples() <= most.examples()
                    && least.steps() <= copied.steps()
                    && copied.steps() <= most.steps();
            if (!whole) {
                throw new StoreException("The copy does not hold as much as the project and was thrown away.");
            }
            return copied;
        } catch (SQLException e) {
            throw Failures.sentence(e, draft);
        }
    }

    /** A log left beside a project that is replaced would be replayed into its successor. */
    private static void dropLog(Path project) throws IOException {
        Files.deleteIfExists(ProjectFile.beside(project, "-wal"));
        Files.deleteIfExists(ProjectFile.beside(project, "-shm"));
    }

    private static void publish(Path draft, Path place, boolean replace) throws StoreException {
        try {
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
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

    private static Path draft(Path place) {
        return place.resolveSibling("." + place.getFileName() + "." + UUID.randomUUID() + ".part");
    }

    private static void discard(Path draft) {
        try {
            Files.deleteIfExists(draft);
            dropLog(draft);
        } catch (IOException e) {
            System.getLogger(Backups.class.getName()).log(System.Logger.Level.WARNING, "removing a draft", e);
        }
    }
}
