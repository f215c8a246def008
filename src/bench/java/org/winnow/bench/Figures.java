package org.winnow.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table of figures. */
final class Figures {
    private final List<String[]> rows = new ArrayList<>();

    /** Adds a row: what was measured, the figure, and what to compare it with or to know about it. */
    void add(String what, String figure, String remark) {
        rows.add(new String[] {what, figure, remark});
        System.out.printf(Locale.ROOT, "%-34s %-28s %s%n", what, figure, remark);
    }

    /** Adds a rate of bytes. */
    void megabytes(String what, long bytes, double seconds, String remark) {
        add(what, String.format(Locale.ROOT, "%.0f MB/s (%.2f s)", bytes / 1e6 / seconds, seconds), remark);
    }

    /** Adds a rate of rows. */
    void rows(String what, long count, double seconds, String remark) {
        add(what, String.format(Locale.ROOT, "%,.0f rows/s (%.2f s)", count / seconds, seconds), remark);
    }

    /** Adds a spread of short runs. */
    void spread(String what, Timing.Spread spread, String remark) {
        add(
                what,
                String.format(Locale.ROOT, "p50 %.2f ms, p99 %.2f ms", spread.at(50) / 1e6, spread.at(99) / 1e6),
                remark);
    }

    /** The table in Markdown. */
    String markdown() {
        StringBuilder table = new StringBuilder("| what | figure | remark |\n|---|---|---|\n");
        for (String[] row : rows) {
            table.append("| ").append(String.join(" | ", row)).append(" |\n");
        }
        return table.toString();
    }
}
