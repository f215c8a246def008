package org.winnow.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What rows of one of our tables look like, to know them again where nothing says any more which table they were of.
 *
 * @param table its name
 * @param columns in order; in a table without row numbers those of the key come first
 * @param numbered true if the rows have numbers
 */
record Shape(String table, List<Column> columns, boolean numbered) {
    /**
     * One column.
     *
     * @param type as the schema says, strictly
     * @param required true if it is never null
     * @param isNumber true if it is the number of the row, which the record itself does not hold
     * @param otherwise what rows hold that are older than the column
     */
    record Column(
            String name,
            String type,
            boolean required,
            boolean isNumber,
            @Nullable Object otherwise) {
        boolean fits(@Nullable Object value) {
            if (value == null) {
                return !required || isNumber;
            }
            return switch (type) {
                case "INTEGER" -> value instanceof Long && !isNumber;
                case "TEXT" -> value instanceof String;
                case "BLOB" -> value instanceof byte[];
                case "REAL" -> value instanceof Double || value instanceof Long;
                default -> false;
            };
        }
    }

    /** The shapes of the tables of a file that is as we make it, but for those that hold only indexes. */
    static List<Shape> all(Session session) throws SQLException, StoreException {
        List<String[]> tables = new ArrayList<>();
        session.each(
                "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE TABLE %STRICT%'",
                row -> tables.add(new String[] {row.getString(1), row.getString(2)}));
        List<Shape> shapes = new ArrayList<>();
        for (String[] table : tables) {
            boolean numbered = !table[1].contains("WITHOUT ROWID");
            List<Column> columns = new ArrayList<>();
            session.each(
                    "SELECT name, type, \"notnull\", pk, dflt_value FROM pragma_table_info(?)",
                    row -> columns.add(new Column(
                            row.getString(1),
                            row.getString(2),
                            row.getInt(3) != 0 || (!numbered && row.getInt(4) > 0),
                            numbered && row.getInt(4) > 0 && row.getString(2).equals("INTEGER"),
                            "0".equals(row.getString(5)) ? (Object) 0L : null)),
                    table[0]);
            shapes.add(new Shape(table[0], columns, numbered));
        }
        return shapes;
    }

    /** The values of a row for all columns; null if it cannot be one of this table. */
    @Nullable
    Object @Nullable [] row(Cells.Cell cell) {
        if (cell.values().size() > columns.size() || (numbered && cell.rowId() < 1)) {
            return null;
        }
        @Nullable Object[] row = new Object[columns.size()];
        for (int i = 0; i < row.length; i++) {
            Column column = columns.get(i);
            Object value = i < cell.values().size() ? cell.values().get(i) : column.otherwise();
            if (!column.fits(value)) {
                return null;
            }
            row[i] = column.isNumber() ? (Object) cell.rowId() : value;
        }
        return row;
    }

    /** True if a row of a page that nothing points to is one of this table, as far as one can see. */
    boolean isLike(Cells.Cell cell) {
        return cell.values().size() == columns.size() && row(cell) != null;
    }

    String insert(String verb) {
        return verb + " INTO " + table + "("
                + columns.stream().map(Column::name).collect(Collectors.joining(", ")) + ") VALUES("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
    }
}
