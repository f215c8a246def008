package org.winnow.release;

import java.util.ArrayList;
import java.util.List;

/** Takes the violations of one example after the other. */
final class Faults {
    private final List<Violation> found = new ArrayList<>(4);
    private String example = "";

    /** Begins with another example. */
    void begin(String id) {
        example = id;
        found.clear();
    }

    void add(Rule rule, String sentence) {
        found.add(new Violation(example, rule.id(), sentence));
    }

    boolean none() {
        return found.isEmpty();
    }

    /** The violations of this example. */
    List<Violation> found() {
        return List.copyOf(found);
    }
}
