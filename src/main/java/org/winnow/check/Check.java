package org.winnow.check;

import java.util.Optional;
import org.winnow.edit.Edit;
import org.winnow.model.Example;
import org.winnow.model.Finding;
import org.winnow.model.Severity;

/**
 * One rule about one example. Implementations are pure, keep no state between calls and may be used by many threads; they
 * see the example alone, so that a changed example is all that must be checked again.
 */
public interface Check {
    /** Short name, as in queries and files: {@code leaked-token}. Never changes. */
    String id();

    /** Raised by one whenever the same example could give other findings than before; stored results are then stale. */
    int version();

    /** The greatest severity that its findings have. */
    Severity severity();

    /** What it looks for, as shown to a person. */
    String title();

    /** Tells the sink every finding, in the order of fields and spans. Cost: about one pass over the text. */
    void check(Example example, CheckContext context, FindingSink sink);

    /**
     * The edit that mends what a finding of this check points at; empty where a person must decide. The finding has been
     * made for this very example.
     */
    default Optional<Edit> fix(Example example, Finding finding) {
        return Optional.empty();
    }
}
