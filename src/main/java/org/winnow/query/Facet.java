package org.winnow.query;

import java.util.List;
import org.winnow.store.Dimension;

/**
 * The values of a dimension among some examples.
 *
 * @param dimension which
 * @param counts the values listed: most examples first, then by name
 * @param others how many more values there are
 */
public record Facet(Dimension dimension, List<Count> counts, int others) {
    /** Copies the list. */
    public Facet {
        counts = List.copyOf(counts);
    }

    /**
     * One value.
     *
     * @param value as in queries; of tags also those that only have tags below them
     * @param count its examples; for a tag, those of the tags below it too, each once
     * @param selected true if the query asks for it
     */
    public record Count(String value, int count, boolean selected) {}
}
