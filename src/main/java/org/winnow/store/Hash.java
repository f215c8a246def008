package org.winnow.store;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * The first 128 bits of a SHA-256 value, comparable as a value.
 *
 * @param high the first 64 bits
 * @param low the next
 */
record Hash(long high, long low) {
    static Hash of(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return bytes.length < 2 * Long.BYTES ? new Hash(0, 0) : new Hash(buffer.getLong(), buffer.getLong());
    }

    /** 32 hexadecimal digits. */
    String hex() {
        return HexFormat.of().formatHex(bytes());
    }

    byte[] bytes() {
        return ByteBuffer.allocate(2 * Long.BYTES).putLong(high).putLong(low).array();
    }
}
