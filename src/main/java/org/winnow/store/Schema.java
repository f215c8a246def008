package org.winnow.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables: one script per version, and whether a file has exactly what the scripts make. */
final class Schema {
    private static final List<Version> VERSIONS = List.of(
            new Version("schema/1.sql", session -> {}),
            new Version("schema/2.sql", session -> {
                Seal.all(session);
                StepSeal.all(session);
                HeadRow.seal(session);
            }),
            new Version("schema/3.sql", session -> {}));

    /** The version that this program writes. */
    static final int VERSION = VERSIONS.size();

    /**
     * One version.
     *
     * @param script what it changes in the tables
     * @param fill what SQL cannot fill in
     */
    private record Version(String script, Fill fill) {}

    /** Fills in what a new column holds. */
    @FunctionalInterface
    private interface Fill {
        void in(Session session) throws SQLException, StoreException;
    }

    private Schema() {}

    /** Brings a file from its version to ours, all or nothing. */
    static void migrate(Session session, int from) throws SQLException, StoreException {
        migrate(session, from, VERSION);
    }

    /** Makes the tables of a version in an empty file. */
    static void make(Session session, int version) throws SQLException, StoreException {
        migrate(session, 0, version);
    }

    private static void migrate(Session session, int from, int to) throws SQLException, StoreException {
        session.execute("BEGIN IMMEDIATE");
        try {
            for (int version = from; version < to; version++) {
                for (String statement : statements(VERSIONS.get(version).script())) {
                    session.execute(statement);
                }
                VERSIONS.get(version).fill().in(session);
            }
            session.execute("PRAGMA application_id=" + Database.APPLICATION_ID);
            session.execute("PRAGMA user_version=" + to);
            session.execute("COMMIT");
        } catch (SQLException | StoreException e) {
            session.execute("ROLLBACK");
            throw e;
        }
    }

    /** Refuses a file that is not exactly as we make it. */
    static void require(Session session, int version, Path file) throws SQLException, StoreException {
        String difference = difference(session, version);
        if (difference != null) {
            throw new StoreException("The project " + file.getFileName()
                    + " is not as Winnow makes it, so it is not opened: " + difference + ".");
        }
    }

    /**
     * Refuses a file of a newer version that lacks what we read: all our tables have to be there as tables, with all our
     * columns. Views and virtual tables of a stranger are never asked.
     */
    static void requireReadable(Session session, Path file) throws SQLException, StoreException {
        try (Session ours = Database.memory()) {
            migrate(ours, 0);
            List<String> there = columns(session);
            for (String column : columns(ours)) {
                if (!there.contains(column)) {
                    throw new StoreException("The project " + file.getFileName()
                            + " was made by a newer version of Winnow and cannot be read by this one. Install that"
                            + " version to open it.");
                }
            }
        }
    }

    private static List<String> columns(Session session) throws SQLException, StoreException {
        List<String> columns = new ArrayList<>();
        session.each(
                "SELECT t.name, c.name FROM sqlite_schema t, pragma_table_info(t.name) c WHERE t.type = 'table'"
                        + " AND upper(t.sql) LIKE 'CREATE TABLE%'",
                row -> columns.add(row.getString(1) + "." + row.getString(2)));
        return columns;
    }

    /** See {@link #difference(Session, int)}, of a file of our version. */
    static @Nullable String difference(Session session) throws SQLException, StoreException {
        return difference(session, VERSION);
    }

    /**
     * The first table, index, view or trigger by which a file differs from what we make in a version; null if there is
     * none. Looked at before a migration too, since a trigger of a stranger would run with it.
     */
    static @Nullable String difference(Session session, int version) throws SQLException, StoreException {
        List<String> wanted;
        try (Session ours = Database.memory()) {
            migrate(ours, 0, version);
            wanted = objects(ours);
        }
        List<String> found = objects(session);
        for (String object : found) {
            if (!wanted.contains(object)) {
                boolean known = wanted.stream().map(Schema::name).anyMatch(name(object)::equals);
                return known
                        ? "its " + name(object) + " is another one"
                        : "it has something unknown in it, the " + name(object);
            }
        }
        for (String object : wanted) {
            if (!found.contains(object)) {
                return "it lacks the " + name(object);
            }
        }
        return null;
    }

    /** The type and the name, such as "table step". */
    private static String name(String object) {
        return String.join(" ", List.of(object.split(" ", 3)).subList(0, 2));
    }

    private static List<String> objects(Session session) throws SQLException, StoreException {
        List<String> objects = new ArrayList<>();
        session.each(
                "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema ORDER BY type, name",
                row -> objects.add(
                        String.join(" ", row.getString(1), row.getString(2), row.getString(3), row.getString(4))));
        return objects;
    }

    private static List<String> statements(String script) {
        List<String> statements = new ArrayList<>();
        StringBuilder statement = new StringBuilder();
        for (String line : text(script).split("\n", -1)) {
            if (line.startsWith("--")) {
                continue;
            }
            statement.append(line).append('\n');
            if (line.endsWith(";")) {
                statements.add(statement.toString().strip());
                statement.setLength(0);
            }
        }
        return statements;
    }

    private static String text(String script) {
        try (InputStream in = Schema.class.getResourceAsStream(script)) {
            if (in == null) {
                throw new IllegalStateException(script + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
