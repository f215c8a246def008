package org.winnow.cluster;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.winnow.job.Progress;
import org.winnow.model.Example;
import org.winnow.model.Message;

/** Reads a feed batch by batch; while one is read, those before are digested in the common pool. */
final class CorpusReader implements ExampleFeed.Visitor {
    private static final int ROWS = 512;
    private static final int UNITS = 1 << 20;
    private static final int IN_FLIGHT = 4;

    private final Progress progress;
    private final List<Batch> batches = new ArrayList<>();
    private final ArrayDeque<ForkJoinTask<Batch>> pending = new ArrayDeque<>();
    private final Ints keys = new Ints(ROWS);
    private List<Example> examples = new ArrayList<>(ROWS);
    private long units;
    private long done;

    private CorpusReader(Progress progress) {
        this.progress = progress;
    }

    static <X extends Exception> Corpus read(ExampleFeed<X> feed, Progress progress) throws X {
        CorpusReader reader = new CorpusReader(progress);
        try {
            feed.visit(reader);
            reader.hand();
            while (!reader.pending.isEmpty()) {
                reader.batches.add(reader.pending.remove().join());
            }
        } finally {
            reader.pending.forEach(task -> task.cancel(false));
        }
        return new Corpus(reader.batches);
    }

    @Override
    public boolean visit(int key, Example example) {
        keys.add(key);
        examples.add(example);
        for (Message message : example.messages()) {
            units += message.text().length();
        }
        if (keys.size() == ROWS || units > UNITS) {
            hand();
        }
        return true;
    }

    private void hand() {
        int[] batchKeys = keys.toArray();
        List<Example> batchExamples = examples;
        done += batchKeys.length;
        keys.clear();
        examples = new ArrayList<>(ROWS);
        units = 0;
        pending.add(ForkJoinPool.commonPool().submit(() -> BatchReader.read(batchKeys, batchExamples)));
        while (pending.size() > IN_FLIGHT) {
            // Joining a task that nobody has begun runs it here, so that two cores are busy whichever is slower.
            batches.add(pending.remove().join());
        }
        progress.at(done, -1);
        progress.checkCancelled();
    }
}
