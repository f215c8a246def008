package org.winnow.desktop.library;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.kit.Tone;
import org.winnow.model.Feedback;
import org.winnow.model.Severity;
import org.winnow.model.Status;
import org.winnow.store.Dimension;

/** How dimensions and their values are called on screen. */
public final class FacetWords {
    private static final Map<String, String> KINDS = Map.of(
            "exact", "Exact copies",
            "near", "Near copies",
            "same-question", "Same question",
            "conflicting", "Contradictions");

    private static final Map<String, String> OUTCOMES =
            Map.of("keep", "Went well", "review", "Unclear", "rewrite", "Write a better answer");

    /** The titles of the checks, as short as the left panel wants them. */
    private static final Map<String, String> CHECKS = Map.ofEntries(
            Map.entry("dangling-reference", "Points at its sources"),
            Map.entry("empty", "Empty or placeholder"),
            Map.entry("leaked-token", "Marks of the trainer"),
            Map.entry("mojibake", "Garbled characters"),
            Map.entry("invisible", "Invisible characters"),
            Map.entry("roles", "Order of speakers"),
            Map.entry("too-long", "Too long"),
            Map.entry("email", "E-mail addresses"),
            Map.entry("phone", "Telephone numbers"),
            Map.entry("card", "Payment card numbers"),
            Map.entry("iban", "Bank account numbers"));

    private FacetWords() {}

    /** The heading of a facet. */
    public static String title(Dimension dimension) {
        return switch (dimension) {
            case STATUS -> "Status";
            case TAG -> "Tag";
            case SOURCE -> "Source";
            case FORMAT -> "Format";
            case LANGUAGE -> "Language";
            case SPLIT -> "Split";
            case FEEDBACK -> "Feedback";
            case FINDING -> "Findings";
            case SEVERITY -> "Severity";
            case CLUSTER -> "Repeats";
            case OUTCOME -> "Interaction";
            case PASSAGE -> "Passages judged";
            case HAS -> "Has";
        };
    }

    /** A value as a person says it. */
    public static String value(Dimension dimension, String value) {
        return switch (dimension) {
            case STATUS -> Status.ofWord(value).map(Status::title).orElse(value);
            case LANGUAGE -> language(value);
            case CLUSTER -> KINDS.getOrDefault(value, value);
            case FEEDBACK -> value.equals("up") ? "Thumb up" : value.equals("down") ? "Thumb down" : capital(value);
            case FINDING -> CHECKS.getOrDefault(value, capital(value.replace('-', ' ')));
            case OUTCOME -> OUTCOMES.getOrDefault(value, value);
            case HAS, SPLIT, SEVERITY, PASSAGE -> capital(value.replace('-', ' '));
            case TAG, SOURCE, FORMAT -> value;
        };
    }

    private static String language(String code) {
        if (code.equals("und")) {
            return "Not told";
        }
        return Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** The dot beside a value; null for none. */
    public static @Nullable Tone tone(Dimension dimension, String value) {
        return switch (dimension) {
            case STATUS -> Status.ofWord(value).map(FacetWords::tone).orElse(null);
            case FEEDBACK -> value.equals("up") ? Tone.GOOD : value.equals("down") ? Tone.BAD : Tone.NEUTRAL;
            case OUTCOME -> value.equals("keep") ? Tone.GOOD : value.equals("rewrite") ? Tone.BAD : Tone.ATTENTION;
            case CLUSTER -> value.equals("conflicting") ? Tone.BAD : null;
            default -> null;
        };
    }

    /** How much a finding matters, in two words. */
    public static String words(Severity severity) {
        return switch (severity) {
            case BLOCK -> "To mend";
            case WARN -> "To look at";
            case INFO -> "To know";
        };
    }

    /** The colour of a judgement. */
    public static Tone tone(Feedback.Polarity polarity) {
        return switch (polarity) {
            case UP -> Tone.GOOD;
            case DOWN -> Tone.BAD;
            case NEUTRAL, UNKNOWN -> Tone.NEUTRAL;
        };
    }

    /** The colour of a severity. */
    public static Tone tone(Severity severity) {
        return switch (severity) {
            case BLOCK -> Tone.BAD;
            case WARN -> Tone.ATTENTION;
            case INFO -> Tone.NEUTRAL;
        };
    }

    /** The colour of a status. */
    public static Tone tone(Status status) {
        return switch (status) {
            case UNREVIEWED, HELD_BACK -> Tone.NEUTRAL;
            case ACCEPTED -> Tone.GOOD;
            case REJECTED -> Tone.BAD;
            case NEEDS_EDIT -> Tone.ATTENTION;
        };
    }
}
