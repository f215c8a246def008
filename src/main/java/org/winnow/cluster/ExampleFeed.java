package org.winnow.cluster;

import org.winnow.model.Example;

/**
 * Hands over the examples to compare, one after the other, so that the search need not know where they lie. With a
 * store: {@code visitor -> store.examples().scan(keys, visitor::visit)}.
 *
 * @param <X> what reading may throw
 */
@FunctionalInterface
public interface ExampleFeed<X extends Exception> {
    /** Hands each example over once. The order does not change the result but for speed. */
    void visit(Visitor visitor) throws X;

    /** Receives examples. */
    @FunctionalInterface
    interface Visitor {
        /** Receives one; returns true to go on, and always does. */
        boolean visit(int key, Example example);
    }
}
