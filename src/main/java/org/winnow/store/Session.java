package org.winnow.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** One connection with its prepared statements. For one thread at a time. */
final class Session implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Session(Connection connection) {
        this.connection = connection;
    }

    /** Runs a statement that changes rows, and returns how many. */
    int run(String sql, @Nullable Object... arguments) throws SQLException {
        return bound(sql, arguments).executeUpdate();
    }

    /** Runs SQL that takes no arguments and yields nothing, unprepared. */
    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Visits the rows of a query; it may not run the same query again inside. */
    void each(String sql, RowVisitor visitor, @Nullable Object... arguments) throws SQLException, StoreException {
        try (ResultSet rows = bound(sql, arguments).executeQuery()) {
            while (rows.next()) {
                visitor.visit(rows);
            }
        } catch (DateTimeException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | NullPointerException
                | ArithmeticException e) {
            throw damaged(e);
        }
    }

    /** What a row holds can be no value of its kind only if the file was changed by something else. */
    private static SQLException damaged(RuntimeException cause) {
        SQLException damage = new SQLiteException("a value cannot be read", SQLiteErrorCode.SQLITE_CORRUPT);
        damage.initCause(cause);
        return damage;
    }

    /** The first row of a query, if there is one. */
    <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... arguments) throws SQLException {
        try (ResultSet rows = bound(sql, arguments).executeQuery()) {
            return rows.next() ? Optional.ofNullable(reader.read(rows)) : Optional.empty();
        } catch (DateTimeException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | NullPointerException
                | ArithmeticException e) {
            throw damaged(e);
        }
    }

    /** The number in the first column of the first row; 0 if there is no row. */
    long number(String sql, @Nullable Object... arguments) throws SQLException {
        return first(sql, rows -> rows.getLong(1), arguments).orElse(0L);
    }

    private PreparedStatement bound(String sql, @Nullable Object... arguments) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < arguments.length; i++) {
            bind(statement, i + 1, arguments[i]);
        }
        return statement;
    }

    private static void bind(PreparedStatement statement, int place, @Nullable Object argument) throws SQLException {
        if (argument instanceof String text) {
            statement.setString(place, text);
        } else if (argument instanceof Integer number) {
            statement.setInt(place, number);
        } else if (argument instanceof Long number) {
            statement.setLong(place, number);
        } else {
            statement.setObject(place, argument);
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            for (PreparedStatement statement : prepared.values()) {
                statement.close();
            }
        }
    }

    /** Receives the rows of a query one by one. */
    @FunctionalInterface
    interface RowVisitor {
        void visit(ResultSet row) throws SQLException, StoreException;
    }

    /** Reads one row. */
    @FunctionalInterface
    interface RowReader<T> {
        @Nullable
        T read(ResultSet row) throws SQLException;
    }
}
