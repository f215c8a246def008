package org.winnow.desktop.library;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.kit.Tone;
import org.winnow.desktop.words.Words;
import org.winnow.model.Feedback;
import org.winnow.model.Severity;
import org.winnow.model.Status;
import org.winnow.store.Dimension;

/** How dimensions and their values are called on screen. */
public final class FacetWords {
    private FacetWords() {}

    /** The heading of a facet. */
    public static String title(Dimension dimension) {
        return switch (dimension) {
            case STATUS -> Words.of("library.status");
            case TAG -> Words.of("library.tag");
            case SOURCE -> Words.of("library.source");
            case FORMAT -> Words.of("library.format");
            case LANGUAGE -> Words.of("library.language");
            case SPLIT -> Words.of("library.split");
            case FEEDBACK -> Words.of("library.feedback");
            case FINDING -> Words.of("library.findings");
            case SEVERITY -> Words.of("library.severity");
            case CLUSTER -> Words.of("library.repeats");
            case OUTCOME -> Words.of("library.interaction");
            case PASSAGE -> Words.of("library.passages-judged");
            case HAS -> Words.of("library.has");
        };
    }

    /** A value as a person says it. */
    public static String value(Dimension dimension, String value) {
        return switch (dimension) {
            case STATUS -> Status.ofWord(value).map(Status::title).orElse(value);
            case LANGUAGE -> language(value);
            case CLUSTER -> kind(value);
            case FEEDBACK ->
                value.equals("up")
                        ? Words.of("library.thumb-up")
                        : value.equals("down") ? Words.of("library.thumb-down") : capital(value);
            case FINDING -> check(value);
            case OUTCOME -> outcome(value);
            case HAS, SPLIT, SEVERITY, PASSAGE -> capital(value.replace('-', ' '));
            case TAG, SOURCE, FORMAT -> value;
        };
    }

    private static String kind(String value) {
        return switch (value) {
            case "exact" -> Words.of("library.exact-copies");
            case "near" -> Words.of("library.near-copies");
            case "same-question" -> Words.of("library.same-question");
            case "conflicting" -> Words.of("library.contradictions");
            default -> value;
        };
    }

    private static String outcome(String value) {
        return switch (value) {
            case "keep" -> Words.of("library.went-well");
            case "review" -> Words.of("library.unclear");
            case "rewrite" -> Words.of("library.write-a-better-answer");
            default -> value;
        };
    }

    /** The titles of the checks, as short as the left panel wants them. */
    private static String check(String value) {
        return switch (value) {
            case "dangling-reference" -> Words.of("library.points-at-its-sources");
            case "empty" -> Words.of("library.empty-or-placeholder");
            case "leaked-token" -> Words.of("library.marks-of-the-trainer");
            case "mojibake" -> Words.of("library.garbled-characters");
            case "invisible" -> Words.of("library.invisible-characters");
            case "roles" -> Words.of("library.order-of-speakers");
            case "too-long" -> Words.of("library.too-long");
            case "email" -> Words.of("library.e-mail-addresses");
            case "phone" -> Words.of("library.telephone-numbers");
            case "card" -> Words.of("library.payment-card-numbers");
            case "iban" -> Words.of("library.bank-account-numbers");
            default -> capital(value.replace('-', ' '));
        };
    }

    private static String language(String code) {
        if (code.equals("und")) {
            return Words.of("library.not-told");
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
            case BLOCK -> Words.of("library.to-mend");
            case WARN -> Words.of("library.to-look-at");
            case INFO -> Words.of("library.to-know");
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
