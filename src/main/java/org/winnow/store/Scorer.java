package org.winnow.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.roaringbitmap.BatchIterator;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.job.Progress;

/** Scores what has no scores, and writes some thousand at a time, so that it goes on wherever it was interrupted. */
final class Scorer {
    private static final int LIST = 250;

    private final Readers readers;
    private final Writer writer;
    private final Scoring scoring;
    private final PassageCache passages = new PassageCache();

    Scorer(Readers readers, Writer writer, Scoring scoring) {
        this.readers = readers;
        this.writer = writer;
        this.scoring = scoring;
    }

    /**
     * The scores of one example.
     *
     * @param hash of the content that was scored
     */
    record Taken(int key, Hash hash, Scores scores) {}

    void all(Progress progress) throws StoreException {
        RoaringBitmap unscored = writer.columns().unscored();
        BatchIterator keys = unscored.getBatchIterator();
        Iterator<Callable<List<Taken>>> lists = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return keys.hasNext();
            }

            @Override
            public Callable<List<Taken>> next() {
                int[] list = new int[LIST];
                int length = keys.nextBatch(list);
                return () -> scored(Arrays.copyOf(list, length));
            }
        };
        new Following<>("winnow-score", writer::scoreAll).all(lists, unscored.getCardinality(), progress);
    }

    private List<Taken> scored(int[] keys) throws StoreException {
        return readers.read(session -> {
            // before the examples: the hash of a content that changes meanwhile is then never the one that is stored
            Map<Integer, Hash> hashes = new HashMap<>();
            session.each(
                    "SELECT key, content_hash FROM example WHERE key IN (SELECT value FROM json_each(?))",
                    row -> hashes.put(row.getInt(1), Hash.of(row.getBytes(2))),
                    Arrays.toString(keys));
            Map<Integer, Scores> scores = scores(session, keys);
            List<Taken> taken = new ArrayList<>(keys.length);
            for (int key : keys) {
                Hash hash = hashes.get(key);
                if (hash != null) {
                    taken.add(new Taken(key, hash, scores.getOrDefault(key, Scores.NONE)));
                }
            }
            return taken;
        });
    }

    /** Of those that are whole; whoever reads a damaged one is told of it. */
    private Map<Integer, Scores> scores(Session session, int[] keys) throws SQLException {
        try {
            Map<Integer, Scores> scores = new HashMap<>();
            for (Examples.Keyed each : ExampleRows.load(session, keys, passages)) {
                scores.put(each.key(), scoring.of(each.example().content()));
            }
            return scores;
        } catch (StoreException damaged) {
            return keys.length == 1 ? Map.of() : oneByOne(session, keys);
        }
    }

    private Map<Integer, Scores> oneByOne(Session session, int[] keys) throws SQLException {
        Map<Integer, Scores> scores = new HashMap<>();
        for (int key : keys) {
            scores.putAll(scores(session, new int[] {key}));
        }
        return scores;
    }
}
