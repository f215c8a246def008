package org.winnow.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a list of examples is sorted. */
public sealed interface Order {
    /** In the order of arrival, the oldest first: how lists are sorted at first. */
    static Order usual() {
        return new ByArrival(false);
    }

    /** True for largest or last first. */
    boolean descending();

    /** In the order of arrival. */
    record ByArrival(boolean descending) implements Order {}

    /** By a number; those without it last, whatever the direction. */
    record ByMeasure(Measure measure, boolean descending) implements Order {}

    /** By the value of a dimension of single values, alphabetically; those without one last. */
    record ByDimension(Dimension dimension, boolean descending) implements Order {}

    /**
     * In no order to be seen: always the same one for a number, and of two examples always the same one comes first,
     * whatever else is in the list.
     *
     * @param seed the number
     */
    record Shuffled(int seed) implements Order {
        @Override
        public boolean descending() {
            return false;
        }

        /** Where an example comes, in numbers that may be negative. */
        int rank(int key) {
            // the finaliser of MurmurHash3 for 32 bits (Appleby, public domain): a bijection, so that no two ranks are
            // equal
            int mixed = key ^ seed;
            mixed = (mixed ^ mixed >>> 16) * 0x85ebca6b;
            mixed = (mixed ^ mixed >>> 13) * 0xc2b2ae35;
            return mixed ^ mixed >>> 16;
        }
    }

    /**
     * Examples that repeat each other next to each other: what a chain of clusters of any kind connects is one group, the
     * largest groups first and of equal ones the one whose first example arrived first. Within a group exact copies stand
     * together, then near ones, then what shares the question alone. Examples in no cluster follow in the order of arrival. A
     * group is as large as the search for duplicates found it in the whole project, so that a decision moves nothing.
     */
    record ByClusters() implements Order {
        static final String WORDS = "cluster by cluster";

        @Override
        public boolean descending() {
            return false;
        }
    }

    /**
     * In a few words that {@link #parse} reads, such as {@code tokens desc}, {@code arrival asc}, {@code random 42} and
     * {@code cluster by cluster}.
     */
    default String text() {
        String direction = descending() ? " desc" : " asc";
        if (this instanceof ByMeasure by) {
            return by.measure().field() + direction;
        }
        if (this instanceof ByDimension by) {
            return by.dimension().field() + direction;
        }
        if (this instanceof ByClusters) {
            return ByClusters.WORDS;
        }
        return this instanceof Shuffled shuffled ? "random " + shuffled.seed() : "arrival" + direction;
    }

    /** Reads what {@link #text} wrote; empty for anything else. */
    static Optional<Order> parse(String text) {
        if (text.equalsIgnoreCase(ByClusters.WORDS)) {
            return Optional.of(new ByClusters());
        }
        String[] words = text.toLowerCase(Locale.ROOT).split(" ", -1);
        if (words.length != 2) {
            return Optional.empty();
        }
        if (words[0].equals("random")) {
            return words[1].matches("-?[0-9]{1,9}")
                    ? Optional.of(new Shuffled(Integer.parseInt(words[1])))
                    : Optional.empty();
        }
        boolean down = words[1].equals("desc");
        if (!down && !words[1].equals("asc")) {
            return Optional.empty();
        }
        if (words[0].equals("arrival")) {
            return Optional.of(new ByArrival(down));
        }
        Optional<Order> measure = Arrays.stream(Measure.values())
                .filter(each -> each.field().equals(words[0]))
                .findFirst()
                .map(each -> new ByMeasure(each, down));
        return measure.isPresent()
                ? measure
                : Arrays.stream(Dimension.values())
                        .filter(each -> each.field().equals(words[0]))
                        .findFirst()
                        .map(each -> new ByDimension(each, down));
    }
}
