package org.winnow.model;

import java.util.Locale;
import java.util.Optional;

/** What people have decided about an example. The order is that of the queues on screen; ordinals are never stored. */
public enum Status {
    /** Nobody has decided yet. */
    UNREVIEWED("unreviewed", "Unreviewed"),
    /** Worth teaching, once its text is mended. */
    NEEDS_EDIT("needs-edit", "Needs edit"),
    /** Goes into releases. */
    ACCEPTED("accepted", "Accepted"),
    /** Does not go into releases; may carry a reason. */
    REJECTED("rejected", "Rejected"),
    /** Kept out of releases for now, for example because it would leak from train into test. */
    HELD_BACK("held-back", "Held back");

    private final String word;
    private final String title;

    Status(String word, String title) {
        this.word = word;
        this.title = title;
    }

    /** As written in queries, files and the store: {@code needs-edit}. */
    public String word() {
        return word;
    }

    /** As shown on screen. */
    public String title() {
        return title;
    }

    /** The status of that word; upper case and underscores are forgiven. */
    public static Optional<Status> ofWord(String word) {
        String wanted = word.toLowerCase(Locale.ROOT).replace('_', '-');
        for (Status status : values()) {
            if (status.word.equals(wanted)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}
