package org.winnow.rag;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winnow.text.Sentences;
import org.winnow.text.Span;
import org.winnow.text.Words;

/** The words of one text that a response has too: which there are, which stand side by side, and where. For one thread. */
final class PassageWords {
    /** A second sentence is shown along if it brings at least so much of the words. */
    private static final double WORTH_A_NEIGHBOUR = 0.15;

    private final String text;
    private final BitSet stems = new BitSet();
    private final Set<Long> pairs = new java.util.HashSet<>();
    private int[] ids = new int[64];
    private int[] starts = new int[64];
    private int size;
    private int previous = ResponseWords.NONE;
    private @Nullable List<Span> sentences;

    /** Reads the text. Cost: one pass. */
    PassageWords(String text, ResponseWords response) {
        this.text = text;
        boolean composed = Normalizer.isNormalized(text, Normalizer.Form.NFKC);
        Words.visit(text, (start, end, hash) -> {
            long key = composed ? hash : ResponseWords.hash(text, start, end);
            add(start, response.find(text, start, end, key));
        });
    }

    /** The stems that the text has. */
    BitSet stems() {
        return stems;
    }

    /** The pairs of stems that stand side by side in it. */
    Set<Long> pairs() {
        return pairs;
    }

    /** Two stems side by side. */
    static long pair(int first, int second) {
        return ((long) first << 32) | second;
    }

    private void add(int start, int id) {
        if (id != ResponseWords.NONE) {
            if (size == ids.length) {
                ids = Arrays.copyOf(ids, size * 2);
                starts = Arrays.copyOf(starts, size * 2);
            }
            ids[size] = id;
            starts[size] = start;
            size++;
            stems.set(id);
            if (previous != ResponseWords.NONE) {
                pairs.add(pair(previous, id));
            }
        }
        previous = id;
    }

    /**
     * The sentence that has most of the words wanted, with a neighbour if that brings much more. Cost: one pass over the
     * words that text and response share.
     *
     * @param wanted for each stem its weight; 0 for those that are not wanted
     * @return the place and the weight that it has; null if no wanted word is there
     */
    @Nullable
    Place best(double[] wanted) {
        List<Span> spans = sentences();
        double[] weights = weights(spans, wanted);
        int best = 0;
        for (int i = 1; i < weights.length; i++) {
            best = weights[i] > weights[best] ? i : best;
        }
        if (weights.length == 0 || weights[best] == 0) {
            return null;
        }
        double all = Arrays.stream(wanted).sum();
        double behind = best + 1 < weights.length ? weight(spans, best, best + 1, wanted) : 0;
        double before = best > 0 ? weight(spans, best - 1, best, wanted) : 0;
        double both = Math.max(behind, before);
        if (both - weights[best] < WORTH_A_NEIGHBOUR * all) {
            return new Place(spans.get(best), weights[best]);
        }
        int first = behind >= before ? best : best - 1;
        return new Place(new Span(spans.get(first).start(), spans.get(first + 1).end()), both);
    }

    /**
     * A place and how much is in it.
     *
     * @param span where
     * @param weight the sum of the weights of the wanted words there
     */
    record Place(Span span, double weight) {}

    private List<Span> sentences() {
        List<Span> split = sentences;
        if (split == null) {
            split = Sentences.split(text);
            sentences = split;
        }
        return split;
    }

    private double[] weights(List<Span> spans, double[] wanted) {
        double[] weights = new double[spans.size()];
        int[] seenIn = new int[wanted.length];
        int sentence = 0;
        for (int i = 0; i < size; i++) {
            if (wanted[ids[i]] == 0) {
                continue;
            }
            while (sentence < spans.size() - 1
                    && starts[i] >= spans.get(sentence).end()) {
                sentence++;
            }
            if (seenIn[ids[i]] != sentence + 1) {
                seenIn[ids[i]] = sentence + 1;
                weights[sentence] += wanted[ids[i]];
            }
        }
        return weights;
    }

    /** The weight of two neighbouring sentences together. */
    private double weight(List<Span> spans, int first, int last, double[] wanted) {
        int from = Arrays.binarySearch(starts, 0, size, spans.get(first).start());
        BitSet seen = new BitSet();
        double weight = 0;
        for (int i = from < 0 ? -from - 1 : from;
                i < size && starts[i] < spans.get(last).end();
                i++) {
            if (!seen.get(ids[i])) {
                seen.set(ids[i]);
                weight += wanted[ids[i]];
            }
        }
        return weight;
    }
}
