package org.winnow.cluster;

/** Computes exact Jaccard similarities of one entry with others. Used by one thread; shares only the sizes it learns. */
final class Matcher {
    /** By how many slots an estimate may lie below the floor for an exact look: more than five standard errors. */
    private static final int MARGIN = 22;

    private final Corpus corpus;
    private final Options.Fields fields;
    private final Signatures signatures;
    private final int[] sizes;
    private final double floor;
    private final WordView words = new WordView();
    private final ShingleSet held = new ShingleSet();
    private final ShingleSet other = new ShingleSet();
    private int holding = -1;

    /** Sizes are those of the sets of shingles, by entry, 0 while unknown; whoever computes one writes the same. */
    Matcher(Corpus corpus, Options.Fields fields, Signatures signatures, int[] sizes, double floor) {
        this.corpus = corpus;
        this.fields = fields;
        this.signatures = signatures;
        this.sizes = sizes;
        this.floor = floor;
    }

    /** The similarity of two entries, or -1 where it lies below the floor. Fast for equal {@code a}. */
    float similarity(int a, int b) {
        if (sizes[a] > Signer.SLOTS / 2
                && sizes[b] > Signer.SLOTS / 2
                && signatures.agreeing(a, b) < floor * Signer.SLOTS - MARGIN) {
            return -1;
        }
        int width = signatures.width();
        if (holding != a) {
            corpus.words(signatures.number(a), fields, words);
            sizes[a] = held.load(words, width);
            holding = a;
        }
        corpus.words(signatures.number(b), fields, words);
        if (sizes[b] == 0) {
            sizes[b] = other.load(words, width);
        }
        if (Math.min(sizes[a], sizes[b]) < floor * Math.max(sizes[a], sizes[b])) {
            return -1;
        }
        int shared = held.shared(words, width);
        float similarity = (float) shared / (sizes[a] + sizes[b] - shared);
        return similarity >= (float) floor ? similarity : -1;
    }
}
