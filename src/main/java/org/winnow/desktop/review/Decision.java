package org.winnow.desktop.review;

import org.jspecify.annotations.Nullable;
import org.winnow.model.Review;
import org.winnow.model.Status;

/**
 * A decision of this sitting.
 *
 * @param key the example
 * @param instruction the beginning of its instruction
 * @param status what was decided
 * @param reason why it was rejected; null if that was not said
 * @param before what was known before
 */
public record Decision(
        int key,
        String instruction,
        Status status,
        @Nullable String reason,
        Review before) {
    /** The same with a reason. */
    Decision because(String why) {
        return new Decision(key, instruction, status, why, before);
    }

    /** The example in a line, after the reason if there is one. */
    String line() {
        return reason == null ? instruction : reason + " · " + instruction;
    }
}
