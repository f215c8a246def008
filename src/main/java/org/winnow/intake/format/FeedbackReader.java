package org.winnow.intake.format;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winnow.model.Feedback;
import org.winnow.model.Feedback.Kind;
import org.winnow.model.Feedback.Polarity;
import org.winnow.model.RawJson;
import org.winnow.text.Json;

/**
 * Reads what was said of an answer and puts it on one scale from 0 to 1; the raw value is kept. A score speaks for the
 * answer from 0.75 (Kiln calls four of five stars good) and against it up to 0.25.
 *
 * <p>Scales are told from the value and the name: true and false; -1, 0 and 1; 1 to 5 where the name speaks of rating or
 * stars; 0 to 1; 0 to 10; 0 to 100; words such as good, bad, thumbs_up. A scale that is given is followed instead.
 */
final class FeedbackReader {
    private static final Set<String> GOOD = Set.of(
            "good",
            "up",
            "thumbs_up",
            "thumbsup",
            "thumbs up",
            "thumb_up",
            "positive",
            "like",
            "liked",
            "yes",
            "y",
            "true",
            "helpful",
            "upvote",
            "correct",
            "pass",
            "satisfied",
            "accept",
            "accepted",
            "+1",
            "\ud83d\udc4d");
    private static final Set<String> BAD = Set.of(
            "bad",
            "down",
            "thumbs_down",
            "thumbsdown",
            "thumbs down",
            "thumb_down",
            "negative",
            "dislike",
            "disliked",
            "no",
            "n",
            "false",
            "unhelpful",
            "not helpful",
            "downvote",
            "incorrect",
            "fail",
            "unsatisfied",
            "dissatisfied",
            "reject",
            "rejected",
            "\ud83d\udc4e");
    private static final Set<String> MIDDLE = Set.of("neutral", "ok", "mixed", "tie", "partially");
    private static final Set<String> NOTHING_SAID = Set.of("offered", "unoffered", "");
    private static final List<String> STARS = List.of("rating", "stars", "csat", "satisfaction", "five_star");
    private static final double FOR = 0.75;
    private static final double AGAINST = 0.25;

    private FeedbackReader() {}

    /**
     * Reads a judgement and adds what it holds; nothing for {@code null} and for words that say that nobody judged.
     *
     * @param scale {@code thumb}, {@code correction}, {@code comment}, {@code LOW-HIGH} or null
     */
    static void read(String key, Json value, @Nullable String scale, List<Feedback> into) {
        if (value instanceof Json.Arr list) {
            for (Json item : list.elements()) {
                read(key, item, scale, into);
            }
        } else if (value instanceof Json.Obj) {
            FeedbackObject.read(key, value, scale, into);
        } else if (!(value instanceof Json.Null)) {
            Feedback feedback = plain(new Said(key, null, null, new RawJson(value.raw())), value, scale);
            if (feedback != null) {
                into.add(feedback);
            }
        }
    }

    /** Reads a plain value with what is known beside it; null if it says nothing. */
    static @Nullable Feedback plain(Said said, Json value, @Nullable String scale) {
        if (value instanceof Json.Bool bool) {
            return thumb(said, bool.value() ? 1 : 0);
        }
        String text = Parts.plain(value);
        if ("correction".equals(scale)) {
            return text.isEmpty() ? null : said.with(Kind.CORRECTION, Polarity.DOWN, null, text);
        }
        if ("comment".equals(scale)) {
            return text.isEmpty() ? null : said.with(Kind.COMMENT, Polarity.UNKNOWN, null, text);
        }
        Double number = number(text);
        return number == null ? word(said, text) : number(said, number, scale);
    }

    private static @Nullable Feedback word(Said said, String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (GOOD.contains(word)) {
            return thumb(said, 1);
        }
        if (BAD.contains(word)) {
            return thumb(said, 0);
        }
        if (MIDDLE.contains(word)) {
            return thumb(said, 0.5);
        }
        Feedback outOf = outOf(said, word);
        if (outOf != null) {
            return outOf;
        }
        return NOTHING_SAID.contains(word) ? null : said.with(Kind.COMMENT, Polarity.UNKNOWN, null, text);
    }

    /** "4/5", "4 / 5", "4 stars". */
    private static @Nullable Feedback outOf(Said said, String word) {
        int cut = word.indexOf('/');
        if (cut > 0) {
            Double got = number(word.substring(0, cut).strip());
            Double most = number(word.substring(cut + 1).strip());
            return got == null || most == null
                    ? null
                    : number(
                            said,
                            got,
                            (most <= 5 ? "1-" : "0-") + word.substring(cut + 1).strip());
        }
        if (word.endsWith(" stars") || word.endsWith(" star")) {
            Double stars = number(word.substring(0, word.indexOf(" star")).strip());
            return stars == null ? null : number(said, stars, "1-5");
        }
        return null;
    }

    private static Feedback number(Said said, double value, @Nullable String given) {
        String scale = given == null ? scale(said.key(), value) : given;
        if (scale.equals("thumb")) {
            return thumb(said, onThumb(said, value));
        }
        int dash = scale.indexOf('-', 1);
        Double low = dash < 0 ? null : number(scale.substring(0, dash));
        Double high = dash < 0 ? null : number(scale.substring(dash + 1));
        if (low == null || high == null || !within(value, low, high)) {
            return said.with(Kind.SCORE, Polarity.UNKNOWN, null, null);
        }
        double score = (value - low) / (high - low);
        return said.with(Kind.SCORE, polarity(score), score, null);
    }

    private static double onThumb(Said said, double value) {
        if (value == 0 && said.zeroIsNeutral()) {
            return 0.5;
        }
        return Math.max(0, Math.min(1, value));
    }

    private static boolean within(double value, double low, double high) {
        return high > low && value >= low && value <= high;
    }

    private static String scale(String key, double value) {
        boolean whole = value == Math.rint(value);
        String name = key.toLowerCase(Locale.ROOT);
        if (whole && within(value, 1, 5) && STARS.stream().anyMatch(name::contains)) {
            return "1-5";
        }
        if (whole && within(value, -1, 1)) {
            return "thumb";
        }
        if (within(value, 0, 1)) {
            return "0-1";
        }
        return value <= 5 ? "1-5" : value <= 10 ? "0-10" : "0-100";
    }

    private static Feedback thumb(Said said, double score) {
        return said.with(Kind.THUMB, polarity(score), score, null);
    }

    private static Polarity polarity(double score) {
        return score >= FOR ? Polarity.UP : score <= AGAINST ? Polarity.DOWN : Polarity.NEUTRAL;
    }

    private static @Nullable Double number(String text) {
        if (text.isEmpty() || text.length() > 20 || "+-.0123456789".indexOf(text.charAt(0)) < 0) {
            return null;
        }
        try {
            double value = Double.parseDouble(text);
            return Double.isFinite(value) && Character.isDigit(text.charAt(text.length() - 1)) ? value : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /**
     * What is known of a judgement beside its value.
     *
     * @param key the name of the question
     * @param comment words beside it
     * @param author who said it
     * @param raw all of it
     */
    record Said(
            String key, @Nullable String comment, @Nullable String author, RawJson raw) {
        Feedback with(Kind kind, Polarity polarity, @Nullable Double score, @Nullable String text) {
            return new Feedback(key, kind, polarity, score, text == null ? comment : text, author, raw);
        }

        /** The same under the name of the field that holds the value, where that says more. */
        Said named(@Nullable String field) {
            boolean says = field != null && !field.equals("score") && !field.equals("value") && !field.equals("label");
            return field != null && says ? new Said(field, comment, author, raw) : this;
        }

        /** On a scale of -1, 0 and 1 (HF chat-ui calls its field score) nothing was said by 0. */
        boolean zeroIsNeutral() {
            return key.equals("score");
        }
    }
}
