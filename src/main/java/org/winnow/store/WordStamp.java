package org.winnow.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * Ties an index of words to a project. Before an index is committed, the project gets a random stamp beside the one before;
 * the index is committed with that stamp, nothing being added to it between the two. So an index belongs to a project that
 * has its stamp, as the newer one or, where committing failed, as the older one: every such file has gone through the state
 * that the index shows, whatever copies and backups were put in its place. Later changes are found by their counter.
 *
 * @param stamp random
 * @param counter that of the project when the index was stamped
 * @param lacking examples that the index did not know then
 * @param passages the highest number of a passage in the index
 */
record WordStamp(String stamp, long counter, RoaringBitmap lacking, long passages) {
    /** Another one than that of an index whose words are cut otherwise. */
    private static final String FORMAT = "1";

    /** Stamps a project, inside a transaction. */
    static WordStamp write(Session session, RoaringBitmap lacking, long passages) throws SQLException {
        String stamp = UUID.randomUUID().toString();
        session.run("UPDATE word_index SET before = stamp, stamp = ?", stamp);
        return new WordStamp(stamp, session.number("SELECT counter FROM state"), lacking, passages);
    }

    /** As the index keeps it. */
    Map<String, String> words() {
        return Map.of(
                "format",
                FORMAT,
                "stamp",
                stamp,
                "counter",
                Long.toString(counter),
                "lacking",
                written(lacking),
                "passages",
                Long.toString(passages));
    }

    /** What an index says of itself, if it belongs to the project; else null. */
    static @Nullable WordStamp of(Map<String, String> words, Session session) throws SQLException {
        String stamp = words.getOrDefault("stamp", "");
        boolean ours = FORMAT.equals(words.get("format"))
                && session.number(
                                "SELECT count(*) FROM word_index WHERE ? IN (stamp, before) AND ? <> ''", stamp, stamp)
                        == 1;
        if (!ours) {
            return null;
        }
        return new WordStamp(
                stamp,
                Long.parseLong(words.getOrDefault("counter", "")),
                read(words.getOrDefault("lacking", "")),
                Long.parseLong(words.getOrDefault("passages", "")));
    }

    private static String written(RoaringBitmap keys) {
        RoaringBitmap small = keys.clone();
        small.runOptimize();
        ByteBuffer bytes = ByteBuffer.allocate(small.serializedSizeInBytes());
        small.serialize(bytes);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    private static RoaringBitmap read(String written) {
        try {
            RoaringBitmap keys = new RoaringBitmap();
            keys.deserialize(ByteBuffer.wrap(Base64.getDecoder().decode(written)));
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
