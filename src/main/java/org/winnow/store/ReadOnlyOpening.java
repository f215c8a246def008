package org.winnow.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens projects that must not be written to: nothing is put beside them, no log, no index of it. */
final class ReadOnlyOpening {
    private ReadOnlyOpening() {}

    /** The columns of a file; what they cannot be loaded from is damaged. */
    static ColumnView columns(Session session) throws SQLException, DamagedException {
        try {
            return ColumnLoader.load(session, ColumnView.empty());
        } catch (StoreException e) {
            throw new DamagedException(String.valueOf(e.getMessage()), e);
        }
    }

    static Store open(Path file, String reason, @Nullable ProjectLock lock, Measuring measuring) throws StoreException {
        Aside aside = null;
        try {
            aside = Aside.of(file);
            recover(aside);
            try (Session session = Database.asItStands(aside.file())) {
                require(session, file);
                ColumnView columns = columns(session);
                Place place = new Place(file, aside.file(), false, Optional.of(reason));
                return new SqliteStore(place, both(aside, lock), measuring, new Frozen(columns, reason));
            }
        } catch (SQLException e) {
            both(aside, lock).close(file);
            throw Failures.isNoDatabase(e) ? beyond(file, e) : Failures.sentence(e, file);
        } catch (StoreException | RuntimeException e) {
            both(aside, lock).close(file);
            throw e;
        }
    }

    /** Opens what was found damaged just now, if it can still be read. */
    static Store damaged(Path file, ProjectLock lock, Measuring measuring, Exception damage) throws StoreException {
        try {
            return open(file, ReadOnlyReason.damaged(String.valueOf(file.getFileName()), ""), lock, measuring);
        } catch (StoreException e) {
            e.addSuppressed(damage);
            throw e instanceof DamagedException ? beyond(file, e) : e;
        }
    }

    private static DamagedException beyond(Path file, Exception cause) {
        return new DamagedException(
                "The project " + file.getFileName()
                        + " is so damaged that it cannot be opened. Restore its newest backup, or"
                        + " take what is whole out of it: winnow salvage " + file.getFileName() + " --out NEW.winnow",
                cause);
    }

    /** Folds the log in and brings the tables to our version, in a copy. */
    private static void recover(Aside aside) throws SQLException, StoreException {
        if (!aside.isCopy()) {
            return;
        }
        try (Session session = Database.plain(aside.file())) {
            int version = (int) session.number("PRAGMA user_version");
            if (version < Schema.VERSION) {
                Schema.require(session, version, aside.file());
                Schema.migrate(session, version);
            }
            session.first("PRAGMA journal_mode=DELETE", row -> row.getString(1));
        }
    }

    private static void require(Session session, Path file) throws SQLException, StoreException {
        int version = (int) session.number("PRAGMA user_version");
        if (version > Schema.VERSION) {
            Schema.requireReadable(session, file);
        } else {
            Schema.require(session, version, file);
        }
    }

    private static Both both(@Nullable Aside aside, @Nullable ProjectLock lock) {
        return new Both(aside, lock);
    }

    /** What is let go of at the end. */
    private record Both(@Nullable Aside aside, @Nullable ProjectLock lock) implements Closeable {
        @Override
        public void close() throws IOException {
            if (aside != null) {
                aside.close();
            }
            if (lock != null) {
                lock.close();
            }
        }

        void close(Path file) {
            try {
                close();
            } catch (IOException e) {
                System.getLogger(ReadOnlyOpening.class.getName())
                        .log(System.Logger.Level.WARNING, "letting go of " + file, e);
            }
        }
    }
}
