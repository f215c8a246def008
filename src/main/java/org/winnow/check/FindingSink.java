package org.winnow.check;

import org.winnow.model.Finding;

/** Takes the findings of a {@link Check} one by one. */
@FunctionalInterface
public interface FindingSink {
    /** Takes one. */
    void found(Finding finding);
}
