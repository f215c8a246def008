package org.winnow.model;

import org.jspecify.annotations.Nullable;

/**
 * A {@link Passage} in the place where one example used it.
 *
 * @param passage the passage
 * @param score what the retriever scored it, on the retriever's own scale; null if it gave none
 */
public record Retrieved(Passage passage, @Nullable Double score) {}
