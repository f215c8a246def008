package org.winnow.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.text.SearchPhrase;

/**
 * Builds the index of words in the background and keeps it behind the project, on a thread of its own with one helper. It
 * is opened when it is first asked for and there is more to search than a search reads by itself. What goes wrong with it
 * costs a new index, and the second time the index; never the project.
 */
final class WordIndexer {
    private static final System.Logger LOG = System.getLogger(WordIndexer.class.getName());

    /** Examples taken at once: a third of a second of work for two threads. */
    private static final int CHUNK = 16_384;

    /** Examples that one thread reads at once. */
    private static final int SLICE = 512;

    /** Examples between two states on the disk: what a kill costs to do again, some seconds. */
    private static final int BETWEEN_COMMITS = 100_000;

    /** Changes after which it is worth to write the index though nothing else is to do. */
    private static final int WORTH_A_COMMIT = 2_000;

    /** Examples that closing still writes: their words are in memory, and are written in some 100 ms. */
    private static final int WRITTEN_AT_CLOSING = 16_384;

    private static final long LONGEST_CLOSING = TimeUnit.SECONDS.toMillis(20);

    private final @Nullable Committing writer;
    private final WordRows rows;
    private final WordBacklog backlog;
    private final WordRunner runner = new WordRunner();
    private @Nullable Thread thread;
    private boolean asked;
    private volatile boolean closing;
    private volatile boolean paused;
    private volatile @Nullable WordIndex index;
    private volatile @Nullable Throwable damage;

    // of the indexing thread alone
    private WordFolder folder;
    private RoaringBitmap known = new RoaringBitmap();
    private long passages;
    private long counter;
    private int sinceCommit;
    private int sinceRefresh;
    private boolean failedOnce;

    WordIndexer(@Nullable Committing writer, WordRows rows, WordFolder folder, WordBacklog backlog) {
        this.writer = writer;
        this.rows = rows;
        this.folder = folder;
        this.backlog = backlog;
    }

    /** Begins, if there is enough to do; from now on it begins by itself when there is. */
    synchronized void prepare() {
        asked = true;
        if (paused) {
            paused = false;
            backlog.wake();
        }
        wake();
    }

    /** Does nothing more before {@link #prepare} is called. */
    synchronized void pause() {
        paused = true;
    }

    /** Looks whether there is something to do. */
    synchronized void wake() {
        if (thread == null && asked && !closing && !backlog.isBroken() && backlog.isLarge()) {
            thread = new Thread(this::work, "winnow-words");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** What the index knows of a phrase; nothing if there is none. */
    RoaringBitmap search(SearchPhrase phrase, FullText.Where where) throws IOException {
        WordIndex open = index;
        return open == null ? new RoaringBitmap() : open.search(phrase, where);
    }

    private void work() {
        try {
            while (!closing && !backlog.isBroken()) {
                long version = backlog.version();
                Throwable why = damage;
                if (why != null) {
                    failed(why);
                }
                if (paused || !backlog.hasWork()) {
                    backlog.await(version, TimeUnit.MINUTES.toMillis(1));
                    continue;
                }
                tryStep();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            runner.close();
            finish();
        }
    }

    private void tryStep() throws InterruptedException {
        try {
            step();
        } catch (IOException | StoreException | RuntimeException | InternalError | OutOfMemoryError e) {
            failed(e);
        }
    }

    private void step() throws IOException, StoreException, InterruptedException {
        WordIndex open = index;
        if (open == null) {
            open = open();
        }
        if (backlog.takeCheck()) {
            backlog.changed(rows.changedSince(counter));
        }
        RoaringBitmap keys = backlog.take(CHUNK);
        if (keys.getCardinality() == CHUNK) {
            open.mergeInBackground(false);
        }
        add(open, keys);
        if (!closing) {
            backlog.added();
            known.or(keys);
            sinceRefresh += keys.getCardinality();
            sinceCommit += keys.getCardinality();
            show(open, !backlog.hasWork());
        }
    }

    /** Lets searches find what was added, and writes it to the disk, if it is worth it or there is nothing else to do. */
    private void show(WordIndex open, boolean done) throws IOException, StoreException {
        if (sinceCommit >= BETWEEN_COMMITS || (done && sinceCommit >= WORTH_A_COMMIT)) {
            commit(open);
        }
        if (done || sinceRefresh >= BETWEEN_COMMITS) {
            open.refresh();
            sinceRefresh = 0;
            backlog.seen();
        }
        if (done) {
            open.mergeInBackground(true);
        }
    }

    /** The index of this project as it was left, or an empty one. */
    private WordIndex open() throws IOException, StoreException {
        Files files = files();
        WordIndex made = files.index();
        index = made;
        known = made.keys();
        WordStamp stamp = files.stamp();
        passages = stamp == null ? 0 : stamp.passages();
        counter = stamp == null ? 0 : stamp.counter();
        if (stamp != null) {
            RoaringBitmap lacking = stamp.lacking();
            lacking.or(rows.changedSince(counter));
            backlog.resetTo(lacking);
        }
        return made;
    }

    private Files files() throws IOException, StoreException {
        try {
            WordIndex left = WordIndex.open(FSDirectory.open(folder.make()), megabytes(), false);
            WordStamp stamp = writer == null ? null : rows.stamp(left.said());
            if (stamp != null) {
                return new Files(left, stamp);
            }
            left.close();
        } catch (LockObtainFailedException e) {
            LOG.log(System.Logger.Level.INFO, "another process has the index of words", e);
            folder = folder.ofThisProcess();
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(System.Logger.Level.INFO, "the index of words is made anew", e);
        }
        folder.remove();
        return new Files(WordIndex.open(FSDirectory.open(folder.make()), megabytes(), true), null);
    }

    private static int megabytes() {
        return (int) Math.max(8, Math.min(48, Runtime.getRuntime().maxMemory() / (24 << 20)));
    }

    private void add(WordIndex open, RoaringBitmap keys) throws IOException, StoreException, InterruptedException {
        boolean alone = keys.getCardinality() <= SLICE || backlog.isBusy();
        long last = rows.lastPassage();
        List<WordRunner.Part> parts = new ArrayList<>();
        for (long above = passages; above < last; above += SLICE) {
            long from = above;
            parts.add(() -> addPassages(open, from, Math.min(last, from + SLICE)));
        }
        runner.run(parts, alone);
        if (closing) {
            return;
        }
        passages = last;
        parts.clear();
        for (RoaringBitmap rest = keys.clone(); !rest.isEmpty(); ) {
            RoaringBitmap slice = rest.limit(SLICE);
            rest.andNot(slice);
            parts.add(() -> addExamples(open, slice));
        }
        runner.run(parts, alone);
    }

    private void addPassages(WordIndex open, long above, long last) throws IOException, StoreException {
        if (closing) {
            return;
        }
        WordAdder adder = open.adder();
        rows.passages(above, last, row -> {
            try {
                adder.passage(row.getInt(1), row.getString(2));
            } catch (IOException e) {
                throw new StoreException("The index of words could not be written.", e);
            }
        });
    }

    private void addExamples(WordIndex open, RoaringBitmap keys) throws IOException, StoreException {
        if (closing) {
            return;
        }
        WordAdder adder = open.adder();
        WordTexts texts = new WordTexts();
        rows.scan(keys, (key, messages, used) -> {
            try {
                adder.example(key, texts.of(messages), used, known.contains(key));
            } catch (IOException e) {
                throw new StoreException("The index of words could not be written.", e);
            }
        });
    }

    private void commit(WordIndex open) throws IOException, StoreException {
        if (writer == null) {
            sinceCommit = 0;
            return;
        }
        long upTo = passages;
        WordStamp stamp = writer.write(transaction -> ((SqliteTransaction) transaction).stampWords(backlog, upTo));
        open.commit(stamp.words());
        counter = stamp.counter();
        sinceCommit = 0;
    }

    /** A search could not read the index: it is made anew. */
    void damaged(Throwable why) {
        damage = why;
        backlog.reset();
    }

    private void failed(Throwable why) {
        if (closing) {
            return;
        }
        String next = failedOnce ? "searches read the texts until the project is opened again." : "it is made anew.";
        LOG.log(
                System.Logger.Level.WARNING,
                "The index of words in " + folder.path() + " could not be read or written: " + next,
                why);
        letGo();
        damage = null;
        known = new RoaringBitmap();
        sinceRefresh = 0;
        sinceCommit = 0;
        backlog.reset();
        if (failedOnce) {
            backlog.breakDown();
        }
        failedOnce = true;
    }

    private void letGo() {
        WordIndex open = index;
        index = null;
        try {
            if (open != null) {
                open.close();
            }
            folder.remove();
        } catch (IOException | RuntimeException | InternalError e) {
            LOG.log(System.Logger.Level.INFO, "letting go of the index of words", e);
        }
    }

    /** Stops within some 200 ms; what has been done is kept, if writing it takes no longer. */
    void close() {
        Thread running;
        synchronized (this) {
            closing = true;
            running = thread;
        }
        backlog.wake();
        if (running == null) {
            return;
        }
        try {
            running.join(LONGEST_CLOSING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** True once {@link #close} was called. */
    boolean isClosing() {
        return closing;
    }

    private void finish() {
        WordIndex open = index;
        if (open == null) {
            return;
        }
        try (open) {
            int unwritten = sinceCommit + backlog.inWork();
            if (damage == null && unwritten > 0 && unwritten <= WRITTEN_AT_CLOSING) {
                commit(open);
            }
        } catch (IOException | StoreException | RuntimeException | InternalError e) {
            LOG.log(System.Logger.Level.INFO, "closing the index of words", e);
        }
        if (folder.isOfThisProcess()) {
            letGo();
        }
        index = null;
    }

    /** An index and, if it is one of this project, what it says of itself. */
    private record Files(WordIndex index, @Nullable WordStamp stamp) {}
}
