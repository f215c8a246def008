package org.winnow.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Provenance;
import org.winnow.model.Review;
import org.winnow.text.JsonException;

/** Stores examples and their fields, and everything that follows from them. Inside one transaction. */
final class ExampleWriter {
    private static final List<Field> CONTENT = List.of(
            Field.MESSAGES,
            Field.PASSAGES,
            Field.ALTERNATIVES,
            Field.CITATIONS,
            Field.FEEDBACK,
            Field.TOOLS,
            Field.EXTRA);

    private final Session session;
    private final ColumnEditor columns;
    private final Mark mark;
    private final PassageWriter passages;
    private final Map<Provenance, Long> recentOrigins = new HashMap<>();

    ExampleWriter(Session session, ColumnEditor columns, Mark mark, KnownPassages known) {
        this.mark = mark;
        this.session = session;
        this.columns = columns;
        this.passages = new PassageWriter(session, known);
    }

    /** Adds an example. Its measures may be taken later: null. */
    int insert(Example example, Prepared prepared, @Nullable Measures measures) throws SQLException, StoreException {
        Whole.requireAround(example);
        Whole.require(prepared.flaw());
        int key = columns.size();
        Content content = example.content();
        try {
            insertRow(key, example, prepared, measures == null ? Measures.NOT_YET : measures);
        } catch (SQLException e) {
            if (Failures.isTaken(e)) {
                throw new StoreException("There is already an example called " + example.id() + ".", e);
            }
            throw e;
        }
        List<Passages.Reference> references = passages.store(content.passages(), prepared.passages());
        StoredContent stored = prepared.stored();
        session.run(
                "INSERT INTO content(key, " + StoredContent.COLUMNS + ") VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
                key,
                stored.messages(),
                Passages.text(references),
                stored.alternatives(),
                stored.citations(),
                stored.feedback(),
                stored.tools(),
                stored.extra());
        fillColumns(key, example, prepared);
        if (measures != null) {
            Facts.ofMeasures(columns, key, measures);
            mark.measured(key);
        }
        return key;
    }

    private void insertRow(int key, Example example, Prepared prepared, Measures measures) throws SQLException {
        Review review = example.review();
        String tags = ExampleJson.value(example, Field.TAGS);
        Seal.Marks marks = Seal.Marks.of(example);
        session.run(
                "INSERT INTO example(key, id, origin, line, record_id, status, reason, tags, note, split, deleted,"
                        + " edited, language, tokens, instruction_tokens, response_tokens, turns, passages, traits,"
                        + " content_hash, version, seal, rating, flagged, judgements)"
                        + " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                key,
                example.id(),
                origin(example.provenance()),
                example.provenance().line(),
                example.provenance().recordId(),
                review.status().word(),
                review.reason(),
                tags,
                review.note(),
                review.split().word(),
                measures.language(),
                measures.tokens(),
                measures.instructionTokens(),
                measures.responseTokens(),
                prepared.turns(),
                prepared.passages().size(),
                prepared.traits(),
                prepared.hash().bytes(),
                mark.counter(),
                sealed(key, example, tags, marks).seal(),
                marks.rating(),
                marks.flagged(),
                marks.judgements());
    }

    private static Seal.Row sealed(int key, Example example, @Nullable String tags, Seal.Marks marks) {
        Review review = example.review();
        return new Seal.Row(
                key,
                example.id(),
                example.provenance(),
                review.status().word(),
                review.reason(),
                tags,
                review.note(),
                review.split().word(),
                false,
                marks);
    }

    private void fillColumns(int key, Example example, Prepared prepared) {
        Review review = example.review();
        Provenance provenance = example.provenance();
        Facts.ofOrigin(columns, key, provenance.file(), provenance.format(), provenance.line());
        Facts.ofTurns(columns, key, prepared.turns());
        Facts.ofContent(columns, key, prepared.traits(), prepared.passages().size());
        columns.single(Dimension.STATUS, key, review.status().word());
        columns.single(Dimension.SPLIT, key, review.split().word());
        columns.live(key, true);
        Facts.ofNewTags(columns, key, review.tags());
        Facts.has(columns, key, Trait.NOTE, review.note() != null);
        Facts.has(columns, key, Trait.REASON, review.reason() != null);
        if (!review.marks().equals(Review.Marks.NONE)) {
            Facts.ofMarks(columns, key, review.marks());
        }
    }

    private long origin(Provenance provenance) throws SQLException {
        Provenance shared = new Provenance(provenance.source(), provenance.file(), provenance.format(), 0, null);
        Long known = recentOrigins.get(shared);
        if (known != null) {
            return known;
        }
        String select = "SELECT id FROM origin WHERE source = ? AND file = ? AND format = ?";
        long id = session.number(select, shared.source(), shared.file(), shared.format());
        if (id == 0) {
            session.run(
                    "INSERT INTO origin(source, file, format) VALUES(?, ?, ?)",
                    shared.source(),
                    shared.file(),
                    shared.format());
            id = session.number("SELECT last_insert_rowid()");
        }
        recentOrigins.put(shared, id);
        return id;
    }

    boolean hasId(String id) throws SQLException {
        return session.number("SELECT key FROM example WHERE id = ?", id) != 0;
    }

    /** The value of a field; empty where the field is. */
    Optional<String> value(int key, Field field) throws SQLException, StoreException {
        if (field == Field.PASSAGES) {
            return Optional.ofNullable(ExampleJson.value(load(key), field));
        }
        requireKnown(key);
        String table = CONTENT.contains(field) ? "content" : "example";
        return session.first(
                "SELECT " + field.column() + " FROM " + table + " WHERE key = ?", row -> row.getString(1), key);
    }

    void set(int key, Field field, @Nullable String value, Measuring measuring) throws SQLException, StoreException {
        requireKnown(key);
        Whole.require(Whole.flaw("new value", value));
        try {
            if (CONTENT.contains(field)) {
                setContent(key, field, value, measuring);
            } else {
                setReview(key, field, value);
            }
        } catch (JsonException e) {
            throw new StoreException("This cannot be stored as " + field.column() + ": " + e.getMessage(), e);
        }
    }

    private void setReview(int key, Field field, @Nullable String value) throws SQLException, JsonException {
        String stored = value;
        switch (field) {
            case STATUS -> {
                stored = ExampleJson.status(String.valueOf(value)).word();
                columns.single(Dimension.STATUS, key, stored);
            }
            case SPLIT -> {
                stored = ExampleJson.split(String.valueOf(value)).word();
                columns.single(Dimension.SPLIT, key, stored);
            }
            case TAGS -> {
                List<String> tags = ExampleJson.tagsOf(value);
                stored = tags.isEmpty() ? null : ExampleJson.tags(tags);
                Facts.ofTags(columns, key, tags);
            }
            case DELETED -> {
                stored = "1".equals(value) ? "1" : "0";
                columns.live(key, stored.equals("0"));
            }
            case NOTE -> Facts.has(columns, key, Trait.NOTE, value != null);
            case REASON -> Facts.has(columns, key, Trait.REASON, value != null);
            case RATING, FLAGGED, JUDGEMENTS -> {
                Review.Marks marks = MarksJson.with(Review.Marks.NONE, field, value);
                stored = MarksJson.value(marks, field);
                setMark(key, field, marks);
            }
            default -> throw new IllegalArgumentException(field + " is no part of the review");
        }
        session.run(
                "UPDATE example SET " + field.column() + " = ?, seal = ?, changed_at = ?, changed_by = ? WHERE key = ?",
                stored,
                Seal.after(session, key, field, stored),
                mark.at(),
                mark.who(),
                key);
    }

    private void setMark(int key, Field field, Review.Marks marks) {
        switch (field) {
            case RATING -> Facts.ofRating(columns, key, marks.rating());
            case FLAGGED -> Facts.has(columns, key, Trait.FLAG, marks.flagged());
            default -> Facts.ofJudgements(columns, key, marks);
        }
    }

    private void setContent(int key, Field field, @Nullable String value, Measuring measuring)
            throws SQLException, StoreException, JsonException {
        Content before = load(key).content();
        Content after = ExampleJson.with(before, field, value);
        keepOriginal(key);
        List<Hash> hashes = Passages.hashes(after.passages());
        String stored = ExampleJson.value(after, field);
        if (field == Field.PASSAGES) {
            List<Passages.Reference> references = passages.store(after.passages(), hashes);
            stored = Passages.text(references);
        }
        session.run("UPDATE content SET " + field.column() + " = ? WHERE key = ?", stored, key);
        updateRow(key, after, StoredContent.of(after, null).hash(after.passages(), hashes));
        if (field == Field.MESSAGES || field == Field.PASSAGES) {
            session.run("UPDATE example SET version = ? WHERE key = ?", mark.counter(), key);
        }
        if (field == Field.MESSAGES) {
            updateMeasures(key, after, measuring.of(after));
        }
        clearFindings(key);
        clearScores(key);
    }

    /**
     * Keeps what the example said when it arrived. Not as one INSERT ... SELECT: that opens a statement journal, upon which
     * the full text index writes out all that it holds, at every row of a bulk edit.
     */
    private void keepOriginal(int key) throws SQLException {
        if (session.number("SELECT count(*) FROM original WHERE key = ?", key) > 0) {
            return;
        }
        Object[] row = session.first(
                        "SELECT c.key, c.messages, c.passages, c.alternatives, c.citations, c.feedback, c.tools, c.extra,"
                                + " e.content_hash FROM content c JOIN example e ON e.key = c.key WHERE c.key = ?",
                        ExampleWriter::values,
                        key)
                .orElseThrow();
        session.run(
                "INSERT INTO original(key, messages, passages, alternatives, citations, feedback, tools, extra, content_hash)"
                        + " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)",
                row);
    }

    private static Object[] values(ResultSet row) throws SQLException {
        Object[] values = new Object[9];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.getObject(i + 1);
        }
        return values;
    }

    private void updateRow(int key, Content content, Hash hash) throws SQLException {
        Hash first = session.first(
                        "SELECT content_hash FROM original WHERE key = ?", row -> Hash.of(row.getBytes(1)), key)
                .orElse(hash);
        boolean edited = !hash.equals(first);
        int bits = Trait.bits(content);
        session.run(
                "UPDATE example SET content_hash = ?, edited = ?, traits = ?, passages = ?, changed_at = ?,"
                        + " changed_by = ? WHERE key = ?",
                hash.bytes(),
                edited ? 1 : 0,
                bits,
                content.passages().size(),
                mark.at(),
                mark.who(),
                key);
        Facts.ofContent(columns, key, bits, content.passages().size());
        Facts.has(columns, key, Trait.EDITS, edited);
    }

    private void updateMeasures(int key, Content content, Measures measures) throws SQLException {
        int turns = Facts.turns(content);
        session.run(
                "UPDATE example SET language = ?, tokens = ?, instruction_tokens = ?, response_tokens = ?, turns = ?"
                        + " WHERE key = ?",
                measures.language(),
                measures.tokens(),
                measures.instructionTokens(),
                measures.responseTokens(),
                turns,
                key);
        Facts.ofTurns(columns, key, turns);
        Facts.ofMeasures(columns, key, measures);
    }

    /** Stores measures that were taken outside; takes them again if the example has changed since. */
    void measure(Measurer.Taken taken, Measuring measuring) throws SQLException, StoreException {
        int key = taken.key();
        boolean same = session.number("SELECT version FROM example WHERE key = ?", key) == taken.version();
        Measures measures = same ? taken.measures() : measuring.of(load(key).content());
        session.run(
                "UPDATE example SET language = ?, tokens = ?, instruction_tokens = ?, response_tokens = ? WHERE key = ?",
                measures.language(),
                measures.tokens(),
                measures.instructionTokens(),
                measures.responseTokens(),
                key);
        Facts.ofMeasures(columns, key, measures);
    }

    /** Stores scores unless the content is another one by now. */
    void score(Scorer.Taken taken) throws SQLException {
        int stored = session.run(
                "INSERT OR REPLACE INTO score(key, grounded, success, outcome)"
                        + " SELECT key, ?, ?, ? FROM example WHERE key = ? AND content_hash = ?",
                taken.scores().grounded(),
                taken.scores().success(),
                taken.scores().outcome(),
                taken.key(),
                taken.hash().bytes());
        if (stored > 0) {
            Facts.ofScores(columns, taken.key(), taken.scores());
        }
    }

    private void clearScores(int key) throws SQLException {
        session.run("DELETE FROM score WHERE key = ?", key);
        Facts.ofScores(columns, key, null);
    }

    private void clearFindings(int key) throws SQLException {
        session.run("DELETE FROM finding WHERE key = ?", key);
        columns.several(Dimension.FINDING, key, List.of());
        columns.several(Dimension.SEVERITY, key, List.of());
        Facts.has(columns, key, Trait.FINDING, false);
    }

    /** The example as this transaction has left it. */
    Example load(int key) throws SQLException, StoreException {
        List<Examples.Keyed> found = ExampleRows.load(session, new int[] {key});
        if (found.isEmpty()) {
            throw new NoSuchElementException("no example has the key " + key);
        }
        return found.get(0).example();
    }

    void requireKnown(int key) {
        if (key < 1 || key >= columns.size()) {
            throw new NoSuchElementException("no example has the key " + key);
        }
    }
}
