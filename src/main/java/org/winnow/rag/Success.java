package org.winnow.rag;

import java.util.List;
import java.util.Locale;

/**
 * How well an interaction went, as far as signals tell.
 *
 * @param points the sum of the points of the reasons; 0 where nothing was said
 * @param band what to do with it
 * @param reasons why, in the order of {@link Signal}
 */
public record Success(int points, Band band, List<Reason> reasons) {
    /** From so many points on an interaction is worth training on. */
    private static final int KEEP = 20;

    /** Copies the list. */
    public Success {
        reasons = List.copyOf(reasons);
    }

    /** The sum and what follows from it. */
    static Success of(List<Reason> reasons) {
        int points = reasons.stream().mapToInt(Reason::points).sum();
        return new Success(points, points >= KEEP ? Band.KEEP : points >= 0 ? Band.REVIEW : Band.REWRITE, reasons);
    }

    /** The reasons that say what the user missed: what to write next. */
    public List<Reason> complaints() {
        return reasons.stream()
                .filter(reason -> reason.points() < 0 && !reason.words().isEmpty())
                .toList();
    }

    /**
     * One signal that was seen.
     *
     * @param signal what it is
     * @param points what it counts
     * @param sentence for a person
     * @param message index of the message that shows it; -1 if it comes from elsewhere
     * @param words what the user or reviewer said about it, whole; empty if nothing
     */
    public record Reason(Signal signal, int points, String sentence, int message, String words) {}

    /** What to do with an interaction. */
    public enum Band {
        /** 20 points or more: worth training on if no check objects. */
        KEEP,
        /** 0 to 19 points: someone should look. */
        REVIEW,
        /** Below 0: the question is good, the answer should be written anew. */
        REWRITE;

        /** Lower-case name, as in JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
