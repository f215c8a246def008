package org.winnow.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.winnow.model.Content;
import org.winnow.model.RawJson;
import org.winnow.model.Retrieved;
import org.winnow.text.Json;
import org.winnow.text.JsonException;

/**
 * A content as its seven columns hold it; passages as references.
 *
 * @param messages and so on: the values of the fields, null where empty
 */
record StoredContent(
        @Nullable String messages,
        @Nullable String passages,
        @Nullable String alternatives,
        @Nullable String citations,
        @Nullable String feedback,
        @Nullable String tools,
        @Nullable String extra) {
    static final String COLUMNS = "messages, passages, alternatives, citations, feedback, tools, extra";

    static StoredContent of(Content content, @Nullable String references) {
        return new StoredContent(
                ExampleJson.value(content, Field.MESSAGES),
                references,
                ExampleJson.value(content, Field.ALTERNATIVES),
                ExampleJson.value(content, Field.CITATIONS),
                ExampleJson.value(content, Field.FEEDBACK),
                ExampleJson.value(content, Field.TOOLS),
                ExampleJson.value(content, Field.EXTRA));
    }

    /** The seven columns in order. */
    @Nullable
    String[] values() {
        return new @Nullable String[] {messages, passages, alternatives, citations, feedback, tools, extra};
    }

    /** Reads the seven columns from the one given on. */
    static StoredContent read(ResultSet row, int from) throws SQLException {
        return new StoredContent(
                row.getString(from),
                row.getString(from + 1),
                row.getString(from + 2),
                row.getString(from + 3),
                row.getString(from + 4),
                row.getString(from + 5),
                row.getString(from + 6));
    }

    /** The content, and its hash as it is now. */
    Hashed parse(List<Passages.Reference> references, Map<Long, Passages.Stored> known)
            throws JsonException, StoreException {
        List<Retrieved> retrieved = new ArrayList<>(references.size());
        Digest digest = new Digest();
        for (Passages.Reference reference : references) {
            Passages.Stored stored = known.get(reference.id());
            if (stored == null) {
                throw new StoreException("A passage (number " + reference.id() + ") is missing from the project."
                        + " Restore the newest backup.");
            }
            retrieved.add(new Retrieved(stored.passage(), reference.score()));
            addPassage(digest, stored.hash(), reference.score());
        }
        Content content = new Content(
                PlainMessages.read(messages),
                retrieved,
                ContentJson.readAlternatives(elements(alternatives)),
                ContentJson.readCitations(elements(citations)),
                ContentJson.readFeedback(elements(feedback)),
                tools == null ? null : new RawJson(tools),
                extra == null ? RawJson.EMPTY_OBJECT : new RawJson(extra));
        return new Hashed(content, finish(digest));
    }

    /** The hash of a content that has not been stored yet. */
    Hash hash(List<Retrieved> retrieved, List<Hash> hashes) {
        Digest digest = new Digest();
        for (int i = 0; i < retrieved.size(); i++) {
            addPassage(digest, hashes.get(i), retrieved.get(i).score());
        }
        return finish(digest);
    }

    private static void addPassage(Digest digest, Hash hash, @Nullable Double score) {
        digest.add(hash).add(score == null ? null : score.toString());
    }

    private Hash finish(Digest digest) {
        return digest.add(messages)
                .add(alternatives)
                .add(citations)
                .add(feedback)
                .add(tools)
                .add(extra)
                .done();
    }

    private static List<Json> elements(@Nullable String list) throws JsonException {
        return list == null ? List.of() : Json.parse(list).elements();
    }

    /**
     * A content and its hash.
     *
     * @param content the content
     * @param hash see {@link Digest}
     */
    record Hashed(Content content, Hash hash) {}
}
