package org.winnow.release;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the rows are shared among the splits; only the proportions count.
 *
 * @param train share to train on
 * @param validation share to watch while training
 * @param test share to keep for the end
 */
public record SplitRatio(int train, int validation, int test) {
    private static final Pattern WORDS =
            Pattern.compile("\\s*(\\d{1,6})\\s*/\\s*(\\d{1,6})\\s*(?:/\\s*(\\d{1,6})\\s*)?");

    /** Refuses negative shares and an empty train split. */
    public SplitRatio {
        if (train <= 0 || validation < 0 || test < 0) {
            throw new IllegalArgumentException("split " + train + "/" + validation + "/" + test);
        }
    }

    /** Reads {@code 80/10/10} or {@code 90/10} (train and validation); empty if it is neither or trains on nothing. */
    public static Optional<SplitRatio> parse(String text) {
        Matcher matcher = WORDS.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int train = Integer.parseInt(matcher.group(1));
        int validation = Integer.parseInt(matcher.group(2));
        int test = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
        return train == 0 ? Optional.empty() : Optional.of(new SplitRatio(train, validation, test));
    }

    /** The share of validation, 0 to 1. */
    public double validationShare() {
        return (double) validation / sum();
    }

    /** The share of test, 0 to 1. */
    public double testShare() {
        return (double) test / sum();
    }

    private long sum() {
        return (long) train + validation + test;
    }

    @Override
    public String toString() {
        return train + "/" + validation + "/" + test;
    }
}
