package org.winnow.edit;

import org.jspecify.annotations.Nullable;
import org.winnow.model.Example;
import org.winnow.model.Review;
import org.winnow.model.Split;

/** What edits do to the rest of the review. */
final class ReviewEdits {
    private ReviewEdits() {}

    static Example withNote(Example example, @Nullable String note) {
        Review old = example.review();
        return example.withReview(new Review(old.status(), old.reason(), old.tags(), note, old.split()));
    }

    static Example withSplit(Example example, Split split) {
        Review old = example.review();
        return example.withReview(new Review(old.status(), old.reason(), old.tags(), old.note(), split));
    }
}
