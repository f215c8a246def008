package org.winnow.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.job.Progress;
import org.winnow.store.Examples;
import org.winnow.store.StoreException;

/** Reads the examples of a project: what is said on all processors, and texts of passages only where they decide. */
final class ProjectReader {
    /** How many examples are asked for their passages between two looks at whether to stop. */
    private static final int SLICE = 8192;

    private ProjectReader() {}

    /** Searches some examples of a project. */
    static Clusters search(Examples examples, RoaringBitmap keys, Options options, Progress progress)
            throws StoreException {
        progress.step("reading examples");
        Corpus corpus = read(examples, keys, progress);
        Groups exact = Copies.tellApart(corpus, numbers -> passages(examples, corpus, numbers, progress));
        return new DuplicateSearch(options).find(corpus, exact, progress);
    }

    private static Corpus read(Examples examples, RoaringBitmap keys, Progress progress) throws StoreException {
        List<Batch> batches = new ArrayList<>();
        long total = keys.getLongCardinality();
        long[] done = new long[1];
        progress.checkCancelled();
        examples.listen(keys, BatchReader::read, batch -> {
            batches.add(batch);
            done[0] += batch.keys().length;
            progress.at(done[0], total);
            progress.checkCancelled();
        });
        return new Corpus(batches);
    }

    private static long[] passages(Examples examples, Corpus corpus, int[] numbers, Progress progress)
            throws StoreException {
        long[] hashes = new long[numbers.length];
        for (int from = 0; from < numbers.length; from += SLICE) {
            progress.checkCancelled();
            int to = Math.min(numbers.length, from + SLICE);
            int[] keys = Arrays.stream(numbers, from, to).map(corpus::key).toArray();
            long[] read = examples.passageTexts(RoaringBitmap.bitmapOf(keys));
            System.arraycopy(read, 0, hashes, from, read.length);
        }
        return hashes;
    }
}
