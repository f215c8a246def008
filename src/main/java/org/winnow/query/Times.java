package org.winnow.query;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads times of changes: {@code yes}, {@code today}, {@code yesterday}, {@code 24h}, {@code 7d}, {@code 2w} (that far back
 * from now), a day, month or year as {@code 2026-03-01}, {@code 2026-03}, {@code 2026}, a range of them with {@code ..}, or
 * one with {@code >}, {@code >=}, {@code <} or {@code <=} before it. Days are those of the zone of the clock.
 */
final class Times {
    private static final Pattern BACK = Pattern.compile("([0-9]{1,5})([hdw])");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}(-[0-9]{2}){0,2}");

    private Times() {}

    /**
     * A stretch of time.
     *
     * @param from seconds since 1970, inclusive; 1 for the first change ever, since 0 says never
     * @param to seconds since 1970, exclusive
     */
    record Span(long from, long to) {}

    /** The time in its one spelling. */
    static String tidy(String written, int start) throws QueryException {
        String tidy = written.toLowerCase(Locale.ROOT);
        try {
            Span span = span(tidy, ZonedDateTime.now(java.time.ZoneOffset.UTC));
            if (span.from >= span.to) {
                throw new QueryException("This range of days runs backwards.", start);
            }
        } catch (DateTimeException e) {
            throw new QueryException(
                    "\"" + written + "\" is no time; write changed:yes, changed:today, changed:7d, changed:2026-03-01,"
                            + " changed:2026-03..2026-05 or changed:>2026-03-01.",
                    start);
        }
        return tidy;
    }

    /** The stretch that a tidy spelling means at a moment. */
    static Span span(String when, ZonedDateTime now) {
        int dots = when.indexOf("..");
        if (dots >= 0) {
            String first = when.substring(0, dots);
            String last = when.substring(dots + 2);
            if (first.isEmpty() && last.isEmpty()) {
                throw new DateTimeException(when);
            }
            return new Span(
                    first.isEmpty() ? 1 : dates(first, now).from,
                    last.isEmpty() ? Long.MAX_VALUE : dates(last, now).to);
        }
        if (when.startsWith(">=")) {
            return new Span(dates(when.substring(2), now).from, Long.MAX_VALUE);
        }
        if (when.startsWith(">")) {
            return new Span(dates(when.substring(1), now).to, Long.MAX_VALUE);
        }
        if (when.startsWith("<=")) {
            return new Span(1, dates(when.substring(2), now).to);
        }
        return when.startsWith("<") ? new Span(1, dates(when.substring(1), now).from) : one(when, now);
    }

    private static Span one(String when, ZonedDateTime now) {
        if (when.equals("yes")) {
            return new Span(1, Long.MAX_VALUE);
        }
        var back = BACK.matcher(when);
        if (!back.matches()) {
            return dates(when, now);
        }
        long many = Long.parseLong(back.group(1));
        Duration ago = switch (back.group(2)) {
            case "h" -> Duration.ofHours(many);
            case "d" -> Duration.ofDays(many);
            default -> Duration.ofDays(7 * many);
        };
        return new Span(Math.max(1, now.minus(ago).toEpochSecond()), Long.MAX_VALUE);
    }

    private static Span dates(String when, ZonedDateTime now) {
        LocalDate today = now.toLocalDate();
        if (when.equals("today")) {
            return days(today, today.plusDays(1), now);
        }
        if (when.equals("yesterday")) {
            return days(today.minusDays(1), today, now);
        }
        if (!DATE.matcher(when).matches()) {
            throw new DateTimeException(when);
        }
        return switch (when.length()) {
            case 4 ->
                days(Year.parse(when).atDay(1), Year.parse(when).plusYears(1).atDay(1), now);
            case 7 ->
                days(
                        YearMonth.parse(when).atDay(1),
                        YearMonth.parse(when).plusMonths(1).atDay(1),
                        now);
            default -> days(LocalDate.parse(when), LocalDate.parse(when).plusDays(1), now);
        };
    }

    private static Span days(LocalDate from, LocalDate to, ZonedDateTime now) {
        return new Span(
                Math.max(1, from.atStartOfDay(now.getZone()).toEpochSecond()),
                Math.max(1, to.atStartOfDay(now.getZone()).toEpochSecond()));
    }
}
