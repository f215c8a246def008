package org.winnow.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names records by their bytes. Not for several threads. */
final class RowHash {
    private static final int DIGITS = 10;
    private static final HexFormat HEX = HexFormat.of();

    private final MessageDigest digest;

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

    /** Names a record. */
    Name name(byte[] record) {
        byte[] hash = digest.digest(record);
        return new Name(HEX.formatHex(hash, 0, DIGITS), ByteBuffer.wrap(hash).getLong());
    }

    /**
     * The name of a record.
     *
     * @param hex 20 hexadecimal digits of the SHA-256 of its bytes
     * @param key the first 64 bits of it
     */
    record Name(String hex, long key) {}
}
