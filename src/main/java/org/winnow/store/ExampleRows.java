package org.winnow.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Provenance;
import org.winnow.model.Review;
import org.winnow.store.Examples.Keyed;
import org.winnow.text.JsonException;

/** Reads examples on a given connection, and compares each with its hash, so that no damage passes unseen. */
final class ExampleRows {
    private static final String SELECT =
            "SELECT e.key, e.id, o.source, o.file, o.format, e.line, e.record_id, e.status,"
                    + " e.reason, e.tags, e.note, e.split, e.content_hash, c.messages, c.passages, c.alternatives, c.citations,"
                    + " c.feedback, c.tools, c.extra, e.deleted, e.seal, e.rating, e.flagged, e.judgements FROM example e JOIN origin o ON o.id = e.origin"
                    + " JOIN content c ON c.key = e.key";

    private ExampleRows() {}

    private record Row(
            int key,
            String id,
            Review review,
            Provenance provenance,
            Hash hash,
            StoredContent stored,
            List<Passages.Reference> references) {}

    /** Examples of ascending keys; those that the project never had are left out. */
    static List<Keyed> load(Session session, int[] ascending) throws SQLException, StoreException {
        return load(session, ascending, Passages::load);
    }

    /** The same with passages that other batches of the same walk have read. */
    static List<Keyed> load(Session session, int[] ascending, PassageCache cache) throws SQLException, StoreException {
        return load(session, ascending, (on, references) -> Passages.load(on, references, cache));
    }

    private static List<Keyed> load(Session session, int[] ascending, PassageReading passages)
            throws SQLException, StoreException {
        if (ascending.length == 0) {
            return List.of();
        }
        int low = ascending[0];
        int high = ascending[ascending.length - 1];
        List<Row> rows = new ArrayList<>(ascending.length);
        if (high - low < 2L * ascending.length) {
            session.each(
                    SELECT + " WHERE e.key BETWEEN ? AND ? ORDER BY e.key",
                    row -> {
                        if (Arrays.binarySearch(ascending, row.getInt(1)) >= 0) {
                            rows.add(read(row));
                        }
                    },
                    low,
                    high);
        } else {
            session.each(
                    SELECT + " WHERE e.key IN (SELECT value FROM json_each(?)) ORDER BY e.key",
                    row -> rows.add(read(row)),
                    Arrays.toString(ascending));
        }
        return examples(session, rows, passages);
    }

    private static Row read(ResultSet row) throws SQLException, StoreException {
        String id = row.getString(2);
        try {
            Seal.Row sealed = sealed(row, id);
            if (sealed.seal() != row.getLong(22)) {
                throw damaged(id, null);
            }
            Review review = new Review(
                    ExampleJson.status(sealed.status()),
                    sealed.reason(),
                    ExampleJson.tagsOf(sealed.tags()),
                    sealed.note(),
                    ExampleJson.split(sealed.split()),
                    MarksJson.marks(sealed.marks()));
            StoredContent stored = StoredContent.read(row, 14);
            return new Row(
                    sealed.key(),
                    id,
                    review,
                    sealed.provenance(),
                    Hash.of(row.getBytes(13)),
                    stored,
                    Passages.references(stored.passages()));
        } catch (JsonException | IllegalArgumentException e) {
            throw damaged(id, e);
        }
    }

    private static Seal.Row sealed(ResultSet row, String id) throws SQLException {
        Provenance provenance =
                new Provenance(row.getLong(3), row.getString(4), row.getString(5), row.getLong(6), row.getString(7));
        return new Seal.Row(
                row.getInt(1),
                id,
                provenance,
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getInt(21) != 0,
                Seal.Marks.read(row, 23));
    }

    private static List<Keyed> examples(Session session, List<Row> rows, PassageReading reading)
            throws SQLException, StoreException {
        List<Passages.Reference> all = new ArrayList<>();
        rows.forEach(row -> all.addAll(row.references()));
        Map<Long, Passages.Stored> passages = reading.of(session, all);
        List<Keyed> examples = new ArrayList<>(rows.size());
        for (Row row : rows) {
            Content content = content(row.id(), row.stored(), row.references(), passages, row.hash());
            examples.add(new Keyed(row.key(), new Example(row.id(), content, row.review(), row.provenance())));
        }
        return examples;
    }

    private static Content content(
            String id,
            StoredContent stored,
            List<Passages.Reference> references,
            Map<Long, Passages.Stored> passages,
            Hash hash)
            throws StoreException {
        try {
            StoredContent.Hashed hashed = stored.parse(references, passages);
            if (!hashed.hash().equals(hash)) {
                throw damaged(id, null);
            }
            return hashed.content();
        } catch (JsonException | IllegalArgumentException e) {
            throw damaged(id, e);
        }
    }

    private static StoreException damaged(String id, @Nullable Exception cause) {
        String sentence = "The example " + id + " is damaged: it is not what was stored. Restore the newest backup.";
        return cause == null ? new StoreException(sentence) : new StoreException(sentence, cause);
    }

    /** What an example said when it arrived; empty if its content was never changed. */
    static Optional<Content> original(Session session, int key) throws SQLException, StoreException {
        Optional<StoredContent> stored = session.first(
                "SELECT " + StoredContent.COLUMNS + " FROM original WHERE key = ?",
                row -> StoredContent.read(row, 1),
                key);
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        byte[] hash = session.first("SELECT content_hash FROM original WHERE key = ?", row -> row.getBytes(1), key)
                .orElseThrow();
        try {
            List<Passages.Reference> references =
                    Passages.references(stored.get().passages());
            Map<Long, Passages.Stored> passages = Passages.load(session, references);
            return Optional.of(content("number " + key, stored.get(), references, passages, Hash.of(hash)));
        } catch (JsonException | IllegalArgumentException e) {
            throw damaged("number " + key, e);
        }
    }

    /** Where passages come from. */
    private interface PassageReading {
        Map<Long, Passages.Stored> of(Session session, List<Passages.Reference> references)
                throws SQLException, StoreException;
    }
}
