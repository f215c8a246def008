package org.winnow.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.job.Progress;
import org.winnow.text.SearchPhrase;

/** Answers from the index, and from the texts themselves where the index is behind. */
final class WordSearch implements FullText {
    /** Facets ask the same several times in a row. */
    private static final int REMEMBERED = 16;

    /** So few examples are read without an index: some 20 ms. */
    static final int FEW = 2000;

    private static final long TICK = 50;

    private final Path file;
    private final WordBacklog backlog;
    private final WordIndexer indexer;
    private final WordScan scan;
    private final Map<Question, Answer> recent = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Answer> eldest) {
            return size() > REMEMBERED;
        }
    };

    private WordSearch(Path file, WordBacklog backlog, WordIndexer indexer, WordScan scan) {
        this.file = file;
        this.backlog = backlog;
        this.indexer = indexer;
        this.scan = scan;
    }

    /** For one project. The index of one that must not be changed is made for this opening only. */
    static WordSearch of(Place place, Caching caching, Readers readers, Committing writer) {
        boolean kept = place.readOnly().isEmpty();
        WordFolder folder = new WordFolder(caching.folder(), place.file());
        WordBacklog backlog = new WordBacklog(writer.columns().size() - 1, caching.few());
        WordRows rows = new WordRows(readers);
        WordIndexer indexer =
                new WordIndexer(kept ? writer : null, rows, kept ? folder : folder.ofThisProcess(), backlog);
        return new WordSearch(place.file(), backlog, indexer, new WordScan(rows));
    }

    /** The texts of some examples have changed. Called on the writer thread, before the change is told to others. */
    void changed(RoaringBitmap keys) {
        backlog.changed(keys);
        indexer.wake();
    }

    /** The file may hold other texts than those that were told of. */
    void checkAgain() {
        backlog.checkAgain();
        indexer.wake();
    }

    @Override
    public Hits search(String phrase, boolean prefix, Where where) throws StoreException {
        requireOpen();
        long version = backlog.version();
        Question question = new Question(phrase, prefix, where);
        synchronized (recent) {
            Answer known = recent.get(question);
            if (known != null && known.version() == version) {
                return known.hits();
            }
        }
        SearchPhrase words = SearchPhrase.of(phrase, prefix);
        Hits hits = words.size() == 0 ? new Hits(new RoaringBitmap(), true) : search(words, where);
        synchronized (recent) {
            recent.put(question, new Answer(version, hits));
        }
        return hits;
    }

    private Hits search(SearchPhrase words, Where where) throws StoreException {
        if (!backlog.state().complete()) {
            indexer.prepare();
        }
        // first what is missing: what becomes known in between is then found twice, and not missed
        RoaringBitmap missing = backlog.missing();
        boolean few = backlog.isFew(missing.getCardinality());
        RoaringBitmap keys;
        try {
            keys = indexer.search(words, where);
        } catch (IOException | RuntimeException | InternalError e) {
            requireOpen();
            indexer.damaged(e);
            return new Hits(new RoaringBitmap(), false);
        }
        requireOpen();
        keys.andNot(missing);
        boolean complete = few || backlog.isBroken();
        if (complete && !missing.isEmpty()) {
            keys.or(scan.search(missing, words, where));
        }
        return new Hits(keys, complete);
    }

    private void requireOpen() throws StoreException {
        if (indexer.isClosing()) {
            throw Readers.closed(file);
        }
    }

    @Override
    public void prepare() {
        indexer.prepare();
    }

    @Override
    public void pause() {
        indexer.pause();
    }

    @Override
    public void await(Progress progress) throws StoreException {
        prepare();
        while (true) {
            long version = backlog.version();
            State state = state();
            if (state.complete()) {
                return;
            }
            requireOpen();
            progress.at(state.known(), state.total());
            progress.checkCancelled();
            try {
                backlog.await(version, TICK);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StoreException("Waiting for the index of words was interrupted.", e);
            }
        }
    }

    @Override
    public State state() {
        return backlog.state();
    }

    @Override
    public AutoCloseable onState(Consumer<State> listener) {
        return backlog.onState(listener);
    }

    void close() {
        indexer.close();
    }

    private record Question(String phrase, boolean prefix, Where where) {}

    private record Answer(long version, Hits hits) {}
}
