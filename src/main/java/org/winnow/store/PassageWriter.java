package org.winnow.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.winnow.model.Passage;
import org.winnow.model.Retrieved;

/** Stores passages, each once however many examples use it. For one transaction. */
final class PassageWriter {
    private final Session session;
    private final KnownPassages known;
    private long next;

    PassageWriter(Session session, KnownPassages known) {
        this.session = session;
        this.known = known;
    }

    /** Stores what is not stored yet, and returns the references. The hashes are those of the passages. */
    List<Passages.Reference> store(List<Retrieved> retrieved, List<Hash> hashes) throws SQLException {
        List<Passages.Reference> references = new ArrayList<>(retrieved.size());
        for (int i = 0; i < retrieved.size(); i++) {
            Hash hash = hashes.get(i);
            Integer number = known.number(hash);
            long id = number == null ? findOrInsert(retrieved.get(i).passage(), hash) : number;
            references.add(new Passages.Reference(id, retrieved.get(i).score()));
        }
        return references;
    }

    private long findOrInsert(Passage passage, Hash hash) throws SQLException {
        long id =
                known.isComplete() ? 0 : session.number("SELECT id FROM passage WHERE hash = ?", (Object) hash.bytes());
        if (id == 0) {
            id = insert(passage, hash);
        }
        known.remember(hash, id);
        return id;
    }

    private long insert(Passage passage, Hash hash) throws SQLException {
        if (next == 0) {
            next = session.number("SELECT max(id) FROM passage") + 1;
        }
        long id = next++;
        session.run(
                "INSERT INTO passage(id, hash, text, title, uri, passage_id, extra) VALUES(?, ?, ?, ?, ?, ?, ?)",
                id,
                hash.bytes(),
                passage.text(),
                passage.title(),
                passage.uri(),
                passage.id(),
                passage.extra().text());
        return id;
    }
}
