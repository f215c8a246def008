package org.winnow.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What people decided about an example.
 *
 * @param status the decision
 * @param reason why it was rejected; null otherwise
 * @param tags tidied by {@link Tags}
 * @param note a remark for colleagues; null if there is none
 * @param split the part of the dataset that it belongs to
 * @param marks what else a reviewer gave it
 */
public record Review(
        Status status,
        @Nullable String reason,
        List<String> tags,
        @Nullable String note,
        Split split,
        Marks marks) {
    /** Not looked at yet: unreviewed, no tags, no split. */
    public static final Review NEW = new Review(Status.UNREVIEWED, null, List.of(), null, Split.NONE);

    /** Copies the tags. */
    public Review {
        tags = List.copyOf(tags);
    }

    /** Without marks. */
    public Review(Status status, @Nullable String reason, List<String> tags, @Nullable String note, Split split) {
        this(status, reason, tags, note, split, Marks.NONE);
    }

    /**
     * Marks of a reviewer beside the decision.
     *
     * @param rating how good it is, from 1 to 5; null if nobody said
     * @param flagged true if someone shall come back to it
     * @param judgements of the passages, by their index; null for those without one, and none at the end of the list
     */
    public record Marks(@Nullable Integer rating, boolean flagged, List<@Nullable Judgement> judgements) {
        /** No rating, no flag, no judgements. */
        public static final Marks NONE = new Marks(null, false, List.of());

        /** The best rating; the worst is 1. */
        public static final int BEST = 5;

        /** Copies the list; refuses a rating that is not from 1 to 5. */
        public Marks {
            if (rating != null && (rating < 1 || rating > BEST)) {
                throw new IllegalArgumentException("a rating is from 1 to " + BEST + ", not " + rating);
            }
            judgements = withoutEnd(judgements);
        }

        private static List<@Nullable Judgement> withoutEnd(List<@Nullable Judgement> judgements) {
            int end = judgements.size();
            while (end > 0 && judgements.get(end - 1) == null) {
                end--;
            }
            return Collections.unmodifiableList(new ArrayList<>(judgements.subList(0, end)));
        }

        /** What was said of a passage. */
        public Optional<Judgement> judgement(int passage) {
            return passage < judgements.size() ? Optional.ofNullable(judgements.get(passage)) : Optional.empty();
        }

        /** The same marks with another rating; null for none. */
        public Marks withRating(@Nullable Integer newRating) {
            return new Marks(newRating, flagged, judgements);
        }

        /** The same marks with the flag or without. */
        public Marks withFlag(boolean newFlag) {
            return new Marks(rating, newFlag, judgements);
        }

        /** The same marks with other judgements. */
        public Marks withJudgements(List<@Nullable Judgement> newJudgements) {
            return new Marks(rating, flagged, newJudgements);
        }

        /** The same marks with another judgement of one passage; null takes it away. */
        public Marks withJudgement(int passage, @Nullable Judgement judgement) {
            List<@Nullable Judgement> all = new ArrayList<>(judgements);
            while (all.size() <= passage) {
                all.add(null);
            }
            all.set(passage, judgement);
            return withJudgements(all);
        }

        /** The judgements that were made. */
        public List<Judgement> judged() {
            return judgements.stream().filter(Objects::nonNull).distinct().toList();
        }
    }

    /** The same review with other tags. */
    public Review withTags(List<String> newTags) {
        return new Review(status, reason, Tags.tidy(newTags), note, split, marks);
    }

    /** The same review with another status. */
    public Review withStatus(Status newStatus, @Nullable String newReason) {
        return new Review(newStatus, newReason, tags, note, split, marks);
    }

    /** The same review with another note; null for none. */
    public Review withNote(@Nullable String newNote) {
        return new Review(status, reason, tags, newNote, split, marks);
    }

    /** The same review in another split. */
    public Review withSplit(Split newSplit) {
        return new Review(status, reason, tags, note, newSplit, marks);
    }

    /** The same review with other marks. */
    public Review withMarks(Marks newMarks) {
        return new Review(status, reason, tags, note, split, newMarks);
    }
}
