package org.winnow.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;

/**
 * Opens connections. Names of files never become part of a JDBC address as they are: the driver would take what follows a
 * {@code ?} for settings and {@code :resource:} for an address to load from, so every byte beyond a short list is
 * percent-encoded into a {@code file:} URI (sqlite.org, "Uniform Resource Identifiers", section 3).
 */
final class Database {
    /** "WNNW", so that {@code file} and others can tell a project from any other database. */
    static final int APPLICATION_ID = 0x574e4e57;

    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/._-";
    private static final int[] LEAST_VERSION = {3, 54, 1};
    /** Of a connection that reads; the one that writes has four times as many, for the keys of an import arrive at random. */
    private static final int CACHE_KIB = 16_000;

    /** Of new files: rows of one to two kilobytes fill pages of 4 kB badly, and larger ones cost every small edit more. */
    static final int PAGE = 8192;

    private static final long WAL_LIMIT = 64L << 20;

    /** Where the driver unpacks its library; asked for before the driver is. */
    static final String UNPACKED = PrivateFolder.forTheDriver();

    private Database() {}

    /** The only connection that writes. */
    static Session writer(Path file) throws SQLException {
        Session session = connect(file, "rw");
        try {
            hardenAll(session);
            session.first("PRAGMA journal_mode=WAL", row -> row.getString(1));
            session.first("PRAGMA journal_size_limit=" + WAL_LIMIT, row -> row.getString(1));
            session.execute("PRAGMA wal_autocheckpoint=0");
            assertSet(session, "journal_size_limit", Long.toString(WAL_LIMIT));
            assertSet(session, "wal_autocheckpoint", "0");
            syncAlways(session);
            assertSet(session, "journal_mode", "wal");
            assertSet(session, "foreign_keys", "1");
            session.execute("PRAGMA cache_size=-" + 4 * CACHE_KIB);
            return session;
        } catch (SQLException e) {
            session.close();
            throw e;
        }
    }

    /** A connection that folds the log into the file, see {@link Checkpointer}. */
    static Session checkpointer(Path file) throws SQLException {
        Session session = connect(file, "rw");
        try {
            hardenAll(session);
            syncAlways(session);
            return session;
        } catch (SQLException e) {
            session.close();
            throw e;
        }
    }

    private static void syncAlways(Session session) throws SQLException {
        session.execute("PRAGMA synchronous=FULL");
        session.execute("PRAGMA fullfsync=ON");
        session.execute("PRAGMA checkpoint_fullfsync=ON");
        assertSet(session, "synchronous", "2");
    }

    /**
     * A connection that leaves the journal as it is, for making a new file: its header shall be in the file itself and not
     * in a log beside it.
     */
    static Session plain(Path file) throws SQLException {
        return set(connect(file, "rw"), session -> {
            hardenAll(session);
            session.execute("PRAGMA page_size=" + PAGE);
        });
    }

    /**
     * A connection that copies a project into a new file, whoever else has it open; it cannot change the project. One that
     * nobody has open is read as it stands, for else SQLite would leave a log and its index beside it.
     */
    static Session copier(Path file) throws SQLException {
        boolean inUse = ProjectFile.beside(file, "-lock").toFile().exists()
                || ProjectFile.beside(file, "-wal").toFile().exists();
        return set(connect(file, inUse ? "ro" : "ro&immutable=1"), Database::hardenAll);
    }

    /** A connection to a file that nobody writes to: leaves nothing beside it, and takes no notice of a log. */
    static Session asItStands(Path file) throws SQLException {
        Session session = connect(file, "ro&immutable=1");
        try {
            hardenAll(session);
            session.execute("PRAGMA query_only=ON");
            return session;
        } catch (SQLException e) {
            session.close();
            throw e;
        }
    }

    /** A connection that cannot write. */
    static Session reader(Path file) throws SQLException {
        Session session = connect(file, "ro");
        try {
            hardenAll(session);
            session.execute("PRAGMA query_only=ON");
            assertSet(session, "query_only", "1");
            return session;
        } catch (SQLException e) {
            session.close();
            throw e;
        }
    }

    /** A connection to a lock file: never waits, leaves no journal behind, and what it writes need not outlast anything. */
    static Session lock(Path file) throws SQLException {
        return set(connect(file, "rw"), session -> {
            session.first("PRAGMA busy_timeout=0", row -> row.getString(1));
            session.first("PRAGMA journal_mode=MEMORY", row -> row.getString(1));
            session.execute("PRAGMA synchronous=OFF");
        });
    }

    /** Closes the connection if it cannot be set up: its locks would outlive it. */
    private static Session set(Session session, Setting setting) throws SQLException {
        try {
            setting.on(session);
            return session;
        } catch (SQLException e) {
            session.close();
            throw e;
        }
    }

    private interface Setting {
        void on(Session session) throws SQLException;
    }

    /** An empty database in memory. */
    static Session memory() throws SQLException {
        return new Session(DriverManager.getConnection("jdbc:sqlite::memory:"));
    }

    private static Session connect(Path file, String mode) throws SQLException {
        Properties properties = new Properties();
        // else the driver asks for the last row number after every insert, by a query that it prepares anew
        properties.setProperty("jdbc.get_generated_keys", "false");
        return new Session(DriverManager.getConnection(address(file) + "?mode=" + mode, properties));
    }

    /** The address of a file: nothing of its name but letters, digits and {@code / . _ -} stands in it unencoded. */
    static String address(Path file) {
        String path = file.toAbsolutePath().toString().replace('\\', '/');
        StringBuilder encoded = new StringBuilder("jdbc:sqlite:file:");
        if (!path.startsWith("/")) {
            encoded.append("///");
        }
        for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
            if (each > 0 && PLAIN.indexOf(each) >= 0) {
                encoded.append((char) each);
            } else {
                encoded.append(String.format("%%%02X", each));
            }
        }
        return encoded.toString();
    }

    /** What sqlite.org, "Defense Against The Dark Arts", asks for where files come from elsewhere. */
    private static void hardenAll(Session session) throws SQLException {
        assertVersion(session);
        for (String[] pragma : List.of(
                new String[] {"foreign_keys", "1"},
                new String[] {"trusted_schema", "0"},
                new String[] {"cell_size_check", "1"},
                new String[] {"temp_store", "2"})) {
            session.execute("PRAGMA " + pragma[0] + "=" + pragma[1]);
            assertSet(session, pragma[0], pragma[1]);
        }
        session.first("PRAGMA mmap_size=0", row -> row.getString(1));
        assertSet(session, "mmap_size", "0");
        session.first("PRAGMA busy_timeout=3000", row -> row.getString(1));
        session.execute("PRAGMA cache_size=-" + CACHE_KIB);
    }

    private static void assertSet(Session session, String pragma, String wanted) throws SQLException {
        String found =
                session.first("PRAGMA " + pragma, row -> row.getString(1)).orElse("nothing");
        if (!found.equalsIgnoreCase(wanted)) {
            throw new SQLException("PRAGMA " + pragma + " is " + found + " instead of " + wanted);
        }
    }

    /** Older ones have a heap overflow in the full text index (CVE-2026-11824) and can lose a reset log. */
    private static void assertVersion(Session session) throws SQLException {
        String version = session.first("SELECT sqlite_version()", row -> row.getString(1))
                .orElse("0");
        String[] parts = version.split("\\.", -1);
        for (int i = 0; i < LEAST_VERSION.length; i++) {
            int part = i < parts.length ? Integer.parseInt(parts[i]) : 0;
            if (part > LEAST_VERSION[i]) {
                return;
            }
            if (part < LEAST_VERSION[i]) {
                throw new SQLException("SQLite " + version + " is older than 3.54.1");
            }
        }
    }
}
