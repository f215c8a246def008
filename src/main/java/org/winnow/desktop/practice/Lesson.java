package org.winnow.desktop.practice;

import java.util.List;
import java.util.Set;

/**
 * One example of the deck and what is done with it.
 *
 * @param example the identifier of the example in the sample data
 * @param steps one after the other; the last one ends with a decision or a skip, so that the next example is shown
 */
record Lesson(String example, List<Step> steps) {
    Lesson {
        steps = List.copyOf(steps);
    }

    static Lesson of(String example, Step... steps) {
        return new Lesson(example, List.of(steps));
    }

    /**
     * What is to be done next.
     *
     * @param hint a sentence or two; {@code {review.accept}} stands for the key of that command
     * @param right the ids of the commands that do it
     */
    record Step(String hint, Set<String> right) {
        Step {
            right = Set.copyOf(right);
        }

        static Step of(String hint, String... right) {
            return new Step(hint, Set.of(right));
        }
    }
}
