package org.winnow.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Hashes of text. The 64-bit ones are for grouping and sampling inside one run or one file, never against someone who
 * wants a collision; for that there is SHA-256.
 */
public final class Hashes {
    /** Where {@link #step} starts: the offset basis of FNV-1a, 64 bits (Fowler, Noll, Vo; draft-eastlake-fnv). */
    public static final long START = 0xcbf29ce484222325L;

    private static final long FNV_PRIME = 0x100000001b3L;

    private Hashes() {}

    /** SHA-256 of the text in UTF-8, as 64 lower-case hexadecimal digits. */
    public static String sha256Hex(String text) {
        return sha256Hex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 as 64 lower-case hexadecimal digits. */
    public static String sha256Hex(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must support SHA-256", e);
        }
    }

    /**
     * A 64-bit hash of a text: FNV-1a over its UTF-16 units, finished by {@link #mix}. The same on every machine and in
     * every version, so that it may be stored.
     */
    public static long of(CharSequence text) {
        long hash = START;
        for (int i = 0; i < text.length(); i++) {
            hash = step(hash, text.charAt(i));
        }
        return mix(hash);
    }

    /** One step of FNV-1a with a unit of 16 or more bits in place of a byte. Finish with {@link #mix}. */
    public static long step(long hash, int unit) {
        return (hash ^ unit) * FNV_PRIME;
    }

    /** Spreads the bits: the 64-bit finaliser of MurmurHash3 (Austin Appleby, public domain). A bijection. */
    public static long mix(long value) {
        long h = value;
        h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
        h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return h ^ (h >>> 33);
    }

    /** A hash of a hash so far and one more value; the order matters. */
    public static long combine(long hash, long next) {
        return mix(Long.rotateLeft(hash, 23) * 0x9e3779b97f4a7c15L + next);
    }
}
