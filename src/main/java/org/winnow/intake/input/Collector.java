package org.winnow.intake.input;

import java.util.Arrays;

/** Collects the bytes of one record up to a limit; of a longer one it keeps the beginning and counts the rest. */
final class Collector {
    private final Limits limits;
    private byte[] bytes = new byte[1 << 12];
    private int size;
    private long total;

    Collector(Limits limits) {
        this.limits = limits;
    }

    void clear() {
        size = 0;
        total = 0;
        if (bytes.length > 1 << 20) {
            bytes = new byte[1 << 12];
        }
    }

    void add(byte[] from, int start, int end) {
        int count = end - start;
        total += count;
        if (tooLong()) {
            keepBeginning(from, start, count);
            return;
        }
        if (size + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(limits.record(), Math.max(2L * bytes.length, size + count)));
        }
        System.arraycopy(from, start, bytes, size, count);
        size += count;
    }

    private void keepBeginning(byte[] from, int start, int count) {
        if (bytes.length == limits.kept() && size == bytes.length) {
            return;
        }
        byte[] kept = Arrays.copyOf(bytes, limits.kept());
        int held = Math.min(size, limits.kept());
        int more = Math.min(count, limits.kept() - held);
        System.arraycopy(from, start, kept, held, more);
        bytes = kept;
        size = held + more;
    }

    /** True if the record is longer than allowed. */
    boolean tooLong() {
        return total > limits.record();
    }

    long total() {
        return total;
    }

    int size() {
        return size;
    }

    byte at(int index) {
        return bytes[index];
    }

    /** The bytes kept, without some at the end. */
    byte[] bytes(int dropAtEnd) {
        return Arrays.copyOf(bytes, Math.max(0, size - dropAtEnd));
    }

    /** The sentence about a record that is too long. */
    String tooLongSentence() {
        return "The record is " + total + " bytes long; the limit is " + limits.record()
                + ". Only its beginning is kept here.";
    }
}
