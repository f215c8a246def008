package org.winnow.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.roaringbitmap.BatchIterator;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.job.Ordered;
import org.winnow.job.Progress;
import org.winnow.job.Workers;

/** Scores what has no scores, and writes some thousand at a time, so that it goes on wherever it was interrupted. */
final class Scorer {
    private static final int LIST = 250;
    private static final int LISTS_AHEAD = 6;
    private static final int ROWS = 4_000;

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
        List<int[]> lists = lists(writer.columns().unscored());
        long total = lists.stream().mapToLong(list -> list.length).sum();
        long done = 0;
        try (Workers workers = Workers.perProcessor("winnow-score", 0)) {
            Ordered<List<Taken>> running = new Ordered<>(workers);
            List<Taken> taken = new ArrayList<>();
            int next = 0;
            while (next < lists.size() || running.size() > 0) {
                progress.checkCancelled();
                if (next < lists.size()) {
                    int[] keys = lists.get(next++);
                    running.begin(() -> scored(keys));
                }
                if (running.size() >= LISTS_AHEAD || next == lists.size()) {
                    taken.addAll(Measurer.next(running));
                }
                if (taken.size() >= ROWS) {
                    done += taken.size();
                    writer.scoreAll(taken);
                    progress.at(done, total);
                    taken = new ArrayList<>();
                }
            }
            if (!taken.isEmpty()) {
                writer.scoreAll(taken);
            }
            progress.at(total, total);
        }
    }

    private static List<int[]> lists(RoaringBitmap keys) {
        List<int[]> lists = new ArrayList<>();
        BatchIterator each = keys.getBatchIterator();
        int[] list = new int[LIST];
        while (each.hasNext()) {
            int length = each.nextBatch(list);
            lists.add(Arrays.copyOf(list, length));
        }
        return lists;
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
