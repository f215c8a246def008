package org.winnow.faults;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.winnow.store.Examples;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

/** What a project holds: every example, the tree of its history, and where in it the project stands. */
record Stored(TreeMap<String, Shown> examples, List<Step> steps, long head) {
    private static final int BATCH = 500;

    /** One step of the history. */
    record Step(long id, long parent, int count) {}

    /** Reads all of an open project, the columns in memory too. */
    static Stored of(Store store) throws StoreException {
        List<Step> steps = new ArrayList<>();
        store.history()
                .steps(0, Integer.MAX_VALUE)
                .forEach(step -> steps.add(new Step(step.id(), step.parent(), step.count())));
        steps.sort(Comparator.comparingLong(Step::id));
        return new Stored(examples(store), steps, store.history().head());
    }

    static TreeMap<String, Shown> examples(Store store) throws StoreException {
        TreeMap<String, Shown> examples = new TreeMap<>();
        int size = store.columns().size();
        for (int from = 1; from < size; from += BATCH) {
            int[] keys = IntStream.range(from, Math.min(from + BATCH, size)).toArray();
            for (Examples.Keyed each : store.examples().load(keys)) {
                boolean deleted = !store.columns().live().contains(each.key());
                examples.put(each.example().id(), Shown.of(each.example(), deleted));
            }
        }
        return examples;
    }

    /** How many rows of a file are there. */
    int rows(Deed.Import rows) {
        int count = 0;
        for (int row = 0; row < rows.rows(); row++) {
            count += examples.containsKey(rows.id(row)) ? 1 : 0;
        }
        return count;
    }

    /** A short word for all of it, the same in every process. */
    String digest() {
        return Integer.toHexString(toString().hashCode());
    }

    /** The first thing by which another differs from this one, in words; null if nothing does. */
    @Nullable
    String difference(Stored other) {
        for (Map.Entry<String, Shown> each : examples.entrySet()) {
            Shown there = other.examples.get(each.getKey());
            if (!each.getValue().equals(there)) {
                return each.getKey() + " is " + brief(there) + " instead of " + brief(each.getValue());
            }
        }
        for (String id : other.examples.keySet()) {
            if (!examples.containsKey(id)) {
                return id + " is there and should not be";
            }
        }
        if (!steps.equals(other.steps)) {
            return "the history has " + other.steps.size() + " steps, not these " + steps.size();
        }
        return head == other.head ? null : "the project stands at step " + other.head + ", not " + head;
    }

    private static String brief(@Nullable Shown shown) {
        String text = String.valueOf(shown);
        return text.length() > 160 ? text.substring(0, 160) + "..." : text;
    }
}
