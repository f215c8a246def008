package org.winnow.rag;

import java.util.Locale;

/** What can be said of a sentence by comparing its words with the passages. A hint to look, never a judgement on truth. */
public enum Verdict {
    /** Nearly all of its words stand in the passages, and so does every number, date, name, address and quote in it. */
    SUPPORTED,
    /** Much of it stands in the passages; something does not. */
    PARTLY,
    /** Most of it was not found in the passages. */
    UNSUPPORTED,
    /** There is nothing to compare: see {@link Unchecked}. */
    NOT_CHECKABLE;

    /** Lower-case words, as in JSON: {@code not-checkable}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
