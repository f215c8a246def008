package org.winnow.store;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cuts the history of a salvaged project down to what is whole: from the current step back to the first one that is damaged,
 * and the branches that begin on a step which is kept. Undoing then ends there.
 */
final class HistoryMending {
    private final Session session;

    HistoryMending(Session session) {
        this.session = session;
    }

    /** Mends it, and returns how many steps were given up. Examples that are lost must be gone already. */
    long mend(boolean headIsLost) throws SQLException, StoreException {
        Map<Long, Long> parents = new HashMap<>();
        session.each("SELECT id, parent FROM step ORDER BY id", row -> parents.put(row.getLong(1), row.getLong(2)));
        Set<Long> whole = new LinkedHashSet<>(parents.keySet());
        whole.removeAll(Set.copyOf(StepSeal.broken(session)));
        Set<Long> kept = headIsLost || !HeadRow.isWhole(session) ? Set.of() : kept(parents, whole);
        for (long step : List.copyOf(parents.keySet())) {
            if (!kept.contains(step)) {
                session.run("DELETE FROM delta WHERE step = ?", step);
                session.run("DELETE FROM step WHERE id = ?", step);
            }
        }
        session.execute("DELETE FROM delta WHERE step NOT IN (SELECT id FROM step)");
        session.execute("UPDATE head SET step = 0 WHERE step NOT IN (SELECT id FROM step)");
        HeadRow.seal(session);
        withoutLostExamples();
        session.execute("UPDATE step SET parent = 0 WHERE parent NOT IN (SELECT id FROM step)");
        for (long step : kept) {
            StepSeal.read(session, step).write(session, step);
        }
        return (long) parents.size() - kept.size();
    }

    private Set<Long> kept(Map<Long, Long> parents, Set<Long> whole) throws SQLException {
        Set<Long> kept = new HashSet<>();
        long at = session.number("SELECT step FROM head");
        while (at != 0 && whole.contains(at) && kept.add(at)) {
            at = parents.getOrDefault(at, 0L);
        }
        if (at == 0) {
            kept.add(0L); // the beginning still is what the history begins with
        }
        for (long step : whole) {
            Deque<Long> way = way(step, parents, whole, kept);
            if (kept.contains(parents.getOrDefault(way.isEmpty() ? step : way.getFirst(), -1L))) {
                kept.addAll(way);
            }
        }
        kept.remove(0L);
        return kept;
    }

    /** From the step that lies next to what is kept, as far as all are whole, to this one. */
    private static Deque<Long> way(long step, Map<Long, Long> parents, Set<Long> whole, Set<Long> kept) {
        Deque<Long> way = new ArrayDeque<>();
        long next = step;
        while (!kept.contains(next) && whole.contains(next) && way.size() <= parents.size()) {
            way.push(next);
            next = parents.getOrDefault(next, 0L);
        }
        return way;
    }

    /** Numbers what is left of each step anew, for deltas are read by number. */
    private void withoutLostExamples() throws SQLException {
        session.execute("CREATE TEMP TABLE whole AS SELECT step, row_number() OVER (PARTITION BY step ORDER BY seq) - 1"
                + " AS seq, key, field, before, after FROM delta WHERE key IN (SELECT key FROM example)");
        session.execute("DELETE FROM delta");
        session.execute("INSERT INTO delta SELECT step, seq, key, field, before, after FROM whole");
        session.execute("DROP TABLE whole");
    }
}
