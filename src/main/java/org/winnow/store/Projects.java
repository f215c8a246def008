package org.winnow.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.winnow.text.Languages;

/** Creates and opens projects: the door to this room. */
public final class Projects {
    /** Shared by all projects of this process, since both counters hold large tables that they read when first asked. */
    private static final Measuring STANDARD = new StandardMeasuring(new Languages());

    private final Measuring measuring;
    private final Caching caching;

    private Projects(Measuring measuring, Caching caching) {
        this.measuring = measuring;
        this.caching = caching;
    }

    /**
     * Creates an empty project that only its owner can read.
     *
     * @throws StoreException if there is a file of that name, or the folder is missing or cannot be written to
     */
    public static Store create(Path file) throws StoreException {
        return measuredBy(STANDARD).createAt(file);
    }

    /**
     * Opens a project. Cost: one scan of the narrow table. One that is damaged, was made by a newer version, lies in a
     * network folder or cannot be written to is opened for reading only, see {@link Store#readOnlyReason}.
     *
     * @throws StoreException if it is none, or is open elsewhere; a {@link DamagedException} if it is too damaged to read
     */
    public static Store open(Path file) throws StoreException {
        return measuredBy(STANDARD).openAt(file);
    }

    /** A door to projects whose examples are measured otherwise, for example by nothing in a benchmark. */
    public static Projects measuredBy(Measuring measuring) {
        return new Projects(measuring, Caching.ofThisUser());
    }

    /** A door that keeps what can be made again in another folder than that of this user. */
    public Projects cachedIn(Path folder) {
        return cachedIn(folder, WordSearch.FEW);
    }

    /** The same, where an index of words is made for more than so few examples. */
    Projects cachedIn(Path folder, int few) {
        return new Projects(measuring, new Caching(folder, few));
    }

    /** See {@link #create}. */
    public Store createAt(Path file) throws StoreException {
        Path absolute = file.toAbsolutePath().normalize();
        ProjectFile.requireFree(absolute);
        ReadOnlyReason.requireLocal(absolute);
        ProjectLock lock = ProjectLock.take(absolute);
        try {
            ProjectFile.createEmpty(absolute);
            try {
                make(absolute);
                ProjectFile.syncFolder(absolute);
                return start(absolute, lock, false);
            } catch (SQLException e) {
                Files.deleteIfExists(absolute);
                throw Failures.sentence(e, absolute);
            }
        } catch (StoreException | IOException | RuntimeException e) {
            throw letGo(lock, e, absolute);
        }
    }

    private static void make(Path file) throws SQLException, StoreException {
        try (Session session = Database.plain(file)) {
            Schema.migrate(session, 0);
        }
    }

    /** See {@link #open}. */
    public Store openAt(Path file) throws StoreException {
        Path real = ProjectFile.requireFile(file);
        Optional<String> reason = ReadOnlyReason.of(real);
        if (reason.isPresent()) {
            return ReadOnlyOpening.open(real, reason.get(), ProjectLock.takeIfThere(real), measuring);
        }
        boolean waits = ProjectFile.hasLog(real);
        ProjectLock lock = ProjectLock.take(real);
        try {
            if (ProjectFile.version(real) > Schema.VERSION) {
                return ReadOnlyOpening.open(
                        real, ReadOnlyReason.newer(String.valueOf(real.getFileName())), lock, measuring);
            }
            return start(real, lock, waits || lock.isLeftBehind());
        } catch (SQLException e) {
            if (Failures.isNoDatabase(e)) {
                return ReadOnlyOpening.damaged(real, lock, measuring, e);
            }
            throw letGo(lock, Failures.sentence(e, real), real);
        } catch (DamagedException e) {
            return ReadOnlyOpening.damaged(real, lock, measuring, e);
        } catch (StoreException | RuntimeException e) {
            throw letGo(lock, e, real);
        }
    }

    private Store start(Path file, ProjectLock lock, boolean unclean) throws SQLException, StoreException {
        Session session = Database.writer(file);
        try {
            int version = (int) session.number("PRAGMA user_version");
            Schema.require(session, version, file);
            if (version < Schema.VERSION) {
                BackupFolder.of(file).make(file, BackupReason.MIGRATION);
                Schema.migrate(session, version);
            }
            ColumnCache cache = new ColumnCache(caching.folder(), file);
            ColumnView kept = unclean ? null : cache.load(ColumnCache.State.of(session));
            ColumnView columns = kept == null ? ReadOnlyOpening.columns(session) : kept;
            Writer writer = new Writer(file, measuring, session, columns, cache);
            return new SqliteStore(Place.writable(file, unclean), caching, lock, measuring, writer);
        } catch (SQLException | StoreException | RuntimeException e) {
            Readers.closeQuietly(session);
            throw e;
        }
    }

    private static StoreException letGo(ProjectLock lock, Exception failure, Path file) {
        try {
            lock.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
        if (failure instanceof StoreException store) {
            return store;
        }
        if (failure instanceof RuntimeException runtime) {
            throw runtime;
        }
        return new StoreException(
                "The project " + file.getFileName() + " could not be opened: " + failure.getMessage(), failure);
    }
}
