package org.winnow.model;

import java.util.Locale;
import java.util.Optional;

/** The part of a dataset that an example belongs to. */
public enum Split {
    /** Not assigned yet. */
    NONE,
    /** Trained on. */
    TRAIN,
    /** Watched while training. */
    VALIDATION,
    /** Kept for the end. */
    TEST;

    /** Lower-case name, as in files and queries. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The split of that word. */
    public static Optional<Split> ofWord(String word) {
        for (Split split : values()) {
            if (split.word().equals(word.toLowerCase(Locale.ROOT))) {
                return Optional.of(split);
            }
        }
        return Optional.empty();
    }
}
