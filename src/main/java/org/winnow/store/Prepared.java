package org.winnow.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.model.Content;
import org.winnow.model.Retrieved;

/**
 * A content made ready for the file: written out, hashed and looked through, which is most of the work of storing an example
 * and needs neither the file nor the writer thread. Immutable. Holds about as much memory as the content itself.
 */
public final class Prepared {
    private final StoredContent stored;
    private final List<Hash> passages;
    private final Hash hash;
    private final int traits;
    private final int turns;
    private final @Nullable String flaw;

    private Prepared(Content content) {
        this.stored = StoredContent.of(content, null);
        this.passages = Passages.hashes(content.passages());
        this.hash = stored.hash(content.passages(), passages);
        this.traits = Trait.bits(content);
        this.turns = Facts.turns(content);
        this.flaw = flaw(content);
    }

    /** Makes a content ready. Thread-safe. Cost: one pass of writing JSON and one of SHA-256. */
    public static Prepared of(Content content) {
        return new Prepared(content);
    }

    private @Nullable String flaw(Content content) {
        String found = Whole.flaw("messages", stored.messages());
        for (Retrieved each : content.passages()) {
            found = found == null ? Whole.flaw("passage", each.passage()) : found;
        }
        found = found == null ? Whole.flaw("alternatives", stored.alternatives()) : found;
        found = found == null ? Whole.flaw("feedback", stored.feedback()) : found;
        found = found == null ? Whole.flaw("tools", stored.tools()) : found;
        return found == null ? Whole.flaw("other fields", stored.extra()) : found;
    }

    StoredContent stored() {
        return stored;
    }

    List<Hash> passages() {
        return passages;
    }

    Hash hash() {
        return hash;
    }

    int traits() {
        return traits;
    }

    int turns() {
        return turns;
    }

    /** Why this cannot be stored, as a sentence; null if it can. */
    @Nullable
    String flaw() {
        return flaw;
    }

    /** About how many bytes of memory it holds on to. */
    public long size() {
        long units = 500;
        for (String each : stored.values()) {
            units += each == null ? 0 : each.length();
        }
        return 2 * units;
    }
}
