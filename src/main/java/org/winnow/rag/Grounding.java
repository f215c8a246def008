package org.winnow.rag;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a response is true to its passages, by sentence.
 *
 * @param score the mean of the scores of the checkable sentences weighted by their words, 0 to 1; null if no sentence is
 *     checkable
 * @param sentences all sentences of the response in order; empty if there is no response
 * @param passages for each passage how much of one checkable sentence it has at most, 0 to 1
 */
public record Grounding(@Nullable Double score, List<Sentence> sentences, List<Double> passages) {
    /** A passage that has at least so much of one sentence counts as used; below it a sentence is unsupported. */
    private static final double USED = 0.5;

    /** Copies the lists. */
    public Grounding {
        sentences = List.copyOf(sentences);
        passages = List.copyOf(passages);
    }

    /** False for a passage that the response seems to have no use for; true for all where nothing can be checked. */
    public boolean isUsed(int passage) {
        return score == null || passages.get(passage) >= USED;
    }

    /** How many sentences have that verdict. */
    public int count(Verdict verdict) {
        return (int) sentences.stream()
                .filter(sentence -> sentence.verdict() == verdict)
                .count();
    }

    /** What was not found in the passages and the conversation does not have either. */
    public List<Mark> marks() {
        return sentences.stream()
                .flatMap(sentence -> sentence.marks().stream())
                .filter(mark -> !mark.asked())
                .toList();
    }
}
