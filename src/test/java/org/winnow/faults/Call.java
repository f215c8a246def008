package org.winnow.faults;

/**
 * One call of a process to the system that changed a file, or waited for the disk.
 *
 * @param at when it began, in nanoseconds since 1970
 * @param name such as {@code pwrite64}
 * @param ordinal which call of that name it was in its thread, from 1
 * @param path the file
 * @param to for a renaming, its new name; else empty
 * @param offset where it wrote, or -1 for behind what was written before; the new size of a truncation
 * @param data what it wrote
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Call(long at, String name, int ordinal, String path, String to, long offset, byte[] data) {}
