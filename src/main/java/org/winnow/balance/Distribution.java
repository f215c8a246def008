package org.winnow.balance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a set of examples divides into classes.
 *
 * @param name what divides it, as in queries: {@code tag}, {@code source}, {@code turns}
 * @param parts the classes that have rows, larger ones first, equal ones by value
 * @param rows the examples of the whole set
 * @param without how many of them are in no class
 * @param tokens trained tokens of the whole set
 */
public record Distribution(String name, List<Part> parts, int rows, int without, long tokens) {
    /** Copies the list and puts it in order. */
    public Distribution {
        parts = parts.stream()
                .sorted(Comparator.comparingInt(Part::rows).reversed().thenComparing(Part::value))
                .toList();
    }

    /**
     * A class.
     *
     * @param value its name
     * @param rows its examples
     * @param tokens their trained tokens
     */
    public record Part(String value, int rows, long tokens) {}

    /** The share of the set's rows that a class has; with several values an example counts in each, so sums pass 1. */
    public double share(Part one) {
        return rows == 0 ? 0 : (double) one.rows() / rows;
    }

    /** The share of the set's trained tokens that a class has. */
    public double tokenShare(Part one) {
        return tokens == 0 ? 0 : (double) one.tokens() / tokens;
    }

    /**
     * Shannon entropy of the rows in nats: H = -sum p ln p, where p is the part of a class in the sum over all classes.
     */
    public double entropy() {
        double sum = parts.stream().mapToDouble(Part::rows).sum();
        double entropy = 0;
        for (Part one : parts) {
            double part = one.rows() / sum;
            entropy -= part * Math.log(part);
        }
        return Math.max(0, entropy);
    }

    /** Evenness J = H / ln k (Pielou 1966) over the k classes that have rows: 1 is even; 1 also for fewer than two. */
    public double evenness() {
        return parts.size() < 2 ? 1 : Math.min(1, entropy() / Math.log(parts.size()));
    }

    /** The effective number of classes e^H (Hill number of order 1): "12 tags that behave like 4.3"; 0 without classes. */
    public double effectiveClasses() {
        return parts.isEmpty() ? 0 : Math.exp(entropy());
    }

    /** Rows of the largest class for each row of the smallest; 1 for fewer than two classes. */
    public double imbalance() {
        return parts.size() < 2
                ? 1
                : (double) parts.get(0).rows() / parts.get(parts.size() - 1).rows();
    }

    /** From arrays by code: classes without rows are left out. */
    static List<Part> parts(List<String> values, int[] rows, long[] tokens) {
        List<Part> parts = new ArrayList<>();
        for (int code = 0; code < values.size(); code++) {
            if (rows[code] > 0) {
                parts.add(new Part(values.get(code), rows[code], tokens[code]));
            }
        }
        return parts;
    }

    /** The class of a value. */
    public Stream<Part> find(String value) {
        return parts.stream().filter(one -> one.value().equals(value));
    }
}
