package org.winnow.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.winnow.text.Hashes;

/**
 * The backups of one project: the folder {@code NAME.winnow-backups} beside it, which only its owner can read, and, if the
 * user wants, a folder of the same files elsewhere. Written to only by whoever holds the lock of the project.
 */
final class BackupFolder {
    private static final System.Logger LOG = System.getLogger(BackupFolder.class.getName());
    private static final long SPARE = 16L << 20;

    private final Path project;
    private final Path folder;
    private final Optional<Path> second;
    private final Clock clock;
    private final long mostBytes;

    BackupFolder(Path project, Optional<Path> second, Clock clock, long mostBytes) {
        this.project = project;
        this.folder = ProjectFile.beside(project, "-backups");
        this.second = second;
        this.clock = clock;
        this.mostBytes = mostBytes;
    }

    /** Of a project of this user, who may have chosen a second folder. */
    static BackupFolder of(Path project) {
        return new BackupFolder(project, SecondFolder.ofThisUser().get(), Clock.systemUTC(), Rotation.MOST_BYTES);
    }

    /** Newest first. */
    List<Backup> list() {
        return list(folder);
    }

    private static List<Backup> list(Path folder) {
        List<Backup> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                files.forEach(file -> Backup.of(file).ifPresent(found::add));
            } catch (IOException e) {
                LOG.log(System.Logger.Level.WARNING, "listing backups", e);
            }
        }
        found.sort(Comparator.comparingLong(Backup::sequence).reversed());
        return List.copyOf(found);
    }

    /**
     * Copies the project as of now, and deletes what is superfluous then.
     *
     * @param source the file to read: the project, or a copy of it that holds the same
     */
    synchronized Backup make(Path source, BackupReason reason) throws StoreException {
        createFolder(folder);
        clearDrafts(folder);
        requireRoom(folder, source);
        List<Backup> before = list();
        long sequence = before.isEmpty() ? 1 : before.get(0).sequence() + 1;
        Instant now = clock.instant();
        try (Copying copy = Copying.in(folder)) {
            Backup.Contents contents = copy.take(source, Verifier.Depth.SAMPLE);
            Path place = folder.resolve(Backup.name(stem(), sequence, now, reason, contents));
            copy.publish(place, false);
            rotate(folder);
            second.ifPresent(elsewhere -> copyTo(elsewhere, place));
            return Backup.of(place).orElseThrow(() -> new StoreException("The backup " + place + " has vanished."));
        }
    }

    /** Backs up what is about to be replaced; if it is damaged, keeps it as it is under a name that says so. */
    void keep(Path replaced) throws StoreException {
        try {
            make(replaced, BackupReason.RESTORE);
        } catch (StoreException e) {
            LOG.log(System.Logger.Level.INFO, "keeping a damaged project as it is", e);
            createFolder(folder);
            requireRoom(folder, replaced);
            Path place = folder.resolve(stem() + "-damaged-" + clock.instant().toEpochMilli() + ".sqlite");
            try (Copying copy = Copying.in(folder)) {
                copy.takeBytes(replaced);
                copy.publish(place, false);
            } catch (IOException failure) {
                throw new StoreException(
                        "What is there could not be kept, so it is not replaced: " + failure.getMessage(), failure);
            }
        }
    }

    private String stem() {
        String name = String.valueOf(project.getFileName());
        return name.endsWith(".winnow") ? name.substring(0, name.length() - ".winnow".length()) : name;
    }

    private void rotate(Path where) {
        for (Backup each : Rotation.superfluous(list(where), mostBytes)) {
            try {
                Files.deleteIfExists(each.file());
            } catch (IOException e) {
                LOG.log(System.Logger.Level.WARNING, "deleting an old backup", e);
            }
        }
    }

    /** The first folder has the backup in any case, so that trouble with the second is only noted. */
    private void copyTo(Path elsewhere, Path backup) {
        try {
            Path place = secondFolder(elsewhere);
            createFolder(place);
            clearDrafts(place);
            requireRoom(place, backup);
            try (Copying copy = Copying.in(place)) {
                copy.takeBytes(backup);
                copy.publish(place.resolve(backup.getFileName()), false);
            }
            rotate(place);
        } catch (StoreException | IOException e) {
            LOG.log(System.Logger.Level.WARNING, "copying a backup into the second folder " + elsewhere, e);
        }
    }

    /** Two projects of one name in two folders have two folders there. */
    Path secondFolder(Path elsewhere) {
        String whose = Long.toHexString(Hashes.of(project.toString()) & 0xffffffffL);
        return elsewhere.resolve(project.getFileName() + "-backups-" + whose);
    }

    private static void createFolder(Path folder) throws StoreException {
        try {
            if (!Files.isDirectory(folder)) {
                Path parent = folder.getParent();
                if (parent != null) {
                    Files.createDirectories(parent);
                }
                Files.createDirectory(folder, ownerOnly(folder));
            }
        } catch (FileAlreadyExistsException e) {
            throw new StoreException(
                    "No backup can be made, since a file is called " + folder + ". Give it another name.", e);
        } catch (IOException e) {
            throw new StoreException("The backup folder " + folder + " could not be made: " + e.getMessage(), e);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    /** What a kill left half-written. */
    private static void clearDrafts(Path folder) {
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, ".*.part*")) {
            for (Path draft : drafts) {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "clearing drafts of backups", e);
        }
    }

    private static void requireRoom(Path folder, Path source) throws StoreException {
        try {
            Path log = ProjectFile.beside(source, "-wal");
            long needed = Files.size(source) + (Files.exists(log) ? Files.size(log) : 0) + SPARE;
            long free = Files.getFileStore(folder).getUsableSpace();
            if (free < needed) {
                throw new NoRoomException("There is no room for a backup in " + folder + ": it needs "
                        + (needed >> 20) + " MB and " + (free >> 20)
                        + " MB are free. Free some space and do it again.");
            }
        } catch (IOException e) {
            throw new StoreException("The backup folder " + folder + " cannot be used: " + e.getMessage(), e);
        }
    }
}
