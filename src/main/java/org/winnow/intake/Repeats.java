package org.winnow.intake;

import java.util.HashMap;
import java.util.Map;

/** Counts how often the same bytes come in a file. Cost: 16 bytes a record. Not for several threads. */
final class Repeats {
    private final LongSet seen = new LongSet();
    private final Map<Long, Integer> repeats = new HashMap<>();

    /** How often a record of this name has come, this time included. */
    int occurrence(RowHash.Name name) {
        return seen.add(name.key()) ? 1 : repeats.merge(name.key(), 2, (old, two) -> old + 1);
    }
}
