package org.winnow.store;

import java.time.Duration;
import java.time.Instant;

/**
 * When enough work has come together for a backup: after 200 commits or 10 minutes with a change, whichever is first.
 *
 * <p>That is for projects of up to 64 MB. A backup reads and writes all of a project, so for larger ones both numbers grow
 * with the size: copying 64 MB every 10 minutes is 0.1 MB/s, which no disk notices, and a project of 1.4 GB is to cost no
 * more than that; it is copied after 4,400 commits or 3 h 40 min. What is lost between two backups is nothing, since every
 * commit is on disk: backups are for mistakes and for damage to the file, and before large changes there is always one.
 */
final class BackupPace {
    private static final long COMMITS = 200;
    private static final Duration TIME = Duration.ofMinutes(10);
    private static final long SIZE = 64L << 20;

    private BackupPace() {}

    /** How many commits a project of a size waits. */
    static long commits(long bytes) {
        return Math.round(COMMITS * factor(bytes));
    }

    /** How long it waits at most with a change. */
    static Duration time(long bytes) {
        return Duration.ofSeconds(Math.round((double) TIME.toSeconds() * factor(bytes)));
    }

    private static double factor(long bytes) {
        return Math.max(1.0, (double) bytes / SIZE);
    }

    /**
     * True if a backup is due.
     *
     * @param commits commits since the last backup, or since the beginning
     * @param since when that was; a time to come means that the clock was set back, and counts as long ago
     */
    static boolean isDue(long bytes, long commits, Instant since, Instant now) {
        if (commits <= 0) {
            return false;
        }
        Duration age = Duration.between(since, now);
        return commits >= commits(bytes) || age.isNegative() || age.compareTo(time(bytes)) >= 0;
    }
}
