package org.winnow.edit;

import java.util.List;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.store.Store;
import org.winnow.store.StoreException;
import org.winnow.store.Transaction;

/**
 * The drafts that an edit saves: of one example, or of the new one. They go in the same transaction, so that there is never
 * neither the draft nor the edit, nor both.
 */
final class Typed {
    private final String id;
    private final List<String> fields;

    private Typed(String id, List<String> fields) {
        this.id = id;
        this.fields = fields;
    }

    /** What an edit of a plan saves; nothing for edits of several examples, which nobody typed. */
    static Typed of(Edit edit, Plan plan, Store store) throws StoreException {
        List<String> fields = fields(edit);
        if (fields.isEmpty() || plan.parts().size() != 1) {
            return new Typed("", List.of());
        }
        RoaringBitmap keys = plan.parts().get(0).keys();
        boolean one = keys.getCardinality() == 1;
        return one ? new Typed(store.examples().ids(keys).get(0), fields) : new Typed("", List.of());
    }

    /** What adding an example saves: all that was typed for it. */
    static Typed ofNew() {
        return new Typed("", List.of("instruction", "response", "system", "tags"));
    }

    private static List<String> fields(Edit edit) {
        if (edit instanceof Edit.SetText text && text.target() instanceof Target.Place place) {
            return List.of(Words.of(place));
        }
        if (edit instanceof Edit.SetText text && text.target() instanceof Target.Message message) {
            return List.of("message-" + message.index());
        }
        return edit instanceof Edit.SetNote ? List.of("note") : List.of();
    }

    void drop(Transaction transaction) throws StoreException {
        for (String field : fields) {
            transaction.dropDraft(id, field);
        }
    }
}
