package org.winnow.intake;

import java.util.ArrayList;
import java.util.List;
import org.winnow.store.Measuring;

/** Rows that go into the project in one transaction. Not for several threads. */
final class Batch {
    private static final int ROWS = 2_000;
    private static final long BYTES = 4L << 20;

    private final List<Row> rows = new ArrayList<>();
    private List<Row> measured = List.of();
    private long bytes;
    private long position;

    void add(Row row) {
        rows.add(row);
        bytes += row.piece().bytes().length;
        position = row.piece().end();
    }

    /** The rows in file order, with measures once they are taken. */
    List<Row> rows() {
        return measured.isEmpty() ? rows : measured;
    }

    /** Takes the measures of all drafts; cost: the slowest part of an import, spread over the common threads. */
    void measure(Measuring measuring) {
        measured = rows.parallelStream().map(row -> row.measured(measuring)).toList();
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
}
