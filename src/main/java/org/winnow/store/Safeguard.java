package org.winnow.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The backups that an open project makes of itself, through a reader, so that nobody who edits waits for them. */
final class Safeguard {
    private static final System.Logger LOG = System.getLogger(Safeguard.class.getName());

    private final Path project;
    private final Readers readers;
    private final BackupFolder folder;
    private final Clock clock;
    private @Nullable Backup newest;

    Safeguard(Path project, Readers readers, BackupFolder folder, Clock clock) {
        this.project = project;
        this.readers = readers;
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Makes a backup, unless this session has made one of this very state; one that was asked for is always made. Where
     * there is no room, work goes on without one, since edits can be undone; who asked for a backup is told.
     */
    synchronized Optional<Backup> make(BackupReason reason) throws StoreException {
        if (reason == BackupReason.ASKED) {
            return Optional.of(made(reason));
        }
        Backup.Contents now = readers.read(Copying::contents);
        if (isSafe(now, reason)) {
            return Optional.empty();
        }
        try {
            return Optional.of(made(reason));
        } catch (NoRoomException e) {
            LOG.log(System.Logger.Level.WARNING, "no backup " + reason.words(), e);
            return Optional.empty();
        }
    }

    /** Between two imports of one session nobody has done anything that could be lost: files can be imported again. */
    private boolean isSafe(Backup.Contents now, BackupReason reason) {
        Backup last = newest;
        return last != null
                && (now.commits() == last.commits()
                        || (reason == BackupReason.IMPORT
                                && now.counts().steps() == last.counts().steps()));
    }

    private Backup made(BackupReason reason) throws StoreException {
        Backup made = folder.make(project, reason);
        newest = made;
        return made;
    }

    /** True if enough work has come together since the newest backup. Cheap: three small queries. */
    boolean isDue() throws StoreException {
        try {
            long bytes = Files.size(project);
            long commits = commits();
            List<Backup> made = folder.list();
            if (made.isEmpty()) {
                Optional<Instant> first = firstStep();
                return first.isPresent() && BackupPace.isDue(bytes, commits, first.get(), clock.instant());
            }
            Backup newest = made.get(0);
            return BackupPace.isDue(bytes, Math.abs(commits - newest.commits()), newest.at(), clock.instant());
        } catch (IOException e) {
            throw new StoreException("The size of " + project.getFileName() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private long commits() throws StoreException {
        return readers.read(session -> session.number("SELECT counter FROM state"));
    }

    /** What was only imported can be imported again; a backup is due for what somebody has done. */
    private Optional<Instant> firstStep() throws StoreException {
        return readers.read(session -> session.first("SELECT min(at) FROM step", row -> row.getString(1)))
                .map(Instant::parse);
    }
}
