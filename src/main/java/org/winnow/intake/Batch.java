package org.winnow.intake;

import java.util.ArrayList;
import java.util.List;

/** Rows that go into the project in one transaction. Not for several threads. */
final class Batch {
    private static final int ROWS = 5_000;

    /** 16 MB at a heap of 1 GB: two batches are in memory, as texts and as what is made of them. */
    private static final long BYTES = Runtime.getRuntime().maxMemory() / 64;

    private final List<Numbered> rows = new ArrayList<>();
    private long bytes;
    private long position;

    void add(Row row, int occurrence) {
        rows.add(new Numbered(row, occurrence));
        bytes += row.weight();
        position = row.end();
    }

    /** The rows in file order. */
    List<Numbered> rows() {
        return rows;
    }

    /** Where the next batch begins in the unpacked file. */
    long position() {
        return position;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    boolean isFull() {
        return rows.size() >= ROWS || bytes >= BYTES;
    }

    /**
     * A row, and how often its bytes have come in the file so far.
     *
     * @param row the row
     * @param occurrence 1 for the first time; 0 if it has no name
     */
    record Numbered(Row row, int occurrence) {}
}
