package org.winnow.balance;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.store.Columns;

/**
 * What a set of examples consists of, in rows and in trained tokens: a loss is counted by token, so a class of few rows
 * can own much of the training. Trained tokens are those of the response.
 *
 * @param rows how many examples
 * @param tokens their trained tokens
 * @param distributions by tag, source, language, status and turns
 * @param lengths of whole examples and of responses
 * @param cross tag by source
 */
public record Balance(
        int rows, long tokens, List<Distribution> distributions, List<Lengths> lengths, CrossTable cross) {
    /** The limit on length where the user has set none: the default of LLaMA-Factory. */
    public static final int DEFAULT_LIMIT = 2048;

    /** Copies the lists. */
    public Balance {
        distributions = List.copyOf(distributions);
        lengths = List.copyOf(lengths);
    }

    /** The balance of a set, each tag by itself. */
    public static Balance of(Columns columns, RoaringBitmap set) {
        return of(columns, set, Settings.DEFAULT);
    }

    /** The balance of a set. Reads columns only. Cost: a few passes over the set. */
    public static Balance of(Columns columns, RoaringBitmap set, Settings settings) {
        return new Counting(columns, set).balance(settings);
    }

    /** The distribution of a name, such as {@code tag}. */
    public Optional<Distribution> by(String name) {
        return distributions.stream()
                .filter(distribution -> distribution.name().equals(name))
                .findFirst();
    }

    /**
     * How to count.
     *
     * @param limit the length in tokens that an example and a response should not pass
     * @param rollUp true to count a tag under its first name: {@code billing/refund} as {@code billing}, each example
     *     once
     */
    public record Settings(int limit, boolean rollUp) {
        /** 2,048 tokens, each tag by itself. */
        public static final Settings DEFAULT = new Settings(DEFAULT_LIMIT, false);
    }

    /** The sum of some numbers. */
    static long sum(int[] numbers) {
        return Arrays.stream(numbers).asLongStream().sum();
    }
}
