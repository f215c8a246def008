package org.winnow.intake.format;

import org.jspecify.annotations.Nullable;
import org.winnow.model.Content;
import org.winnow.model.Review;

/**
 * What a record says, before it has a place in a project.
 *
 * @param recordId the identifier that the record carries; null if it has none
 * @param content messages, passages and the rest; unknown fields are in its {@code extra}
 * @param review tags and, from Winnow's own form, the decision
 */
public record Draft(@Nullable String recordId, Content content, Review review) {}
