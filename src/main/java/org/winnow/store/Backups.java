package org.winnow.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/** Copies of whole projects, and the way back. */
public final class Backups {
    private Backups() {}

    /**
     * How much a project holds.
     *
     * @param examples examples, those in the bin included
     * @param steps steps of the history
     */
    public record Counts(long examples, long steps) {
        boolean liesBetween(Counts least, Counts most) {
            return least.examples <= examples
                    && examples <= most.examples
                    && least.steps <= steps
                    && steps <= most.steps;
        }

        /** True if it holds fewer examples or fewer steps than another. */
        public boolean isFewerThan(Counts other) {
            return examples < other.examples || steps < other.steps;
        }
    }

    /** The backups of a project that lie in its backup folder, newest first. Opens none of them. */
    public static List<Backup> of(Path project) {
        return BackupFolder.of(project.toAbsolutePath().normalize()).list();
    }

    /**
     * Counts what a project or a backup holds, open or closed.
     *
     * @throws StoreException if it is no sound project
     */
    public static Counts count(Path file) throws StoreException {
        try (Session session = Copying.source(file)) {
            return Copying.contents(session).counts();
        } catch (SQLException e) {
            throw Failures.sentence(e, file);
        }
    }

    /** Writes a copy as of now, read in full afterwards. Never over an existing file. */
    static void write(Path project, Path target) throws StoreException {
        Path place = target.toAbsolutePath().normalize();
        ProjectFile.requireFree(place);
        try (Copying copy = Copying.in(folder(place))) {
            copy.take(project, Verifier.Depth.FULL);
            copy.publish(place, false);
        }
    }

    /** Writes a copy of a file that nobody writes to, as it is, be it damaged or of a newer version. */
    static void writeBytes(Path file, Path target) throws StoreException {
        Path place = target.toAbsolutePath().normalize();
        ProjectFile.requireFree(place);
        try (Copying copy = Copying.in(folder(place))) {
            copy.takeBytes(file);
            copy.publish(place, false);
        } catch (IOException e) {
            throw new StoreException("The copy could not be written: " + e.getMessage(), e);
        }
    }

    /**
     * Puts a backup in the place of a project that is not open. The backup stays, and is read in full before. What it
     * replaces is backed up first, into the backup folder; a project that is damaged is kept there as it is.
     *
     * @param replace true to replace what is there; then it is refused if the backup holds fewer examples or steps, unless
     *     {@code evenIfFewer}
     * @throws StoreException if the target exists and may not be replaced, is open, or the backup is damaged or none
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
            try (Copying copy = Copying.in(folder(place))) {
                Counts counts = copy.take(backup, Verifier.Depth.FULL).counts();
                if (Files.exists(place)) {
                    BackupFolder.of(place).keep(place);
                }
                copy.publish(place, replace);
                DamageMark.clear(place);
                return counts;
            }
        } catch (IOException e) {
            throw new StoreException("The backup could not be put in place: " + e.getMessage(), e);
        }
    }

    private static Path folder(Path place) {
        return Objects.requireNonNull(place.getParent(), "an absolute path of a file");
    }

    /** A damaged project cannot be counted, and replacing it is what the backup is for. */
    private static void requireNoFewer(Counts backup, Path place) throws StoreException {
        Counts there;
        try {
            there = count(place);
        } catch (StoreException e) {
            return;
        }
        if (backup.isFewerThan(there)) {
            throw new FewerException(backup, there, place);
        }
    }
}
