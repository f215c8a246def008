package org.winnow.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of passages by their hashes, as far as they are remembered from one transaction to the next. While all are,
 * a passage that is not among them is new, and the file need not be asked. For the writer thread; after a transaction that
 * did not end well it must be forgotten.
 */
final class KnownPassages {
    /** About 40 MB at most. */
    private static final int MOST = 400_000;

    private final Map<Hash, Integer> numbers = new HashMap<>();
    private boolean complete;

    private KnownPassages(boolean complete) {
        this.complete = complete;
    }

    /** Remembers none: all there are, if the project holds none. */
    static KnownPassages none(Session session) throws SQLException {
        return new KnownPassages(session.number("SELECT max(id) FROM passage") == 0);
    }

    /** The number of a passage; null if it is not remembered. */
    @Nullable
    Integer number(Hash hash) {
        return numbers.get(hash);
    }

    /** True if the project holds no passage that is not remembered. */
    boolean isComplete() {
        return complete;
    }

    void remember(Hash hash, long number) {
        if (numbers.size() >= MOST) {
            numbers.clear();
            complete = false;
        }
        numbers.put(hash, (int) number);
    }
}
