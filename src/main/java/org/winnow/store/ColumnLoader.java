package org.winnow.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.winnow.model.Cluster;
import org.winnow.text.JsonException;

/**
 * Fills the columns from the file: one scan of the narrow table, one each of findings and clusters. A thousand rows come
 * as one text, because asking the driver for every value by itself takes several times as long as reading them.
 */
final class ColumnLoader {
    private static final int BATCH = 1000;
    private static final char BETWEEN_ROWS = 30;
    private static final char BETWEEN_VALUES = 31;

    /** Strict JSON and the words of the product hold no control characters, so that these can stand between them. */
    private static final String ROWS = "SELECT group_concat(concat_ws(char(31), key, origin, line, status, split,"
            + " language, tokens, instruction_tokens, response_tokens, turns, passages, traits, deleted, edited,"
            + " note IS NOT NULL, reason IS NOT NULL, coalesce(rating, 0), coalesce(flagged, 0),"
            + " coalesce(judgements, ''), coalesce(tags, '')), char(30)) FROM example WHERE key BETWEEN ? AND ?";

    private static final String SCORES = "SELECT group_concat(concat_ws(char(31), key, coalesce(grounded, -1),"
            + " success IS NULL, coalesce(success, 0), coalesce(outcome, '')), char(30))"
            + " FROM score WHERE key BETWEEN ? AND ?";

    private final Session session;
    private final ColumnEditor columns;
    private final Map<Long, Origin> origins = new HashMap<>();
    private final Map<String, List<String>> tags = new HashMap<>();

    private ColumnLoader(Session session, ColumnEditor columns) {
        this.session = session;
        this.columns = columns;
    }

    private record Origin(String file, String format) {}

    /** The columns as the file has them, with the codes that {@code before} gave out. */
    static ColumnView load(Session session, ColumnView before) throws SQLException, StoreException {
        ColumnLoader loader = new ColumnLoader(session, before.emptied().edit());
        loader.examples();
        loader.scores();
        loader.findings();
        loader.clusters();
        return loader.columns.done();
    }

    private void examples() throws SQLException, StoreException {
        session.each(
                "SELECT id, file, format FROM origin",
                row -> origins.put(row.getLong(1), new Origin(row.getString(2), row.getString(3))));
        each(ROWS, session.number("SELECT max(key) FROM example"), this::example);
    }

    private void scores() throws SQLException, StoreException {
        each(SCORES, session.number("SELECT max(key) FROM score"), this::score);
    }

    private void each(String select, long highest, Reading reading) throws SQLException, StoreException {
        for (long low = 1; low <= highest; low += BATCH) {
            String rows = session.first(select, row -> row.getString(1), low, low + BATCH - 1)
                    .orElse("");
            for (int start = 0; start < rows.length(); ) {
                int end = rows.indexOf(BETWEEN_ROWS, start);
                end = end < 0 ? rows.length() : end;
                reading.of(new Row(rows, start, end));
                start = end + 1;
            }
        }
    }

    /** Takes a row into the columns. */
    private interface Reading {
        void of(Row row) throws StoreException;
    }

    /** A score without an example, which only a damaged file has, is passed over. */
    private void score(Row row) throws StoreException {
        int key = (int) row.number();
        int grounded = (int) row.number();
        boolean unjudged = row.number() != 0;
        int success = (int) row.number();
        String outcome = row.text();
        if (key < columns.size()) {
            Scores scores = new Scores(
                    grounded < 0 ? null : grounded, unjudged ? null : success, outcome.isEmpty() ? null : outcome);
            Facts.ofScores(columns, key, scores);
        }
    }

    private void example(Row row) throws StoreException {
        int key = (int) row.number();
        Origin origin = origins.getOrDefault(row.number(), new Origin("", ""));
        Facts.ofOrigin(columns, key, origin.file(), origin.format(), row.number());
        columns.single(Dimension.STATUS, key, row.text());
        columns.single(Dimension.SPLIT, key, row.text());
        Measures measures = new Measures(row.text(), (int) row.number(), (int) row.number(), (int) row.number());
        Facts.ofMeasures(columns, key, measures);
        Facts.ofTurns(columns, key, (int) row.number());
        int passages = (int) row.number();
        Facts.ofContent(columns, key, (int) row.number(), passages);
        columns.live(key, row.number() == 0);
        Facts.has(columns, key, Trait.EDITS, row.number() != 0);
        Facts.has(columns, key, Trait.NOTE, row.number() != 0);
        Facts.has(columns, key, Trait.REASON, row.number() != 0);
        marks(key, row);
        Facts.ofNewTags(columns, key, tags(row.text()));
    }

    private void marks(int key, Row row) throws StoreException {
        int rating = (int) row.number();
        boolean flagged = row.number() != 0;
        String judgements = row.text();
        if (rating == 0 && !flagged && judgements.isEmpty()) {
            return;
        }
        try {
            Seal.Marks stored = new Seal.Marks(
                    rating == 0 ? null : String.valueOf(rating),
                    flagged ? "1" : null,
                    judgements.isEmpty() ? null : judgements);
            Facts.ofMarks(columns, key, MarksJson.marks(stored));
        } catch (JsonException | IllegalArgumentException e) {
            throw new StoreException("The marks of an example are damaged. Restore the newest backup.", e);
        }
    }

    private List<String> tags(String json) throws StoreException {
        List<String> known = tags.get(json);
        if (known != null) {
            return known;
        }
        try {
            List<String> read = json.isEmpty() ? List.of() : ExampleJson.tagsOf(json);
            if (tags.size() < BATCH) {
                tags.put(json, read);
            }
            return read;
        } catch (JsonException e) {
            throw new StoreException("The tags of an example are damaged. Restore the newest backup.", e);
        }
    }

    private void findings() throws SQLException, StoreException {
        session.each("SELECT DISTINCT key, check_id, severity FROM finding WHERE ignored = 0", row -> {
            columns.put(Dimension.FINDING, row.getInt(1), row.getString(2), true);
            columns.put(Dimension.SEVERITY, row.getInt(1), FindingRows.word(row.getString(3)), true);
            Facts.has(columns, row.getInt(1), Trait.FINDING, true);
        });
    }

    private void clusters() throws SQLException, StoreException {
        ClusterPlacing places = new ClusterPlacing(columns.size());
        session.each("SELECT m.key, c.kind, c.id FROM member m JOIN cluster c ON c.id = m.cluster", row -> {
            Cluster.Kind kind = Cluster.Kind.valueOf(row.getString(2));
            columns.put(Dimension.CLUSTER, row.getInt(1), kind.word(), true);
            Facts.has(columns, row.getInt(1), Trait.CLUSTER, true);
            places.member(row.getLong(3), kind, row.getInt(1));
        });
        columns.clusters(places.done());
    }

    /** The values of one row, one after the other. */
    private static final class Row {
        private final String rows;
        private int next;
        private final int end;

        Row(String rows, int start, int end) {
            this.rows = rows;
            this.next = start;
            this.end = end;
        }

        String text() throws StoreException {
            int start = next;
            if (start > end) {
                throw new StoreException("A row of an example is damaged. Restore the newest backup.");
            }
            int stop = rows.indexOf(BETWEEN_VALUES, start);
            stop = stop < 0 || stop > end ? end : stop;
            next = stop + 1;
            return rows.substring(start, stop);
        }

        long number() throws StoreException {
            boolean negative = next < end && rows.charAt(next) == '-';
            long number = 0;
            for (next += negative ? 1 : 0; next < end && rows.charAt(next) != BETWEEN_VALUES; next++) {
                int digit = rows.charAt(next) - '0';
                if (digit < 0 || digit > 9) {
                    throw new StoreException("A number of an example is damaged. Restore the newest backup.");
                }
                number = 10 * number + digit;
            }
            next++;
            return negative ? -number : number;
        }
    }
}
