package org.winnow.desktop.review;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.winnow.desktop.words.Words;

/** How fast decisions come: the median of the last ones, pauses left out. For planning, never for comparing people. */
final class Pace {
    private static final int KEPT = 50;
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final Deque<Long> millis = new ArrayDeque<>();
    private Instant last = Instant.EPOCH;

    /** A decision was made now. */
    void decided(Instant now) {
        Duration took = Duration.between(last, now);
        last = now;
        if (took.compareTo(PAUSE) < 0 && !took.isNegative()) {
            millis.addLast(took.toMillis());
            if (millis.size() > KEPT) {
                millis.removeFirst();
            }
        }
    }

    /** The median and what it means for those that are left; empty before the third decision. */
    String words(int left) {
        if (millis.size() < 2) {
            return "";
        }
        long[] sorted = millis.stream().mapToLong(Long::longValue).sorted().toArray();
        double seconds = sorted[sorted.length / 2] / 1000.0;
        String pace = Words.of("review.s-per-decision", seconds);
        return left == 0 ? pace : pace + Words.of("review.left", left, span(Math.round(left * seconds)));
    }

    private static String span(long seconds) {
        if (seconds < 90) {
            return seconds + " s";
        }
        return seconds < 5400
                ? Words.of("review.min", Math.round(seconds / 60.0))
                : Math.round(seconds / 3600.0) + " h";
    }

    @Override
    public String toString() {
        return Arrays.toString(millis.toArray());
    }
}
