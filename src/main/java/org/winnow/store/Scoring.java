package org.winnow.store;

import org.winnow.model.Content;

/** Measures what {@link Scores} holds. Thread-safe; about a millisecond for an example with passages. */
@FunctionalInterface
public interface Scoring {
    /** The scores of a content; a function of it alone. */
    Scores of(Content content);
}
