package org.winnow.store;

import org.winnow.model.Content;

/**
 * Counts what {@link Measures} holds. Thread-safe, and by far the slowest part of storing an example: an import calls it
 * on several threads and hands the results to {@link Transaction#insert(org.winnow.model.Example, Measures)}.
 */
@FunctionalInterface
public interface Measuring {
    /** The measures of a content; a function of its messages alone. */
    Measures of(Content content);
}
