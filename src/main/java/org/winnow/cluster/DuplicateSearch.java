package org.winnow.cluster;

import java.util.ArrayList;
import java.util.List;
import org.winnow.job.Progress;
import org.winnow.model.Cluster;

/**
 * Finds examples that repeat each other.
 *
 * <ul>
 *   <li><b>Exact</b>: all messages, system prompt included, say the same but for case, punctuation and white space, and
 *       the passages are the same. Signs that carry meaning count: currency, percent, a minus, separators inside
 *       numbers, {@code C++} and {@code C#}.
 *   <li><b>Near</b>: instruction and response (or the one of them that {@link Options} name) have a Jaccard similarity of
 *       at least the threshold over their shingles, boilerplate left out. Candidates come from one-permutation MinHash
 *       (Li, Owen, Zhang 2012; densified as in Shrivastava 2017) with 64 slots in 16 bands of 4; every reported pair is
 *       verified exactly. Texts of fewer than eight words take no part.
 *   <li><b>Same question</b>: everything before the response is the same, the responses are not. Passages do not matter.
 *   <li><b>Conflicting</b>: of those, and of questions that are at least 0.9 similar and have the same numbers, the ones
 *       whose responses contradict each other; see {@link Conflict}.
 * </ul>
 *
 * <p>Uses the common pool; the result does not depend on the number of threads. Memory: four bytes for each word and about
 * 250 for each example, while it runs.
 */
public final class DuplicateSearch {
    private final Options options;

    /** A search with these options. */
    public DuplicateSearch(Options options) {
        this.options = options;
    }

    /**
     * Searches. Reads the feed once.
     *
     * @throws X if the feed does
     * @throws org.winnow.job.CancelledException if the progress asks to stop
     */
    public <X extends Exception> Clusters find(ExampleFeed<X> feed, Progress progress) throws X {
        progress.step("reading examples");
        Corpus corpus = CorpusReader.read(feed, progress);
        return find(corpus, Copies.<RuntimeException>tellApart(corpus, corpus::passages), progress);
    }

    /** Searches what has been read, whose exact duplicates have been told apart. */
    Clusters find(Corpus corpus, Groups exact, Progress progress) {
        List<int[]> copies = exact.equal();
        int[] distinct = exact.firsts();
        progress.checkCancelled();
        long masked = options.mask() ? Boilerplate.mask(corpus, distinct) : Boilerplate.maskNothing(corpus);
        progress.step("comparing texts");
        NearSearch.Result near =
                new NearSearch(corpus, options, progress).run(distinct, options.fields(), Options.FLOOR);
        progress.step("comparing answers to the same question");
        Questions questions = new Questions(corpus, options, progress);
        questions.find();
        List<Cluster> fixed = new ArrayList<>(corpus.clusters(Cluster.Kind.EXACT, copies));
        fixed.addAll(questions.clusters());
        fixed.sort(NearClusters.ORDER);
        Clusters.Tally tally = new Clusters.Tally(
                corpus.size(), near.tooShort(), masked, near.compared(), near.skipped() + questions.skipped());
        return new Clusters(
                options, fixed, corpus.keys(copies), near.pairs().toPairs(corpus), questions.witnesses(), tally);
    }
}
