package org.winnow.cluster;

import java.util.Arrays;
import java.util.List;
import org.winnow.text.Hashes;

/**
 * Tells exact duplicates from examples that only say the same. Passages are compared by their texts, but those are asked
 * for only where examples that say the same have not the very same passages, which is rare.
 */
final class Copies {
    private Copies() {}

    /**
     * Gives hashes of the texts of passages.
     *
     * @param <X> what reading may throw
     */
    @FunctionalInterface
    interface Texts<X extends Exception> {
        /** For each of some ascending numbers a hash of the texts of its passages. */
        long[] of(int[] numbers) throws X;
    }

    /** Makes {@link Corpus#exact} differ where passages do, and returns the groups by it. */
    static <X extends Exception> Groups tellApart(Corpus corpus, Texts<X> texts) throws X {
        long[] exact = corpus.exact();
        Groups said = new Groups(exact, corpus.all());
        List<int[]> doubtful = said.equal().stream()
                .filter(group -> !samePassages(corpus, group))
                .toList();
        if (doubtful.isEmpty()) {
            return said;
        }
        int[] numbers = doubtful.stream().flatMapToInt(Arrays::stream).sorted().toArray();
        long[] passages = texts.of(numbers);
        for (int i = 0; i < numbers.length; i++) {
            exact[numbers[i]] = Hashes.combine(exact[numbers[i]], passages[i]);
        }
        return new Groups(exact, corpus.all());
    }

    private static boolean samePassages(Corpus corpus, int[] group) {
        long first = corpus.passages(group[0]);
        return Arrays.stream(group).allMatch(number -> corpus.passages(number) == first);
    }
}
