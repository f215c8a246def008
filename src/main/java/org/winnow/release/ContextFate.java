package org.winnow.release;

import java.util.Locale;
import java.util.Optional;

/**
 * What becomes of the passages of an example when it is released. Each fate is one branch of {@link ContextPlan}; a
 * fate that needs more than the example itself, such as distractors from elsewhere, gets it through the plan.
 */
public enum ContextFate {
    /** The passages stand in the prompt: the model learns to answer from what it is given. */
    OPEN_BOOK("open-book", "Keep the passages in the prompt"),
    /** The passages are left out: the model learns to answer without them. */
    INTERNALISE("internalise", "Leave the passages out");

    private final String word;
    private final String title;

    ContextFate(String word, String title) {
        this.word = word;
        this.title = title;
    }

    /** As on the command line and in the manifest. */
    public String word() {
        return word;
    }

    /** As shown on screen. */
    public String title() {
        return title;
    }

    /** The fate of that word; case, underscores and the American spelling are forgiven. */
    public static Optional<ContextFate> ofWord(String word) {
        String wanted = word.toLowerCase(Locale.ROOT).replace('_', '-').replace("internalize", "internalise");
        for (ContextFate fate : values()) {
            if (fate.word.equals(wanted)) {
                return Optional.of(fate);
            }
        }
        return Optional.empty();
    }
}
