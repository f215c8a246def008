package org.winnow.rag;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.winnow.model.Alternative;
import org.winnow.model.Content;
import org.winnow.model.Feedback;
import org.winnow.model.Retrieved;
import org.winnow.rag.Success.Reason;

/**
 * Adds up what speaks for and against an interaction: feedback, fields of the log such as {@code finish_reason} or {@code
 * resolved}, what the user said next, and groundedness. Each signal counts once, however often it was given. Immutable, for
 * any number of threads. Cost: some microseconds, and the parsing of the fields that the source had besides.
 */
public final class SuccessScore {
    /** With the usual points. */
    public static final SuccessScore STANDARD = new SuccessScore(Map.of(), Double.NEGATIVE_INFINITY);

    private static final double GROUNDED = 0.75;
    private static final double NOT_GROUNDED = 0.5;
    private static final double MIDDLE = 3;
    private static final int SHOWN = 80;

    private final Map<Signal, Integer> points;
    private final double weakRetrieval;

    /**
     * With points of one's own.
     *
     * @param points for some signals; the others count as usual
     * @param weakRetrieval the retriever's score below which the best passage is weak, such as the tenth percentile of the
     *     project; {@link Double#NEGATIVE_INFINITY} if that is not known
     */
    public SuccessScore(Map<Signal, Integer> points, double weakRetrieval) {
        this.points = Map.copyOf(points);
        this.weakRetrieval = weakRetrieval;
    }

    /**
     * The score of an interaction.
     *
     * @param grounding of its response; null if it is not known
     */
    public Success of(Content content, @Nullable Grounding grounding) {
        Sum sum = new Sum();
        for (Feedback feedback : content.feedback()) {
            judgement(feedback, content, sum);
        }
        if (isEdited(content)) {
            sum.add(Signal.EDITED, "", -1, "");
        }
        LogFields.read(content.extra()).forEach(signal -> sum.add(signal, "", -1, ""));
        FollowUps.read(content.messages())
                .forEach(found -> sum.add(found.signal(), quote(found.words()), found.message(), found.words()));
        if (grounding != null) {
            groundedness(grounding, sum);
        }
        if (isWeak(content.passages())) {
            sum.add(Signal.WEAK_RETRIEVAL, "", -1, "");
        }
        return sum.success();
    }

    private static void judgement(Feedback feedback, Content content, Sum sum) {
        String said = feedback.text() == null ? "" : feedback.text();
        Double score = feedback.score();
        if (feedback.kind() == Feedback.Kind.CORRECTION) {
            boolean taken = said.strip().equals(content.response().strip());
            sum.add(taken ? Signal.EDITED : Signal.CORRECTED, "", -1, said);
        } else if (feedback.kind() == Feedback.Kind.SCORE && score != null) {
            sum.rating(1 + 4 * score, said);
        } else if (feedback.polarity() == Feedback.Polarity.UP) {
            sum.add(Signal.THUMB_UP, "", -1, said);
        } else if (feedback.polarity() == Feedback.Polarity.DOWN) {
            sum.add(Signal.THUMB_DOWN, "", -1, said);
        }
    }

    /** True if the response is a correction that someone took over. */
    private static boolean isEdited(Content content) {
        return content.alternatives().stream()
                .anyMatch(each -> each.kind() == Alternative.Kind.CORRECTION
                        && each.text().strip().equals(content.response().strip()));
    }

    private static void groundedness(Grounding grounding, Sum sum) {
        Double score = grounding.score();
        if (score != null && score < NOT_GROUNDED) {
            sum.add(Signal.NOT_GROUNDED, "", -1, "");
        } else if (score != null && score >= GROUNDED && grounding.marks().isEmpty()) {
            sum.add(Signal.GROUNDED, "", -1, "");
        }
    }

    private boolean isWeak(List<Retrieved> passages) {
        return passages.stream()
                        .map(Retrieved::score)
                        .filter(score -> score != null)
                        .mapToDouble(Double::doubleValue)
                        .max()
                        .orElse(Double.POSITIVE_INFINITY)
                < weakRetrieval;
    }

    private static String quote(String words) {
        String line = words.replaceAll("\\s+", " ").strip();
        int end = line.length() <= SHOWN ? line.length() : line.offsetByCodePoints(0, line.codePointCount(0, SHOWN));
        return "\"" + line.substring(0, end) + (end < line.length() ? "…" : "") + "\"";
    }

    private final class Sum {
        private final Map<Signal, Reason> reasons = new EnumMap<>(Signal.class);

        void add(Signal signal, String detail, int message, String words) {
            put(new Reason(
                    signal, points.getOrDefault(signal, signal.points()), signal.sentence(detail), message, words));
        }

        void rating(double stars, String words) {
            int each = points.getOrDefault(Signal.RATING, Signal.RATING.points());
            String shown = stars == Math.rint(stars)
                    ? Integer.toString((int) stars)
                    : String.format(Locale.ROOT, "%.1f", stars);
            put(new Reason(
                    Signal.RATING,
                    (int) Math.round(each * (stars - MIDDLE)),
                    Signal.RATING.sentence(shown),
                    -1,
                    words));
        }

        /** Of several ratings the lowest counts; of other signals the one with words. */
        private void put(Reason reason) {
            reasons.merge(
                    reason.signal(),
                    reason,
                    (old, other) -> old.points() != other.points()
                            ? (old.points() < other.points() ? old : other)
                            : old.words().isEmpty() ? other : old);
        }

        Success success() {
            return Success.of(reasons.values().stream()
                    .sorted(Comparator.comparing(Reason::signal))
                    .toList());
        }
    }
}
