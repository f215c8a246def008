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
    private final long stamp = ThreadLocalRandom.current().nextLong();
    private long measured;
    private long at = Instant.now().getEpochSecond();
    private @Nullable String who;

    private Mark(long counter, long measured) {
        this.counter = counter;
        this.measured = measured;
    }

    /** The mark of the transaction that begins now. */
    static Mark next(Session session) throws SQLException {
        return session.first("SELECT counter, measured FROM state", row -> new Mark(row.getLong(1) + 1, row.getLong(2)))
                .orElseThrow(() -> new SQLException("the state of the project is missing"));
    }

    /** From now on changes are made by somebody, at a time. */
    void by(String somebody, Instant time) {
        who = somebody;
        at = time.getEpochSecond();
    }

    /** The measures of a new example have been taken; those of all before it may still be missing. */
    void measured(int key) {
        if (measured == key - 1) {
            measured = key;
        }
    }

    /** The measures of all examples up to one have been taken. */
    void measuredUpTo(int key) {
        measured = Math.max(measured, key);
    }

    /** The highest key up to which the measures have been taken. */
    long measured() {
        return measured;
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
        session.run("UPDATE state SET counter = ?, measured = ?, stamp = ?", counter, measured, stamp);
    }

    /** True if the file is in the state that this mark stands for. */
    boolean isIn(Session session) throws SQLException {
        return session.number("SELECT count(*) FROM state WHERE counter = ? AND stamp = ?", counter, stamp) == 1;
    }
}
