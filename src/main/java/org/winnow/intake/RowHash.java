package org.winnow.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** Names records by their bytes and counts how often the same bytes come. Not for several threads. */
final class RowHash {
    private static final int DIGITS = 10;

    private final MessageDigest digest;
    private final LongSet seen = new LongSet();
    private final Map<Long, Integer> repeats = new HashMap<>();

    RowHash() {
        this.digest = sha256();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The first 64 bits of a text's hash. */
    static long of(String text) {
        return ByteBuffer.wrap(sha256().digest(text.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    /** Names a record and counts it. */
    Name name(byte[] record) {
        byte[] hash = digest.digest(record);
        long key = ByteBuffer.wrap(hash).getLong();
        int occurrence = seen.add(key) ? 1 : repeats.merge(key, 2, (old, two) -> old + 1);
        return new Name(HexFormat.of().formatHex(hash, 0, DIGITS), occurrence);
    }

    /**
     * The name of a record.
     *
     * @param hex 20 hexadecimal digits of the SHA-256 of its bytes
     * @param occurrence how often the same bytes have come in the file so far, this time included
     */
    record Name(String hex, int occurrence) {}
}
