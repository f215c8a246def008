package org.winnow.store;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.roaringbitmap.RoaringBitmap;

/**
 * Which examples the index of words does not know yet, or no longer as they are. An example is waiting, in work, or added
 * but not found yet; every search leaves out what the index says of these. Thread-safe.
 */
final class WordBacklog {
    /** More examples than a person changes at once: an import. */
    private static final int MANY = 200;

    private static final long BUSY = 1_000_000_000L;

    private final List<Consumer<FullText.State>> listeners = new CopyOnWriteArrayList<>();
    private final RoaringBitmap waiting = new RoaringBitmap();
    private final RoaringBitmap inWork = new RoaringBitmap();
    private final RoaringBitmap unseen = new RoaringBitmap();
    private final int few;
    private int total;
    private long version;
    private long lastMany = System.nanoTime() - BUSY;
    private boolean checkingAgain;
    private boolean broken;

    /** A backlog of everything; so few examples are read by a search itself. */
    WordBacklog(int examples, int few) {
        this.few = few;
        total = examples;
        waiting.add(1L, examples + 1L);
    }

    /** Everything waits. */
    synchronized void reset() {
        inWork.clear();
        unseen.clear();
        waiting.clear();
        waiting.add(1L, total + 1L);
        moved();
    }

    /** So much is known: the rest of the examples waits. */
    synchronized void resetTo(RoaringBitmap unknown) {
        inWork.clear();
        unseen.clear();
        waiting.clear();
        waiting.or(unknown);
        moved();
    }

    /** Examples have been added, or their texts changed. */
    void changed(RoaringBitmap keys) {
        if (keys.isEmpty()) {
            return;
        }
        synchronized (this) {
            waiting.or(keys);
            total = Math.max(total, keys.last());
            lastMany = keys.getCardinality() >= MANY ? System.nanoTime() : lastMany;
            moved();
        }
        tell();
    }

    /** What the file says may be another than what was told. */
    synchronized void checkAgain() {
        checkingAgain = true;
        moved();
    }

    /** True once after {@link #checkAgain}. */
    synchronized boolean takeCheck() {
        boolean taken = checkingAgain;
        checkingAgain = false;
        return taken;
    }

    /** Takes the first examples that wait into work. */
    synchronized RoaringBitmap take(int most) {
        RoaringBitmap taken = waiting.limit(most);
        waiting.andNot(taken);
        inWork.or(taken);
        return taken;
    }

    /** What was in work is in the index, though not found yet. */
    synchronized void added() {
        unseen.or(inWork);
        inWork.clear();
    }

    /** What is in the index is found from now on. */
    void seen() {
        synchronized (this) {
            unseen.clear();
            moved();
        }
        tell();
    }

    /** How many are in work. */
    synchronized int inWork() {
        return inWork.getCardinality();
    }

    /** What is not in the index, or not as it is. */
    synchronized RoaringBitmap lacking() {
        return RoaringBitmap.or(waiting, inWork);
    }

    /** What cannot be found by the index, or wrongly. */
    synchronized RoaringBitmap missing() {
        RoaringBitmap missing = RoaringBitmap.or(waiting, inWork);
        missing.or(unseen);
        return missing;
    }

    /** Changes with everything that may change an answer. */
    synchronized long version() {
        return version;
    }

    /** True while an import is adding examples. */
    synchronized boolean isBusy() {
        return System.nanoTime() - lastMany < BUSY;
    }

    /** True if a check or examples wait. */
    synchronized boolean hasWork() {
        return checkingAgain || !waiting.isEmpty();
    }

    synchronized boolean isLarge() {
        return waiting.getCardinality() > few;
    }

    /** True for so few examples that a search reads them itself. */
    boolean isFew(int examples) {
        return examples <= few;
    }

    /** No index can be written: searches read the texts. */
    void breakDown() {
        synchronized (this) {
            broken = true;
            moved();
        }
        tell();
    }

    synchronized boolean isBroken() {
        return broken;
    }

    synchronized FullText.State state() {
        int missing = missing().getCardinality();
        return new FullText.State(total - missing, total, broken || (isFew(missing) && !checkingAgain));
    }

    AutoCloseable onState(Consumer<FullText.State> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Waits until something has changed since a version, or for some time. */
    synchronized void await(long since, long millis) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        long left = millis;
        while (version == since && left > 0) {
            wait(left);
            left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        }
    }

    /** Wakes whoever waits. */
    void wake() {
        moved();
    }

    private synchronized void moved() {
        version++;
        notifyAll();
    }

    private void tell() {
        if (!listeners.isEmpty()) {
            FullText.State state = state();
            listeners.forEach(listener -> listener.accept(state));
        }
    }
}
