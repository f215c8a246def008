package org.winnow.desktop.replace;

import java.util.Arrays;
import org.winnow.edit.Hits;

/** What a search has found until now: filled by its thread, looked at by the FX thread. Keys are only ever added. */
final class Found {
    private int[] keys = new int[1_024];
    private int examples;
    private long hits;
    private long seen;
    private long total;

    /** As of one moment; the first {@code examples} keys never change. */
    @SuppressWarnings("ArrayRecordComponent") // shared and never changed, so that a million keys are not copied
    record Snapshot(int[] keys, int examples, long hits, long seen, long total) {}

    synchronized void add(Hits.Stretch stretch) {
        for (Hits.Hit hit : stretch.hits()) {
            if (examples == keys.length) {
                keys = Arrays.copyOf(keys, 2 * examples);
            }
            keys[examples] = hit.key();
            examples++;
            hits += hit.count();
        }
        seen = stretch.seen();
        total = stretch.total();
    }

    synchronized Snapshot now() {
        return new Snapshot(keys, examples, hits, seen, total);
    }
}
