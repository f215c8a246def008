package org.winnow.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * What a commit leaves on what it changes: a counter that every commit raises by one, and when and by whom. The file as a
 * whole bears the counter and a random number, so that two copies of a project that went on apart are never taken for one
 * another. For one transaction.
 */
final class Mark {
    private final long counter;
    private long at = Instant.now().getEpochSecond();
    private @Nullable String who;

    private Mark(long counter) {
        this.counter = counter;
    }

    /** The mark of the transaction that begins now. */
    static Mark next(Session session) throws SQLException {
        return new Mark(session.number("SELECT counter FROM state") + 1);
    }

    /** From now on changes are made by somebody, at a time. */
    void by(String somebody, Instant time) {
        who = somebody;
        at = time.getEpochSecond();
    }

    long counter() {
        return counter;
    }

    /** Seconds since 1970. */
    long at() {
        return at;
    }

    /** Who makes the changes; null where no step says so. */
    @Nullable
    String who() {
        return who;
    }

    void write(Session session) throws SQLException {
        session.run(
                "UPDATE state SET counter = ?, stamp = ?",
                counter,
                ThreadLocalRandom.current().nextLong());
    }
}
