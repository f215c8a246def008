package org.winnow.store;

import org.winnow.model.Content;

/**
 * Counts what {@link Measures} holds. Thread-safe, and slower than all the rest of storing an example: an import leaves
 * it to {@link Store#measure}, which follows on several threads.
 */
@FunctionalInterface
public interface Measuring {
    /** The measures of a content; a function of its messages alone. */
    Measures of(Content content);
}
