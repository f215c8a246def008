package org.winnow.edit;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.winnow.model.Example;
import org.winnow.model.Judgement;
import org.winnow.model.Review;

/** Edits of the marks that a reviewer gives beside the decision. */
public sealed interface MarkEdit extends Edit.Each {
    /** The marks that an example shall have. */
    Review.Marks marks(Example example);

    @Override
    default UnaryOperator<Example> effect() {
        return example -> example.withReview(example.review().withMarks(marks(example)));
    }

    /**
     * Rates.
     *
     * @param rating from 1 to 5; null takes the rating away
     */
    record Rate(@Nullable Integer rating) implements MarkEdit {
        /** Refuses other numbers. */
        public Rate {
            Review.Marks.NONE.withRating(rating);
        }

        @Override
        public String title(int count) {
            return rating == null
                    ? "Removed the rating of " + Titles.examples(count)
                    : "Rated " + Titles.examples(count) + " " + rating + " of " + Review.Marks.BEST;
        }

        @Override
        public Review.Marks marks(Example example) {
            return example.review().marks().withRating(rating);
        }
    }

    /**
     * Flags for someone to come back to.
     *
     * @param flagged false takes the flag away
     */
    record Flag(boolean flagged) implements MarkEdit {
        @Override
        public String title(int count) {
            return (flagged ? "Flagged " : "Took the flag from ") + Titles.examples(count);
        }

        @Override
        public Review.Marks marks(Example example) {
            return example.review().marks().withFlag(flagged);
        }
    }

    /**
     * Judges a passage. Where there is no such passage, nothing changes.
     *
     * @param passage its index, from 0
     * @param judgement what it is worth; null takes the judgement away
     */
    record Judge(int passage, @Nullable Judgement judgement) implements MarkEdit {
        /** Refuses an index below 0. */
        public Judge {
            if (passage < 0) {
                throw new IllegalArgumentException("passage " + passage);
            }
        }

        @Override
        public String title(int count) {
            String which = "passage " + (passage + 1) + (count == 1 ? "" : " of " + Titles.examples(count));
            return judgement == null
                    ? "Took the judgement from " + which
                    : "Judged " + which + " as " + judgement.word();
        }

        @Override
        public Review.Marks marks(Example example) {
            Review.Marks marks = example.review().marks();
            return passage < example.passages().size() ? marks.withJudgement(passage, judgement) : marks;
        }
    }
}
