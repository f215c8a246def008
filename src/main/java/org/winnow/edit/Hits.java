package org.winnow.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.job.Progress;
import org.winnow.model.Example;
import org.winnow.store.Dimension;
import org.winnow.store.Examples.Spoken;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

/** Finds what a replacement would change, without changing anything. Not for the FX thread. */
public final class Hits {
    private static final int BATCH = 256;

    private final ReplaceText edit;
    private final Replacing replacing;
    private final Store store;

    /** Of an edit in a project. */
    public Hits(ReplaceText edit, Store store) {
        this.edit = edit;
        this.replacing = new Replacing(edit);
        this.store = store;
    }

    /**
     * An example with hits.
     *
     * @param key its key
     * @param count how many hits it has
     */
    public record Hit(int key, int count) {}

    /**
     * What was found in the next examples.
     *
     * @param seen how many examples were looked at until now
     * @param total how many there are to look at
     * @param hits those of this stretch that have hits, ascending by key
     */
    public record Stretch(long seen, long total, List<Hit> hits) {
        /** Copies the list. */
        public Stretch {
            hits = List.copyOf(hits);
        }
    }

    /**
     * Looks through a set of examples in ascending order of key and tells what it finds as soon as it is found. Cost: one
     * pass over the messages, on several threads; where alternatives, passages or notes are looked through, over whole
     * examples.
     *
     * @param taker receives the stretches, on the calling thread
     * @throws org.winnow.job.CancelledException if the progress says so
     */
    public void find(RoaringBitmap keys, Progress progress, Consumer<Stretch> taker) throws StoreException {
        boolean messagesOnly = edit.in().stream().allMatch(TextKind::isOfMessages);
        RoaringBitmap all = candidates(keys);
        Telling telling = new Telling(all.getLongCardinality(), progress, taker);
        if (messagesOnly) {
            store.examples().listen(all, this::spoken, telling::batch);
        } else {
            store.examples().scan(all, (key, example) -> {
                int count = count(example);
                telling.one(key, count);
                return true;
            });
        }
        telling.end();
    }

    /** Only what has such texts at all, where the columns know it. */
    private RoaringBitmap candidates(RoaringBitmap keys) {
        RoaringBitmap having = new RoaringBitmap();
        for (TextKind kind : edit.in()) {
            switch (kind) {
                case NOTE, PASSAGES, ALTERNATIVES, SYSTEM, RESPONSE ->
                    having.or(store.columns().having(Dimension.HAS, kind.word()));
                default -> {
                    return keys;
                }
            }
        }
        having.and(keys);
        return having;
    }

    private Batch spoken(List<Spoken> batch) {
        List<Hit> hits = new ArrayList<>();
        for (Spoken spoken : batch) {
            int count = replacing.hits(spoken.messages());
            if (count > 0) {
                hits.add(new Hit(spoken.key(), count));
            }
        }
        return new Batch(batch.size(), hits);
    }

    private int count(Example example) {
        int[] count = new int[1];
        replacing.on(example, (kind, index, before, swaps, after) -> count[0] += swaps.size());
        return count[0];
    }

    private record Batch(int size, List<Hit> hits) {}

    private static final class Telling {
        private final long total;
        private final Progress progress;
        private final Consumer<Stretch> taker;
        private final List<Hit> waiting = new ArrayList<>();
        private long seen;
        private long told;

        Telling(long total, Progress progress, Consumer<Stretch> taker) {
            this.total = total;
            this.progress = progress;
            this.taker = taker;
        }

        void batch(Batch batch) {
            waiting.addAll(batch.hits());
            seen += batch.size();
            tell();
        }

        void one(int key, int count) {
            if (count > 0) {
                waiting.add(new Hit(key, count));
            }
            seen++;
            progress.checkCancelled();
            if (seen - told >= BATCH) {
                tell();
            }
        }

        private void tell() {
            progress.at(Math.min(seen, total), total);
            progress.checkCancelled();
            told = seen;
            taker.accept(new Stretch(seen, total, waiting));
            waiting.clear();
        }

        void end() {
            seen = total; // keys that are gone were passed over
            tell();
        }
    }
}
