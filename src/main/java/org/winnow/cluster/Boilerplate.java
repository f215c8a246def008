package org.winnow.cluster;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.winnow.text.Hashes;

/**
 * Leaves text that recurs out of the comparison: every line and every run of eight words that more than 5 % of the rows
 * and at least 20 have, exact copies counted once. Without this a shared preamble makes everything a near duplicate.
 *
 * <p>Of more than 20,000 rows a sample of about so many, chosen by a hash of their number, stands for all. A row of which
 * less than a quarter of both instruction and response would be left, or fewer than eight words, is compared as it stands:
 * it is not framed by what recurs, it is what recurs.
 */
final class Boilerplate {
    private static final int SAMPLE = 20_000;
    private static final int LEAST_ROWS = 20;
    private static final int SHARE = 20;
    private static final int LEFT = 4;

    private final Corpus corpus;
    private final LongTable frequent;

    private Boilerplate(Corpus corpus, LongTable frequent) {
        this.corpus = corpus;
        this.frequent = frequent;
    }

    /** Turns the lowest bit of each word from "begins a line" into "is masked" and returns how many words are. */
    static long mask(Corpus corpus, int[] distinct) {
        return new Boilerplate(corpus, frequent(corpus, sample(distinct))).maskAll();
    }

    /** Clears the lowest bit of each word. */
    static long maskNothing(Corpus corpus) {
        return new Boilerplate(corpus, new LongTable(1)).maskAll();
    }

    private static int[] sample(int[] distinct) {
        if (distinct.length <= SAMPLE) {
            return distinct;
        }
        return IntStream.of(distinct)
                .filter(number -> Long.remainderUnsigned(Hashes.mix(number), distinct.length) < SAMPLE)
                .toArray();
    }

    private static LongTable frequent(Corpus corpus, int[] rows) {
        int least = Math.max(LEAST_ROWS, rows.length / SHARE + 1);
        long words = IntStream.of(rows).mapToLong(row -> corpus.span(row)).sum();
        // A sketch first, so that exact counts are kept only of what may be frequent: it never counts too low.
        int[] sketch = new int[Integer.highestOneBit((int) Math.max(1 << 16, Math.min(words, 1 << 24)))];
        for (int row : rows) {
            corpus.runs(row).visit((from, to, hash) -> sketch[slot(hash, sketch)]++);
        }
        LongTable counts = new LongTable(1 << 10);
        LongTable lastRow = new LongTable(1 << 10);
        for (int row : rows) {
            corpus.runs(row).visit((from, to, hash) -> {
                if (sketch[slot(hash, sketch)] >= least && lastRow.get(hash, -1) != row) {
                    lastRow.put(hash, row);
                    counts.put(hash, counts.get(hash, 0) + 1);
                }
            });
        }
        return counts.atLeast(least);
    }

    private static int slot(long hash, int[] sketch) {
        return (int) (hash >>> 20) & (sketch.length - 1);
    }

    private long maskAll() {
        return IntStream.range(0, corpus.batchCount())
                .parallel()
                .mapToLong(index -> {
                    Batch batch = corpus.batchAt(index);
                    long masked = frequent.size() == 0 ? clear(batch.words()) : maskBatch(batch);
                    corpus.masked(index, masked > 0);
                    return masked;
                })
                .sum();
    }

    private static long clear(int[] words) {
        for (int i = 0; i < words.length; i++) {
            words[i] &= ~1;
        }
        return 0;
    }

    private long maskBatch(Batch batch) {
        long masked = 0;
        for (int row = 0; row < batch.keys().length; row++) {
            masked += apply(batch, row, hits(batch, row));
        }
        return masked;
    }

    /** Which words of a row to mask; empty for none. */
    private boolean[] hits(Batch batch, int row) {
        int start = batch.starts()[row];
        int length = batch.starts()[row + 1] - start;
        int middle = batch.answerStarts()[row] - start;
        boolean[] hit = new boolean[length];
        new Runs(batch.words(), start, start + length).visit((from, to, hash) -> {
            if (frequent.get(hash, 0) > 0) {
                Arrays.fill(hit, from - start, to - start, true);
            }
        });
        int left = left(hit, 0, middle);
        int leftOfAnswer = left(hit, middle, length);
        boolean asItStands = left + leftOfAnswer < NearSearch.LEAST_WORDS
                || (left * LEFT < middle && leftOfAnswer * LEFT < length - middle);
        return asItStands ? new boolean[0] : hit;
    }

    private static int left(boolean[] hit, int from, int to) {
        int left = 0;
        for (int i = from; i < to; i++) {
            left += hit[i] ? 0 : 1;
        }
        return left;
    }

    private static int apply(Batch batch, int row, boolean[] hit) {
        int[] words = batch.words();
        int start = batch.starts()[row];
        int masked = 0;
        for (int i = start; i < batch.starts()[row + 1]; i++) {
            boolean mask = hit.length > 0 && hit[i - start];
            words[i] = (words[i] & ~1) | (mask ? 1 : 0);
            masked += mask ? 1 : 0;
        }
        return masked;
    }
}
