package org.winnow.store;

import java.util.HashMap;
import java.util.Map;

/**
 * Passages that a walk over many examples has read, each compared with its hash when it was. A number is given once and
 * what stands under it never changes, so a passage is not read again for every example that uses it. Two generations, of
 * which the older is dropped when the younger has taken its share, keep what is asked for often. Thread-safe.
 */
final class PassageCache {
    /** About what a passage takes beside its text: ten objects. */
    private static final int OVERHEAD = 450;

    /** An eighth of the memory in all. */
    private static final int SHARE = 16;

    private final long most;
    private Map<Long, Passages.Stored> young = new HashMap<>();
    private Map<Long, Passages.Stored> old = new HashMap<>();
    private long weight;

    PassageCache() {
        this(Runtime.getRuntime().maxMemory() / SHARE);
    }

    /** With about so many bytes for each generation. */
    PassageCache(long most) {
        this.most = most;
    }

    /** Those of some passages that are here, by number; to be added to. */
    synchronized Map<Long, Passages.Stored> known(Iterable<Passages.Reference> wanted) {
        Map<Long, Passages.Stored> found = new HashMap<>();
        for (Passages.Reference reference : wanted) {
            Long number = reference.id();
            Passages.Stored stored = young.get(number);
            if (stored == null) {
                stored = old.get(number);
                if (stored != null) {
                    keep(number, stored);
                }
            }
            if (stored != null) {
                found.put(number, stored);
            }
        }
        return found;
    }

    /** Remembers passages. */
    synchronized void remember(Map<Long, Passages.Stored> read) {
        read.forEach(this::keep);
    }

    private void keep(Long number, Passages.Stored stored) {
        if (weight > most) {
            old = young;
            young = new HashMap<>();
            weight = 0;
        }
        if (young.putIfAbsent(number, stored) == null) {
            weight += OVERHEAD
                    + stored.passage().text().length()
                    + stored.passage().extra().text().length();
        }
    }
}
