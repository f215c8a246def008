package org.winnow.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Which backups to keep: the newest 12, and of the older ones the newest of each of 7 days, 4 weeks and 6 months, as long
 * as all together stay below a size. The newest stays always.
 *
 * <p>Which backup is newer is decided by its number alone. The clock only groups neighbours: a backup opens a group if its
 * day, week or month differs from that of the one before. A clock that jumps, forth or back, therefore opens a group too
 * many, and never makes a backup look too old to keep.
 */
final class Rotation {
    /** 10 GB: 7 copies of a project of a million examples. */
    static final long MOST_BYTES = 10L << 30;

    private static final int RECENT = 12;
    private static final int DAYS = 7;
    private static final int WEEKS = 4;
    private static final int MONTHS = 6;

    private Rotation() {}

    /** Those to delete. */
    static List<Backup> superfluous(List<Backup> all, long mostBytes) {
        List<Backup> newestFirst = all.stream()
                .sorted(Comparator.comparingLong(Backup::sequence).reversed())
                .toList();
        Set<Backup> kept = new HashSet<>(newestFirst.subList(0, Math.min(RECENT, newestFirst.size())));
        keep(newestFirst, DAYS, Rotation::day, kept);
        keep(newestFirst, WEEKS, Rotation::week, kept);
        keep(newestFirst, MONTHS, Rotation::month, kept);
        long bytes = 0;
        for (int i = 0; i < newestFirst.size(); i++) {
            Backup each = newestFirst.get(i);
            if (kept.contains(each)) {
                bytes += each.bytes();
                if (i > 0 && bytes > mostBytes) {
                    kept.remove(each);
                }
            }
        }
        return newestFirst.stream().filter(each -> !kept.contains(each)).toList();
    }

    /** The newest of each group, for so many groups. */
    private static void keep(List<Backup> newestFirst, int groups, Function<Backup, Object> group, Set<Backup> kept) {
        Object last = "";
        int opened = 0;
        for (Backup each : newestFirst) {
            Object its = group.apply(each);
            if (!its.equals(last)) {
                last = its;
                opened++;
                if (opened > groups) {
                    return;
                }
                kept.add(each);
            }
        }
    }

    private static LocalDate day(Backup backup) {
        return date(backup.at());
    }

    private static String week(Backup backup) {
        LocalDate date = date(backup.at());
        return date.get(IsoFields.WEEK_BASED_YEAR) + "/" + date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    private static LocalDate month(Backup backup) {
        return date(backup.at()).withDayOfMonth(1);
    }

    private static LocalDate date(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
