package org.winnow.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.model.Judgement;
import org.winnow.model.Review;
import org.winnow.text.Json;
import org.winnow.text.JsonException;

/** The marks of a review as values of fields, and within the canonical form. */
final class MarksJson {
    private static final String FLAGGED = "1";

    private MarksJson() {}

    static Review.Marks marks(Seal.Marks stored) throws JsonException {
        return stored.rating() == null && stored.flagged() == null && stored.judgements() == null
                ? Review.Marks.NONE
                : new Review.Marks(rating(stored.rating()), flagged(stored.flagged()), judgements(stored.judgements()));
    }

    /** The value of a field; null where it is empty. */
    static @Nullable String value(Review.Marks marks, Field field) {
        return switch (field) {
            case RATING -> marks.rating() == null ? null : String.valueOf(marks.rating());
            case FLAGGED -> marks.flagged() ? FLAGGED : null;
            case JUDGEMENTS -> marks.judgements().isEmpty() ? null : text(marks.judgements());
            default -> throw new IllegalArgumentException(field + " is no mark");
        };
    }

    /** The marks with another value of a field; null empties it. */
    static Review.Marks with(Review.Marks marks, Field field, @Nullable String value) throws JsonException {
        return switch (field) {
            case RATING -> marks.withRating(rating(value));
            case FLAGGED -> marks.withFlag(flagged(value));
            case JUDGEMENTS -> marks.withJudgements(judgements(value));
            default -> throw new IllegalArgumentException(field + " is no mark");
        };
    }

    /** Writes those that are there. */
    static void write(JsonOut out, Review.Marks marks) {
        if (marks.rating() != null) {
            out.name("rating").number((long) marks.rating());
        }
        if (marks.flagged()) {
            out.name("flagged").raw("true");
        }
        if (!marks.judgements().isEmpty()) {
            out.name("judgements").raw(text(marks.judgements()));
        }
    }

    static Review.Marks read(Json json) throws JsonException {
        Json rating = json.get("rating");
        Json flagged = json.get("flagged");
        return new Review.Marks(
                rating == null || rating instanceof Json.Null ? null : rating(rating.raw()),
                flagged instanceof Json.Bool bool && bool.value(),
                judgements(Values.list(json, "judgements")));
    }

    private static @Nullable Integer rating(@Nullable String value) throws JsonException {
        if (value == null) {
            return null;
        }
        if (value.length() != 1 || value.charAt(0) < '1' || value.charAt(0) > '0' + Review.Marks.BEST) {
            throw new JsonException("A rating is a number from 1 to " + Review.Marks.BEST + ", not " + value + ".", -1);
        }
        return value.charAt(0) - '0';
    }

    private static boolean flagged(@Nullable String value) throws JsonException {
        if (value != null && !value.equals(FLAGGED)) {
            throw new JsonException("A flag is there or not, and not \"" + value + "\".", -1);
        }
        return value != null;
    }

    private static List<@Nullable Judgement> judgements(@Nullable String value) throws JsonException {
        return value == null ? List.of() : judgements(ExampleJson.elements(value));
    }

    private static List<@Nullable Judgement> judgements(List<Json> elements) throws JsonException {
        List<@Nullable Judgement> judgements = new ArrayList<>(elements.size());
        for (Json element : elements) {
            String word = element.text();
            judgements.add(
                    element instanceof Json.Null || word == null
                            ? null
                            : Values.known(Judgement.ofWord(word), "judgement", word));
        }
        return judgements;
    }

    private static String text(List<@Nullable Judgement> judgements) {
        JsonOut out = new JsonOut().open('[');
        for (Judgement each : judgements) {
            if (each == null) {
                out.raw("null");
            } else {
                out.text(each.word());
            }
        }
        return out.close(']').toString();
    }
}
