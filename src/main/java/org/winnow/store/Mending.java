package org.winnow.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.winnow.job.Progress;
import org.winnow.model.Example;
import org.winnow.model.Passage;
import org.winnow.model.RawJson;

/** Goes through rows that were taken out of a damaged file: keeps what its checksums say is whole, and what belongs to it. */
final class Mending {
    private static final int BATCH = 256;

    private final Session session;
    private final Progress progress;
    private final List<String> lost = new ArrayList<>();

    Mending(Session session, Progress progress) {
        this.session = session;
        this.progress = progress;
    }

    /** The identifiers of the examples that are lost, as far as they are known. */
    List<String> lost() {
        return List.copyOf(lost);
    }

    /** Removes what is not whole; {@code doubtful} are examples of which there were two versions. */
    void examples(Set<Integer> doubtful) throws SQLException, StoreException {
        passages();
        new OriginMending(session).mend();
        long highest = session.number("SELECT max(key) FROM example");
        for (int low = 1; low <= highest; low += BATCH) {
            progress.checkCancelled();
            progress.at(low, highest);
            batch(low, doubtful);
        }
        orphans();
        originals();
    }

    private void passages() throws SQLException, StoreException {
        List<Long> bad = new ArrayList<>();
        session.each("SELECT id, hash, text, title, uri, passage_id, extra FROM passage", row -> {
            Passage passage = new Passage(
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    new RawJson(row.getString(7)));
            if (!Hash.of(row.getBytes(2)).equals(Digest.of(passage))) {
                bad.add(row.getLong(1));
            }
        });
        for (long each : bad) {
            session.run("DELETE FROM passage WHERE id = ?", each);
        }
    }

    private void batch(int low, Set<Integer> doubtful) throws SQLException, StoreException {
        List<Integer> keys = new ArrayList<>();
        session.each(
                "SELECT key FROM example WHERE key BETWEEN ? AND ?",
                row -> keys.add(row.getInt(1)),
                low,
                low + BATCH - 1);
        for (int key : keys) {
            if (doubtful.contains(key) || !isWhole(key)) {
                lost.add(session.first("SELECT id FROM example WHERE key = ?", row -> row.getString(1), key)
                        .orElse("number " + key));
                for (String table : List.of("original", "content", "score", "example")) {
                    session.run("DELETE FROM " + table + " WHERE key = ?", key);
                }
            }
        }
    }

    private boolean isWhole(int key) throws SQLException {
        try {
            List<Examples.Keyed> found = ExampleRows.load(session, new int[] {key});
            if (found.isEmpty()) {
                return false;
            }
            Example example = found.get(0).example();
            session.run(
                    "UPDATE example SET traits = ?, turns = ?, passages = ? WHERE key = ?",
                    Trait.bits(example.content()),
                    Facts.turns(example.content()),
                    example.passages().size(),
                    key);
            return true;
        } catch (StoreException | IllegalArgumentException e) {
            return false;
        }
    }

    /** What an example said may be left where the row is lost that says which one it was. */
    private void orphans() throws SQLException, StoreException {
        session.each(
                "SELECT key FROM content WHERE key NOT IN (SELECT key FROM example) ORDER BY key",
                row -> lost.add("number " + row.getLong(1)));
        for (String table : List.of("content", "original", "finding", "ignored", "member", "score")) {
            session.execute("DELETE FROM " + table + " WHERE key NOT IN (SELECT key FROM example)");
        }
        session.execute("DELETE FROM member WHERE cluster NOT IN (SELECT id FROM cluster)");
        session.execute("DELETE FROM member WHERE cluster IN (SELECT cluster FROM member GROUP BY cluster"
                + " HAVING count(*) < 2)");
        session.execute("DELETE FROM cluster WHERE id NOT IN (SELECT cluster FROM member)");
        session.execute("DELETE FROM quarantine WHERE source NOT IN (SELECT id FROM source)");
    }

    private void originals() throws SQLException, StoreException {
        List<Integer> keys = new ArrayList<>();
        session.each("SELECT key FROM original", row -> keys.add(row.getInt(1)));
        for (int key : keys) {
            try {
                ExampleRows.original(session, key);
            } catch (StoreException | IllegalArgumentException e) {
                session.run("DELETE FROM original WHERE key = ?", key);
            }
        }
    }
}
