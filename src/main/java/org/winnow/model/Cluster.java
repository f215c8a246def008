package org.winnow.model;

import java.util.List;
import java.util.Locale;

/**
 * Examples that repeat each other.
 *
 * @param kind in which way
 * @param keys the keys of its examples in the project, ascending; two or more
 * @param similarity the lowest Jaccard similarity among the pairs that hold it together, 0 to 1; 1 for exact
 */
public record Cluster(Kind kind, List<Integer> keys, double similarity) {
    /** Copies the keys. */
    public Cluster {
        keys = List.copyOf(keys);
        if (keys.size() < 2) {
            throw new IllegalArgumentException("a cluster has at least two examples");
        }
    }

    /** The ways in which examples repeat each other. */
    public enum Kind {
        /** The same instruction and response after normalising. */
        EXACT("exact"),
        /** Nearly the same instruction and response. */
        NEAR("near"),
        /** The same instruction, another response. */
        SAME_QUESTION("same-question"),
        /** The same instruction, and the responses differ in numbers or in yes and no. */
        CONFLICTING("conflicting");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** As in queries and files: {@code cluster:same-question}. */
        public String word() {
            return word.toLowerCase(Locale.ROOT);
        }
    }
}
