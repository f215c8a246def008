package org.winnow.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/** Adds documents to the index. One per thread. */
final class WordAdder {
    private static final FieldType WORDS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);
    private static final FieldType IDENTIFIER = type(IndexOptions.DOCS, false);

    private final IndexWriter writer;
    private final WordStream instruction = new WordStream();
    private final WordStream response = new WordStream();
    private final WordStream tools = new WordStream();
    private final WordStream passage = new WordStream();
    private final List<IndexableField> document = new ArrayList<>();

    WordAdder(IndexWriter writer) {
        this.writer = writer;
    }

    private static FieldType type(IndexOptions options, boolean words) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(words);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }

    /**
     * Adds an example.
     *
     * @param passages the numbers of the passages that it uses
     * @param again true if it may be in the index already
     */
    void example(int key, WordTexts texts, long[] passages, boolean again) throws IOException {
        BytesRef id = id(key);
        document.clear();
        document.add(new Field(WordIndex.ID, id, IDENTIFIER));
        document.add(new NumericDocValuesField(WordIndex.KEY, key));
        add(WordIndex.INSTRUCTION, instruction, texts.instruction());
        add(WordIndex.RESPONSE, response, texts.response());
        add(WordIndex.TOOLS, tools, texts.tools());
        for (long each : passages) {
            document.add(new SortedNumericDocValuesField(WordIndex.REFERENCES, each));
        }
        if (again) {
            writer.updateDocument(new Term(WordIndex.ID, id), document);
        } else {
            writer.addDocument(document);
        }
    }

    /** Adds a passage that is not in the index. */
    void passage(int number, String text) throws IOException {
        document.clear();
        document.add(new NumericDocValuesField(WordIndex.NUMBER, number));
        add(WordIndex.PASSAGE, passage, List.of(text));
        writer.addDocument(document);
    }

    private void add(String field, WordStream stream, List<String> texts) {
        if (!texts.isEmpty()) {
            document.add(new Field(field, stream.of(texts), WORDS));
        }
    }

    private static BytesRef id(int key) {
        return new BytesRef(new byte[] {(byte) (key >>> 24), (byte) (key >>> 16), (byte) (key >>> 8), (byte) key});
    }
}
