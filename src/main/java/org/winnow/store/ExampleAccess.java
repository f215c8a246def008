package org.winnow.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import org.roaringbitmap.RoaringBatchIterator;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.model.Content;
import org.winnow.model.Example;

/** Reads examples through the readers. */
final class ExampleAccess implements Examples {
    private static final int BATCH = 256;

    private final Readers readers;

    ExampleAccess(Readers readers) {
        this.readers = readers;
    }

    @Override
    public Example load(int key) throws StoreException {
        List<Keyed> found = load(new int[] {key});
        if (found.isEmpty()) {
            throw new NoSuchElementException("no example has the key " + key);
        }
        return found.get(0).example();
    }

    @Override
    public List<Keyed> load(int[] keys) throws StoreException {
        int[] ascending = Arrays.stream(keys).sorted().distinct().toArray();
        List<Keyed> found = readers.read(session -> ExampleRows.load(session, ascending));
        Map<Integer, Keyed> byKey = new HashMap<>();
        found.forEach(each -> byKey.put(each.key(), each));
        List<Keyed> ordered = new ArrayList<>(keys.length);
        for (int key : keys) {
            Keyed each = byKey.get(key);
            if (each != null) {
                ordered.add(each);
            }
        }
        return ordered;
    }

    /** No connection is held while the visitor works, so that it may read and write on its own. */
    @Override
    public void scan(RoaringBitmap keys, Visitor visitor) throws StoreException {
        RoaringBatchIterator batches = keys.getBatchIterator();
        int[] buffer = new int[BATCH];
        while (batches.hasNext()) {
            int[] batch = Arrays.copyOf(buffer, batches.nextBatch(buffer));
            for (Keyed each : readers.read(session -> ExampleRows.load(session, batch))) {
                if (!visitor.visit(each.key(), each.example())) {
                    return;
                }
            }
        }
    }

    @Override
    public OptionalInt find(String id) throws StoreException {
        long key = readers.read(session -> session.number("SELECT key FROM example WHERE id = ?", id));
        return key == 0 ? OptionalInt.empty() : OptionalInt.of((int) key);
    }

    @Override
    public List<String> ids(RoaringBitmap keys) throws StoreException {
        return readers.read(session -> {
            List<String> ids = new ArrayList<>(keys.getCardinality());
            RoaringBatchIterator batches = keys.getBatchIterator();
            int[] buffer = new int[BATCH];
            while (batches.hasNext()) {
                int[] batch = Arrays.copyOf(buffer, batches.nextBatch(buffer));
                session.each(
                        "SELECT id FROM example WHERE key IN (SELECT value FROM json_each(?)) ORDER BY key",
                        row -> ids.add(row.getString(1)),
                        Arrays.toString(batch));
            }
            return ids;
        });
    }

    @Override
    public Optional<Content> original(int key) throws StoreException {
        return readers.read(session -> ExampleRows.original(session, key));
    }

    @Override
    public RoaringBitmap changed(long from, long to) throws StoreException {
        return keys("SELECT key FROM example WHERE changed_at >= ? AND changed_at < ?", Math.max(1, from), to);
    }

    @Override
    public RoaringBitmap changedBy(String who) throws StoreException {
        return keys("SELECT key FROM example WHERE changed_by = ? COLLATE NOCASE", who);
    }

    private RoaringBitmap keys(String sql, Object... arguments) throws StoreException {
        return readers.read(session -> {
            RoaringBitmap keys = new RoaringBitmap();
            session.each(sql, row -> keys.add(row.getInt(1)), arguments);
            return keys;
        });
    }
}
