package org.winnow.cluster;

import java.util.Map;
import java.util.TreeMap;
import org.winnow.job.Progress;
import org.winnow.text.Shingles;

/** Finds all pairs of texts whose shingles are similar, by locality-sensitive hashing and exact verification. */
final class NearSearch {
    /** Shorter texts are only compared exactly: one word of difference says too much or too little. */
    static final int LEAST_WORDS = 8;

    private final Corpus corpus;
    private final Options options;
    private final Progress progress;

    NearSearch(Corpus corpus, Options options, Progress progress) {
        this.corpus = corpus;
        this.options = options;
        this.progress = progress;
    }

    /** What was found, with numbers of examples. */
    record Result(PairList pairs, int tooShort, long compared, long skipped) {}

    /** Finds the pairs of at least a similarity among the texts of some examples. */
    Result run(int[] numbers, Options.Fields fields, double floor) {
        Map<Integer, Signatures.Entries> byWidth = new TreeMap<>();
        WordView words = new WordView();
        int tooShort = 0;
        for (int number : numbers) {
            corpus.words(number, fields, words);
            if (words.size() < LEAST_WORDS) {
                tooShort++;
                continue;
            }
            int width = options.width() > 0 ? options.width() : Shingles.width(words.size());
            entries(byWidth, width).add(number, false);
            if (options.width() == 0 && meetsShorter(words.size())) {
                entries(byWidth, Shingles.width(0)).add(number, true);
            }
        }
        byWidth.values().removeIf(Signatures.Entries::isIdle);
        PairList pairs = new PairList();
        long compared = 0;
        long skipped = 0;
        for (Signatures.Entries entries : byWidth.values()) {
            progress.checkCancelled();
            Signatures signatures = new Signatures(corpus, fields, entries, progress);
            Bands bands = new Bands(signatures, options.bucketCap(), progress);
            bands.search(() -> new Matcher(corpus, fields, signatures, bands.sizes(), floor), corpus.size(), pairs);
            compared += bands.compared();
            skipped += bands.skipped();
        }
        return new Result(pairs, tooShort, compared, skipped);
    }

    private static Signatures.Entries entries(Map<Integer, Signatures.Entries> byWidth, int width) {
        return byWidth.computeIfAbsent(width, Signatures.Entries::new);
    }

    /** True for a text of the longer width that can still be similar to one of the shorter. */
    private static boolean meetsShorter(int words) {
        return words >= Shingles.LONG_TEXT && words < 2 * Shingles.LONG_TEXT;
    }
}
