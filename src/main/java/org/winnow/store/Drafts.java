package org.winnow.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Texts that somebody was typing and that no edit has saved yet, so that they outlive the program. Written by {@link
 * Transaction#keepDraft}; the edit that saves the text removes its draft in the same transaction. Not for the FX thread.
 */
public interface Drafts {
    /** All drafts, by example and field. There are few: one for each field that is being typed into. */
    List<Draft> all() throws StoreException;

    /**
     * A text that is being typed.
     *
     * @param id the identifier of the example; empty for an example that does not exist yet
     * @param field which of its texts: {@code instruction}, {@code response}, {@code system}, {@code note} or {@code tags}
     * @param text the text so far, exactly
     * @param base the text that typing began with; null for none
     * @param at when it was kept, to the second
     */
    record Draft(
            String id, String field, String text, @Nullable String base, Instant at) {}
}
