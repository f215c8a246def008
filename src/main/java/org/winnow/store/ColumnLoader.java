package org.winnow.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.winnow.model.Cluster;
import org.winnow.text.JsonException;

/** Fills the columns from the file: one scan of the narrow table, one each of findings and clusters. */
final class ColumnLoader {
    private final Session session;
    private final ColumnEditor columns;

    private ColumnLoader(Session session, ColumnEditor columns) {
        this.session = session;
        this.columns = columns;
    }

    /** The columns as the file has them, with the codes that {@code before} gave out. */
    static ColumnView load(Session session, ColumnView before) throws SQLException, StoreException {
        ColumnLoader loader = new ColumnLoader(session, before.emptied().edit());
        loader.examples();
        loader.findings();
        loader.clusters();
        return loader.columns.done();
    }

    private void examples() throws SQLException, StoreException {
        session.each(
                "SELECT e.key, o.file, o.format, e.line, e.status, e.split, e.language, e.tokens,"
                        + " e.instruction_tokens, e.response_tokens, e.turns, e.passages, e.traits, e.deleted, e.edited,"
                        + " e.tags, e.note IS NOT NULL, e.reason IS NOT NULL"
                        + " FROM example e JOIN origin o ON o.id = e.origin ORDER BY e.key",
                this::example);
    }

    private void example(ResultSet row) throws SQLException, StoreException {
        int key = row.getInt(1);
        Facts.ofOrigin(columns, key, row.getString(2), row.getString(3), row.getLong(4));
        columns.single(Dimension.STATUS, key, row.getString(5));
        columns.single(Dimension.SPLIT, key, row.getString(6));
        Measures measures = new Measures(row.getString(7), row.getInt(8), row.getInt(9), row.getInt(10));
        Facts.ofMessages(columns, key, measures, row.getInt(11));
        Facts.ofContent(columns, key, row.getInt(13), row.getInt(12));
        columns.live(key, row.getInt(14) == 0);
        Facts.has(columns, key, Trait.EDITS, row.getInt(15) != 0);
        try {
            Facts.ofTags(columns, key, ExampleJson.tagsOf(row.getString(16)));
        } catch (JsonException e) {
            throw new StoreException("The tags of an example (number " + key + ") are damaged.", e);
        }
        Facts.has(columns, key, Trait.NOTE, row.getInt(17) != 0);
        Facts.has(columns, key, Trait.REASON, row.getInt(18) != 0);
    }

    private void findings() throws SQLException, StoreException {
        session.each("SELECT DISTINCT key, check_id, severity FROM finding WHERE ignored = 0", row -> {
            columns.put(Dimension.FINDING, row.getInt(1), row.getString(2), true);
            columns.put(Dimension.SEVERITY, row.getInt(1), FindingRows.word(row.getString(3)), true);
            Facts.has(columns, row.getInt(1), Trait.FINDING, true);
        });
    }

    private void clusters() throws SQLException, StoreException {
        session.each("SELECT m.key, c.kind FROM member m JOIN cluster c ON c.id = m.cluster", row -> {
            columns.put(
                    Dimension.CLUSTER,
                    row.getInt(1),
                    Cluster.Kind.valueOf(row.getString(2)).word(),
                    true);
            Facts.has(columns, row.getInt(1), Trait.CLUSTER, true);
        });
    }
}
