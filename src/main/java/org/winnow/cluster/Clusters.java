package org.winnow.cluster;

import java.util.List;
import org.winnow.model.Cluster;

/** What a search for duplicates found; can be asked again at another threshold without searching again. Immutable. */
public final class Clusters {
    private final Options options;
    private final List<Cluster> fixed;
    private final List<int[]> copies;
    private final Pairs pairs;
    private final List<Witness> witnesses;
    private final Tally tally;

    Clusters(
            Options options,
            List<Cluster> fixed,
            List<int[]> copies,
            Pairs pairs,
            List<Witness> witnesses,
            Tally tally) {
        this.options = options;
        this.fixed = List.copyOf(fixed);
        this.copies = List.copyOf(copies);
        this.pairs = pairs;
        this.witnesses = List.copyOf(witnesses);
        this.tally = tally;
    }

    /** All clusters at the threshold of the search: by kind, larger ones first, then by key. */
    public List<Cluster> all() {
        return at(options.threshold());
    }

    /**
     * All clusters at another threshold of near duplicates, in the order of {@link #all}. Clusters of other kinds do
     * not depend on it. Cost: one pass over the pairs.
     *
     * @param threshold {@link Options#FLOOR} to 1
     */
    public List<Cluster> at(double threshold) {
        return NearClusters.assemble(fixed, copies, pairs, threshold);
    }

    /** The pairs of near duplicates; of examples that are exact copies of each other only the first takes part. */
    public Pairs pairs() {
        return pairs;
    }

    /** For each conflicting cluster, in the order of {@link #all}, two examples whose responses contradict each other. */
    public List<Witness> witnesses() {
        return witnesses;
    }

    /** What was looked at. */
    public Tally tally() {
        return tally;
    }

    /**
     * Two examples that contradict each other; {@link Conflict#between} says how.
     *
     * @param first the lower key
     * @param second the higher key
     * @param similarity how similar their instructions are; 1 for the same
     */
    public record Witness(int first, int second, double similarity) {}

    /**
     * What was looked at, for the report.
     *
     * @param examples examples handed over
     * @param tooShort examples with fewer than eight words to compare, which can only be exact copies
     * @param masked words left out as boilerplate
     * @param compared pairs whose similarity was computed or estimated
     * @param skipped pairs that were not looked at because too many examples share a part of their signature; a pair
     *     is counted again in each such group
     */
    public record Tally(int examples, int tooShort, long masked, long compared, long skipped) {}
}
