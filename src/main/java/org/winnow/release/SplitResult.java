package org.winnow.release;

import java.util.List;
import java.util.Map;
import org.winnow.model.Split;

/**
 * What a {@link Splitter} found.
 *
 * @param splits the split of every example that is not held back, by identifier
 * @param heldBack examples that must not be released, by identifier
 * @param counts rows by stratum (after pooling) and split, strata in alphabetical order
 * @param groups how many groups there are
 * @param assigned how many examples got a split that they did not have before
 * @param advice sentences about the outcome
 */
public record SplitResult(
        Map<String, Split> splits,
        List<HeldBack> heldBack,
        Map<String, Map<Split, Integer>> counts,
        int groups,
        int assigned,
        List<String> advice) {
    /** Rows of a split over all strata. */
    public int count(Split split) {
        return counts.values().stream()
                .mapToInt(byStratum -> byStratum.getOrDefault(split, 0))
                .sum();
    }

    /**
     * An example that would leak.
     *
     * @param id the example
     * @param split the split that it had
     * @param reason a sentence for a person
     */
    public record HeldBack(String id, Split split, String reason) {}
}
