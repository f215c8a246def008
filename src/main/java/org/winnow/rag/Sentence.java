package org.winnow.rag;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.text.Span;

/**
 * A sentence of a response, compared with the passages.
 *
 * @param span where it stands in the text of the response
 * @param verdict what came of it
 * @param score how much of it stands in the passages, 0 to 1; 0 where there was nothing to compare
 * @param unchecked why it is {@link Verdict#NOT_CHECKABLE}; null for all other verdicts
 * @param support the best place; null if no passage has any of its words, or if it is not checkable
 * @param marks what was not found in the passages, in order; told of sentences that are not checkable too, unless there
 *     are no passages or it says that they lack something
 */
public record Sentence(
        Span span,
        Verdict verdict,
        double score,
        @Nullable Unchecked unchecked,
        @Nullable Support support,
        List<Mark> marks) {
    /** Copies the list. */
    public Sentence {
        marks = List.copyOf(marks);
    }
}
