package org.winnow.intake.input;

/**
 * How much is taken from a file before it counts as hostile.
 *
 * @param record longest record in bytes
 * @param kept how many bytes of a longer one are kept for the quarantine
 * @param unpacked most bytes out of a packed file
 * @param ratio most bytes out of one packed byte, once {@link #FREE} bytes are out
 */
public record Limits(int record, int kept, long unpacked, int ratio) {
    /** Bytes that may come out of a packed file before its ratio is looked at. */
    public static final long FREE = 10L << 20;

    /** 16 MiB a record, 64 KiB kept of a longer one, 20 GiB unpacked, 100 bytes out of one. */
    public static final Limits DEFAULT = new Limits(16 << 20, 64 << 10, 20L << 30, 100);
}
