package org.winnow.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What someone said of an answer, normalised; the raw value is kept beside it.
 *
 * @param key the name the source gave the question, such as {@code user_score}
 * @param kind what sort of judgement it is
 * @param polarity whether it speaks for or against the answer
 * @param score the judgement on a scale from 0 (worst) to 1 (best); null where there is no number in it
 * @param text the comment or the corrected text
 * @param author who said it, if known
 * @param raw the whole judgement as it arrived
 */
public record Feedback(
        String key,
        Kind kind,
        Polarity polarity,
        @Nullable Double score,
        @Nullable String text,
        @Nullable String author,
        RawJson raw) {
    /** Refuses a score off the scale. */
    public Feedback {
        if (score != null && !(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("feedback score " + score + " is not within 0..1");
        }
    }

    /** The sorts of judgement. */
    public enum Kind {
        /** Up or down. */
        THUMB,
        /** A number on some scale. */
        SCORE,
        /** A text that someone wrote in place of the response. */
        CORRECTION,
        /** Words only. */
        COMMENT;

        /** Lower-case name, as in the canonical form. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** For or against. */
    public enum Polarity {
        /** Speaks for the answer. */
        UP,
        /** Speaks against it. */
        DOWN,
        /** Judged, and in the middle. */
        NEUTRAL,
        /** Cannot be told. */
        UNKNOWN;

        /** Lower-case name, as in queries: {@code feedback:up}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
