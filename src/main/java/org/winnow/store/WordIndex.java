package org.winnow.store;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.text.SearchPhrase;

/**
 * The index of words: a document per example and one per passage, in Lucene's files. Texts are not stored in it, words are
 * not ranked. Adding and searching may go on at the same time on any threads; what is added is found after
 * {@link #refresh}, and outlasts the process after {@link #commit}.
 */
final class WordIndex implements AutoCloseable {
    static final String INSTRUCTION = "i";
    static final String RESPONSE = "r";
    static final String TOOLS = "t";
    static final String PASSAGE = "p";
    static final String ID = "id";
    static final String KEY = "key";
    static final String NUMBER = "number";
    static final String REFERENCES = "uses";

    private static final double MERGE_AT_LEAST = 16;

    private final Directory directory;
    private final IndexWriter writer;
    private final Map<IndexReader.CacheKey, WordLeaf> leaves = new ConcurrentHashMap<>();
    private final Object turn = new Object();
    private DirectoryReader reader;

    private WordIndex(Directory directory, IndexWriter writer) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.reader = DirectoryReader.open(writer);
    }

    /**
     * Opens an index, and reads all of it once to see whether it is whole.
     *
     * @param megabytes how much memory may hold what was added
     * @param empty true to throw away what is there
     * @throws IOException also if it is damaged, or another process has it open
     */
    static WordIndex open(Directory directory, int megabytes, boolean empty) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(new NoAnalyzer());
        config.setOpenMode(empty ? IndexWriterConfig.OpenMode.CREATE : IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
        config.setRAMBufferSizeMB(megabytes);
        config.setUseCompoundFile(false);
        config.setCommitOnClose(false);
        config.setMergePolicy(merging());
        ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();
        merges.setMaxMergesAndThreads(2, 1);
        config.setMergeScheduler(merges);
        IndexWriter writer = new IndexWriter(directory, config);
        try {
            WordIndex index = new WordIndex(directory, writer);
            for (LeafReaderContext leaf : index.reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
            return index;
        } catch (IOException | RuntimeException | Error e) {
            writer.rollback();
            throw e;
        }
    }

    private static TieredMergePolicy merging() {
        TieredMergePolicy policy = new TieredMergePolicy();
        policy.setNoCFSRatio(0);
        policy.setFloorSegmentMB(MERGE_AT_LEAST);
        return policy;
    }

    /** Whether small segments are made large ones in the background: later, while there is much to add. */
    void mergeInBackground(boolean merge) throws IOException {
        writer.getConfig().setMergePolicy(merge ? merging() : NoMergePolicy.INSTANCE);
        if (merge) {
            writer.maybeMerge();
        }
    }

    /** What adds documents, for one thread. */
    WordAdder adder() {
        return new WordAdder(writer);
    }

    /** What was said of the index when it was last committed. */
    Map<String, String> said() {
        Map<String, String> said = new HashMap<>();
        Iterable<Map.Entry<String, String>> entries = writer.getLiveCommitData();
        if (entries != null) {
            entries.forEach(entry -> said.put(entry.getKey(), entry.getValue()));
        }
        return said;
    }

    /** The keys of all examples that are in it and found. */
    RoaringBitmap keys() throws IOException {
        return reading(now -> {
            RoaringBitmap keys = new RoaringBitmap();
            for (LeafReaderContext leaf : now.leaves()) {
                leaf(leaf.reader()).addKeys(keys);
            }
            return keys;
        });
    }

    /** Lets searches find what was added before. */
    void refresh() throws IOException {
        DirectoryReader newer = DirectoryReader.openIfChanged(reader, writer);
        if (newer == null) {
            return;
        }
        DirectoryReader older;
        synchronized (turn) {
            older = reader;
            reader = newer;
        }
        older.close();
    }

    /** Writes what was added to the disk, with a few words about it. */
    void commit(Map<String, String> words) throws IOException {
        writer.setLiveCommitData(words.entrySet());
        writer.commit();
    }

    /** The keys of the examples in which a phrase occurs, among those that {@link #refresh} has let be found. */
    RoaringBitmap search(SearchPhrase phrase, FullText.Where where) throws IOException {
        return reading(now -> {
            WordBits keys = new WordBits();
            for (LeafReaderContext leaf : now.leaves()) {
                inMessages(leaf.reader(), phrase, where, keys);
            }
            if (where == FullText.Where.ANYWHERE || where == FullText.Where.PASSAGES) {
                inPassages(now, phrase, keys);
            }
            return keys.roaring();
        });
    }

    private void inMessages(LeafReader leaf, SearchPhrase phrase, FullText.Where where, WordBits keys)
            throws IOException {
        WordLeaf documents = leaf(leaf);
        Bits live = leaf.getLiveDocs();
        WordMatcher matcher = new WordMatcher(leaf, phrase, doc -> {
            if (live == null || live.get(doc)) {
                keys.add(documents.key(doc));
            }
        });
        for (String field : fields(where)) {
            matcher.match(field);
        }
    }

    private static String[] fields(FullText.Where where) {
        return switch (where) {
            case ANYWHERE -> new String[] {INSTRUCTION, RESPONSE, TOOLS};
            case INSTRUCTION -> new String[] {INSTRUCTION};
            case RESPONSE -> new String[] {RESPONSE};
            case TOOLS -> new String[] {TOOLS};
            case PASSAGES -> new String[0];
        };
    }

    /** The passages first, in whatever segments they are, then the examples that use one of them. */
    private void inPassages(IndexReader now, SearchPhrase phrase, WordBits keys) throws IOException {
        WordBits passages = new WordBits();
        for (LeafReaderContext leaf : now.leaves()) {
            WordLeaf documents = leaf(leaf.reader());
            new WordMatcher(leaf.reader(), phrase, doc -> passages.add(documents.passage(doc))).match(PASSAGE);
        }
        if (passages.isEmpty()) {
            return;
        }
        for (LeafReaderContext leaf : now.leaves()) {
            WordLeaf documents = leaf(leaf.reader());
            Bits live = leaf.reader().getLiveDocs();
            for (int doc = 0; doc < documents.size(); doc++) {
                if (documents.uses(doc, passages) && (live == null || live.get(doc))) {
                    keys.add(documents.key(doc));
                }
            }
        }
    }

    private WordLeaf leaf(LeafReader reader) throws IOException {
        IndexReader.CacheHelper cache = reader.getCoreCacheHelper();
        WordLeaf known = leaves.get(cache.getKey());
        if (known == null) {
            known = WordLeaf.read(reader);
            if (leaves.putIfAbsent(cache.getKey(), known) == null) {
                cache.addClosedListener(leaves::remove);
            }
        }
        return known;
    }

    private <T> T reading(Reading<T> work) throws IOException {
        DirectoryReader now;
        synchronized (turn) {
            now = reader;
            if (!now.tryIncRef()) {
                throw new AlreadyClosedException("the index is closed");
            }
        }
        try {
            return work.on(now);
        } finally {
            now.decRef();
        }
    }

    /** Lets go of the files; what was not committed is lost. */
    @Override
    public void close() throws IOException {
        try (directory) {
            synchronized (turn) {
                reader.close();
            }
            writer.rollback();
        }
    }

    /** Work on a state of the index. */
    private interface Reading<T> {
        T on(DirectoryReader reader) throws IOException;
    }

    /** Texts are cut by {@link WordStream} alone. */
    private static final class NoAnalyzer extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            throw new IllegalStateException("a field is indexed without a stream of words");
        }
    }
}
