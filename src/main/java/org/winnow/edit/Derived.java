package org.winnow.edit;

import org.jspecify.annotations.Nullable;
import org.winnow.model.Example;
import org.winnow.model.Provenance;
import org.winnow.model.Review;

/** How an example that was made of another is linked with it. */
final class Derived {
    private Derived() {}

    /** The place of the original, with its identifier as that of the record. */
    static Provenance provenance(Example from, String format) {
        Provenance old = from.provenance();
        return new Provenance(old.source(), old.file(), format, old.line(), from.id());
    }

    /** Not looked at yet; with the tags, and on the side of the split that the original is on. */
    static Review review(Review old, @Nullable String note) {
        return Review.NEW.withTags(old.tags()).withSplit(old.split()).withNote(note);
    }
}
