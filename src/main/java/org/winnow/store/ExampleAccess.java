package org.winnow.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.roaringbitmap.RoaringBatchIterator;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.job.Ordered;
import org.winnow.job.Workers;
import org.winnow.model.Content;
import org.winnow.model.Example;

/** Reads examples through the readers. */
final class ExampleAccess implements Examples {
    private static final int BATCH = 256;

    /** Batches that are read while others are visited. */
    private static final int AHEAD = 6;

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

    /**
     * No connection is held while the visitor works, so that it may read and write on its own. Of many examples the next
     * batches are read meanwhile on other threads, for parsing and comparing hashes takes longer than most visits.
     */
    @Override
    public void scan(RoaringBitmap keys, Visitor visitor) throws StoreException {
        PassageCache cache = new PassageCache();
        Reading<List<Keyed>> reading = batch -> readers.read(session -> ExampleRows.load(session, batch, cache));
        ahead(keys, reading, examples -> visit(examples, visitor));
    }

    @Override
    public <T> void listen(RoaringBitmap keys, Function<List<Spoken>, T> work, Consumer<T> taker)
            throws StoreException {
        Reading<T> reading = batch -> work.apply(readers.read(session -> SpokenRows.load(session, batch)));
        ahead(keys, reading, made -> {
            taker.accept(made);
            return true;
        });
    }

    @Override
    public long[] passageTexts(RoaringBitmap keys) throws StoreException {
        LongStream.Builder hashes = LongStream.builder();
        Reading<long[]> reading = batch -> readers.read(session -> SpokenRows.passageTexts(session, batch));
        ahead(keys, reading, batch -> {
            Arrays.stream(batch).forEach(hashes);
            return true;
        });
        return hashes.build().toArray();
    }

    private static <T> void ahead(RoaringBitmap keys, Reading<T> reading, Taking<T> taking) throws StoreException {
        RoaringBatchIterator batches = keys.getBatchIterator();
        if (!batches.hasNext()) {
            return;
        }
        if (keys.getCardinality() <= BATCH) {
            taking.take(reading.read(keys.toArray()));
            return;
        }
        try (Workers workers = Workers.perProcessor("winnow-read", 0)) {
            Ordered<T> ahead = new Ordered<>(workers);
            boolean goOn = true;
            while (goOn && (batches.hasNext() || ahead.size() > 0)) {
                while (batches.hasNext() && ahead.size() < AHEAD) {
                    int[] batch = next(batches);
                    ahead.begin(() -> reading.read(batch));
                }
                goOn = taking.take(taken(ahead));
            }
        }
    }

    /** Makes something of ascending keys. */
    private interface Reading<T> {
        T read(int[] ascending) throws StoreException;
    }

    /** Takes what was made; true to go on. */
    private interface Taking<T> {
        boolean take(T made) throws StoreException;
    }

    private static int[] next(RoaringBatchIterator batches) {
        int[] batch = new int[BATCH];
        return Arrays.copyOf(batch, batches.nextBatch(batch));
    }

    private static boolean visit(List<Keyed> examples, Visitor visitor) throws StoreException {
        for (Keyed each : examples) {
            if (!visitor.visit(each.key(), each.example())) {
                return false;
            }
        }
        return true;
    }

    private static <T> T taken(Ordered<T> ahead) throws StoreException {
        try {
            return ahead.take();
        } catch (StoreException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public OptionalInt find(String id) throws StoreException {
        long key = readers.read(session -> session.number("SELECT key FROM example WHERE id = ?", id));
        return key == 0 ? OptionalInt.empty() : OptionalInt.of((int) key);
    }

    @Override
    public long step() throws StoreException {
        return readers.read(HeadRow::read);
    }

    @Override
    public List<String> ids(RoaringBitmap keys) throws StoreException {
        return readers.read(session -> {
            List<String> ids = new ArrayList<>(keys.getCardinality());
            RoaringBatchIterator batches = keys.getBatchIterator();
            while (batches.hasNext()) {
                int[] batch = next(batches);
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
