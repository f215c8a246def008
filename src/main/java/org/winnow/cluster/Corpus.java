package org.winnow.cluster;

import java.util.Arrays;
import java.util.List;
import org.winnow.model.Cluster;

/** What the search remembers of all examples, which are numbered from 0 in the order of the feed. */
final class Corpus {
    private final Batch[] batches;
    private final int[] batchOf;
    private final int[] firstOf;
    private final boolean[] masked;
    private final long[] exact;
    private final long[] question;

    Corpus(List<Batch> read) {
        batches = read.toArray(new Batch[0]);
        firstOf = new int[batches.length];
        masked = new boolean[batches.length];
        int size = read.stream().mapToInt(batch -> batch.keys().length).sum();
        batchOf = new int[size];
        exact = new long[size];
        question = new long[size];
        int next = 0;
        for (int i = 0; i < batches.length; i++) {
            Batch batch = batches[i];
            int rows = batch.keys().length;
            firstOf[i] = next;
            Arrays.fill(batchOf, next, next + rows, i);
            System.arraycopy(batch.hashed().said(), 0, exact, next, rows);
            System.arraycopy(batch.hashed().question(), 0, question, next, rows);
            next += rows;
        }
    }

    int size() {
        return batchOf.length;
    }

    int[] all() {
        int[] all = new int[size()];
        Arrays.setAll(all, i -> i);
        return all;
    }

    /** Equal for exact duplicates, by number; until {@link Copies} has told them apart, for all that say the same. */
    long[] exact() {
        return exact;
    }

    /** Equal for the same question, by number; 0 where nothing is asked. */
    long[] question() {
        return question;
    }

    int key(int number) {
        return batch(number).keys()[row(number)];
    }

    long answer(int number) {
        return batch(number).hashed().answer()[row(number)];
    }

    long passages(int number) {
        return batch(number).hashed().passages()[row(number)];
    }

    long[] passages(int[] numbers) {
        return Arrays.stream(numbers).mapToLong(this::passages).toArray();
    }

    int questionFacts(int number) {
        return batch(number).claims().questionFacts()[row(number)];
    }

    /** True if the responses of two examples contradict each other; see {@link Conflict}. */
    boolean contradict(int a, int b) {
        return polarity(a) * polarity(b) < 0 || Conflict.between(facts(a), facts(b));
    }

    private int polarity(int number) {
        return batch(number).claims().polarity()[row(number)];
    }

    private int[] facts(int number) {
        Batch.Claims claims = batch(number).claims();
        int row = row(number);
        return Arrays.copyOfRange(claims.facts(), claims.starts()[row], claims.starts()[row + 1]);
    }

    Batch batch(int number) {
        return batches[batchOf[number]];
    }

    int row(int number) {
        return number - firstOf[batchOf[number]];
    }

    int batchCount() {
        return batches.length;
    }

    Batch batchAt(int index) {
        return batches[index];
    }

    /** How many words an example has. */
    int span(int number) {
        int[] starts = batch(number).starts();
        return starts[row(number) + 1] - starts[row(number)];
    }

    /** The pieces of an example that may be boilerplate; before masking. */
    Runs runs(int number) {
        Batch batch = batch(number);
        int row = row(number);
        return new Runs(batch.words(), batch.starts()[row], batch.starts()[row + 1]);
    }

    /** Says whether words of a batch are masked. */
    void masked(int batch, boolean any) {
        masked[batch] = any;
    }

    /** Shows the words of an example that are not masked. */
    void words(int number, Options.Fields fields, WordView view) {
        Batch batch = batch(number);
        int row = row(number);
        int start = fields == Options.Fields.RESPONSE ? batch.answerStarts()[row] : batch.starts()[row];
        int end = fields == Options.Fields.INSTRUCTION ? batch.answerStarts()[row] : batch.starts()[row + 1];
        if (masked[batchOf[number]]) {
            view.showUnmarked(batch.words(), start, end);
        } else {
            view.show(batch.words(), start, end);
        }
    }

    /** Groups of numbers as groups of keys, the first one staying first. */
    List<int[]> keys(List<int[]> groups) {
        return groups.stream()
                .map(group -> Arrays.stream(group).map(this::key).toArray())
                .toList();
    }

    /** Groups of numbers as clusters whose members are the same in full. */
    List<Cluster> clusters(Cluster.Kind kind, List<int[]> groups) {
        return groups.stream().map(group -> cluster(kind, group, 1)).toList();
    }

    Cluster cluster(Cluster.Kind kind, int[] group, double similarity) {
        List<Integer> keys =
                Arrays.stream(group).map(this::key).sorted().boxed().toList();
        return new Cluster(kind, keys, similarity);
    }
}
