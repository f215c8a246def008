package org.winnow.intake.format;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.model.Feedback;
import org.winnow.model.RawJson;
import org.winnow.text.Json;

/**
 * Reads judgements that are objects: LangSmith's feedback rows, Langfuse's scores, Zendesk's satisfaction_rating,
 * Kiln's rating, and Winnow's own.
 */
final class FeedbackObject {
    private static final List<String> KEYS = List.of("key", "name", "metric");
    private static final List<String> VALUES =
            List.of("score", "value", "rating", "thumb", "thumbs", "vote", "feedback", "label", "sentiment");
    private static final List<String> COMMENTS = List.of("comment", "text", "explanation", "reason", "remark", "note");
    private static final List<String> AUTHORS =
            List.of("author", "user", "annotator", "reviewer", "user_id", "authorUserId");

    private FeedbackObject() {}

    /** Adds what an object holds. */
    static void read(String givenKey, Json object, @Nullable String scale, List<Feedback> into) {
        String name = text(object, KEYS);
        String key = name == null ? givenKey : name;
        FeedbackReader.Said said =
                new FeedbackReader.Said(key, text(object, COMMENTS), author(object), new RawJson(object.raw()));
        boolean correction = correction(object, said, into);
        Feedback judged = correction && isPlaceholder(object) ? null : judged(object, said, name == null, scale);
        if (judged != null) {
            into.add(judged);
        } else if (!correction && said.comment() != null && !said.comment().isEmpty()) {
            into.add(said.with(Feedback.Kind.COMMENT, Feedback.Polarity.UNKNOWN, null, said.comment()));
        }
    }

    private static @Nullable Feedback judged(
            Json object, FeedbackReader.Said said, boolean unnamed, @Nullable String scale) {
        String field = valueField(object);
        Json value = field == null ? null : value(object, field);
        return value == null
                ? null
                : FeedbackReader.plain(said.named(unnamed ? field : null), value, scale(object, scale));
    }

    private static boolean correction(Json object, FeedbackReader.Said said, List<Feedback> into) {
        Json given = object.find("correction").orElse(null);
        String type = text(object, List.of("dataType"));
        if ("CORRECTION".equals(type)) {
            given = object.find("stringValue").orElse(null);
        }
        if (given == null) {
            return false;
        }
        String text = given.text() != null ? given.text() : correctedText(given);
        into.add(said.with(Feedback.Kind.CORRECTION, Feedback.Polarity.DOWN, null, text));
        return true;
    }

    /** LangSmith's corrections may be an object of outputs: the only text in it, else its JSON. */
    private static String correctedText(Json given) {
        if (given.fields().size() == 1) {
            String only = given.fields().values().iterator().next().text();
            if (only != null) {
                return only;
            }
        }
        return given.raw();
    }

    private static @Nullable Json value(Json object, String field) {
        boolean categorical = "CATEGORICAL".equals(text(object, List.of("dataType")));
        Json said = categorical ? object.get("stringValue") : null;
        return said instanceof Json.Str ? said : object.get(field);
    }

    private static @Nullable String valueField(Json object) {
        for (String field : VALUES) {
            Json value = object.find(field).orElse(null);
            if (value != null && !(value instanceof Json.Obj) && !(value instanceof Json.Arr)) {
                return field;
            }
        }
        return null;
    }

    private static @Nullable String scale(Json object, @Nullable String given) {
        String type = text(object, List.of("type"));
        if (given != null || type == null) {
            return given;
        }
        return switch (type) {
            case "five_star" -> "1-5";
            case "pass_fail", "pass_fail_critical" -> "thumb";
            default -> null;
        };
    }

    /** Langfuse gives every correction the value 0, which judges nothing. */
    private static boolean isPlaceholder(Json object) {
        return object.get("dataType") != null;
    }

    private static @Nullable String author(Json object) {
        String plain = text(object, AUTHORS);
        if (plain != null) {
            return plain;
        }
        Json source = object.get("feedback_source");
        return source == null ? null : text(source, List.of("user_id", "type"));
    }

    private static @Nullable String text(Json object, List<String> names) {
        for (String name : names) {
            Json value = object.get(name);
            if (value != null && value.text() != null) {
                return value.text();
            }
        }
        return null;
    }
}
