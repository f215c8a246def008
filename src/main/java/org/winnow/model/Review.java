package org.winnow.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people decided about an example.
 *
 * @param status the decision
 * @param reason why it was rejected; null otherwise
 * @param tags tidied by {@link Tags}
 * @param note a remark for colleagues; null if there is none
 * @param split the part of the dataset that it belongs to
 */
public record Review(
        Status status,
        @Nullable String reason,
        List<String> tags,
        @Nullable String note,
        Split split) {
    /** Not looked at yet: unreviewed, no tags, no split. */
    public static final Review NEW = new Review(Status.UNREVIEWED, null, List.of(), null, Split.NONE);

    /** Copies the tags. */
    public Review {
        tags = List.copyOf(tags);
    }

    /** The same review with other tags. */
    public Review withTags(List<String> newTags) {
        return new Review(status, reason, Tags.tidy(newTags), note, split);
    }

    /** The same review with another status. */
    public Review withStatus(Status newStatus, @Nullable String newReason) {
        return new Review(newStatus, newReason, tags, note, split);
    }
}
