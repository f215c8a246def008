package org.winnow.desktop.review;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * The examples under review in the order in which the review began, and the place in it. Decisions do not change it, so
 * that going back leads to what was there before. Immutable.
 */
final class ReviewQueue {
    static final ReviewQueue EMPTY = of(new int[0]);

    private final int[] keys;
    /** The keys as bits: a million lookups in a frame's time, where a compressed set takes several. Never changed. */
    private final BitSet known;

    private final int place;

    private ReviewQueue(int[] keys, BitSet known, int place) {
        this.keys = keys;
        this.known = known;
        this.place = place;
    }

    /** A queue of these, at its beginning; the array is not changed any more. */
    static ReviewQueue of(int[] keys) {
        BitSet known = new BitSet();
        for (int key : keys) {
            known.set(key);
        }
        return new ReviewQueue(keys, known, 0);
    }

    int size() {
        return keys.length;
    }

    /** From 0; {@link #size} behind the last. */
    int place() {
        return place;
    }

    boolean isOver() {
        return place >= keys.length;
    }

    /** The key so many places on; 0 where there is none. */
    int key(int ahead) {
        int at = place + ahead;
        return at >= 0 && at < keys.length ? keys[at] : 0;
    }

    /**
     * Which of the examples beside each other that have the same number the present one is, from 1, and how many those are;
     * nothing for the number 0. Cost: one look per example of these.
     */
    Optional<Among> among(IntUnaryOperator number) {
        int wanted = isOver() ? 0 : number.applyAsInt(keys[place]);
        if (wanted == 0) {
            return Optional.empty();
        }
        int first = place;
        while (first > 0 && number.applyAsInt(keys[first - 1]) == wanted) {
            first--;
        }
        int last = place;
        while (last + 1 < keys.length && number.applyAsInt(keys[last + 1]) == wanted) {
            last++;
        }
        return Optional.of(new Among(place - first + 1, last - first + 1));
    }

    /** One of so many. */
    record Among(int place, int count) {}

    /** So many places on, but not before the first and at most behind the last. */
    ReviewQueue moved(int by) {
        return new ReviewQueue(keys, known, Math.max(0, Math.min(keys.length, place + by)));
    }

    /** With those that it does not have yet, in their order, at its end: for instance what was imported meanwhile. */
    ReviewQueue joined(int[] all) {
        int[] more = Arrays.stream(all).filter(key -> !known.get(key)).toArray();
        if (more.length == 0) {
            return this;
        }
        int[] joined = Arrays.copyOf(keys, keys.length + more.length);
        System.arraycopy(more, 0, joined, keys.length, more.length);
        return new ReviewQueue(joined, with(more), place);
    }

    /** At the example, if it is in the queue; else a queue in which it comes now. */
    ReviewQueue at(int key) {
        for (int i = 0; known.get(key) && i < keys.length; i++) {
            if (keys[i] == key) {
                return new ReviewQueue(keys, known, i);
            }
        }
        int[] more = new int[keys.length + 1];
        System.arraycopy(keys, 0, more, 0, place);
        more[place] = key;
        System.arraycopy(keys, place, more, place + 1, keys.length - place);
        return new ReviewQueue(more, with(key), place);
    }

    private BitSet with(int... more) {
        BitSet all = (BitSet) known.clone();
        for (int key : more) {
            all.set(key);
        }
        return all;
    }
}
