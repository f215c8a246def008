package org.winnow.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.winnow.intake.format.Draft;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Feedback;
import org.winnow.model.Provenance;
import org.winnow.model.Review;
import org.winnow.store.ExampleJson;
import org.winnow.store.Field;
import org.winnow.store.Store;
import org.winnow.store.StoreException;
import org.winnow.store.Transaction;
import org.winnow.text.JsonException;

/**
 * Gives drafts their identifiers, so that importing a file twice joins every row to what is there and a grown file adds only
 * what is new. A draft takes the record's own identifier if nobody else has it; where somebody with other content has, it
 * becomes {@code ID~2}. A record without an identifier is called by the hash of its bytes. Used on the writer thread.
 */
final class Placer {
    private static final int MOST_TRIES = 6;

    private final Store store;
    private final boolean fresh;
    private final LongSet claimed = new LongSet();
    private final Map<String, Content> inBatch = new HashMap<>();

    /**
     * Begins an import.
     *
     * @param fresh true if the project held no examples, so that an identifier that this import has not given is free
     */
    Placer(Store store, boolean fresh) {
        this.store = store;
        this.fresh = fresh;
    }

    /** Forgets the content of the last transaction, which can be read from the project by now. */
    void newTransaction() {
        inBatch.clear();
    }

    /**
     * What is to be placed.
     *
     * @param ready the draft
     * @param name what the record is called by its bytes
     * @param occurrence how often the same bytes have come in the file so far
     * @param origin where it stands
     */
    record Place(Row.Ready ready, RowHash.Name name, int occurrence, Provenance origin) {
        private Draft draft() {
            return ready.draft();
        }

        private String text() {
            return occurrence == 1 ? name.hex() : name.hex() + "~" + occurrence;
        }
    }

    /** Inserts a row or joins it to an example; true if it became an example of its own. */
    boolean place(Place place, Transaction transaction) throws StoreException {
        Draft draft = place.draft();
        String own = draft.recordId();
        if (own == null || own.isBlank()) {
            String id = "w" + place.text();
            return insertOrJoin(id, RowHash.of(id), place, transaction);
        }
        int sameBefore = place.occurrence() - 1;
        for (int i = 1; i <= MOST_TRIES; i++) {
            String id = i == 1 ? own : own + "~" + i;
            long hash = i == 1 ? place.ready().idHash() : RowHash.of(id);
            if (!taken(id, hash, transaction)) {
                return insert(id, hash, place, transaction);
            }
            if (same(id, draft) && sameBefore-- == 0) {
                join(id, draft, transaction);
                return false;
            }
        }
        String id = own + "~" + place.text();
        return insertOrJoin(id, RowHash.of(id), place, transaction);
    }

    private boolean insertOrJoin(String id, long hash, Place place, Transaction transaction) throws StoreException {
        if (!taken(id, hash, transaction)) {
            return insert(id, hash, place, transaction);
        }
        join(id, place.draft(), transaction);
        return false;
    }

    private boolean taken(String id, long hash, Transaction transaction) throws StoreException {
        return (!fresh || claimed.contains(hash)) && transaction.hasId(id);
    }

    private boolean insert(String id, long hash, Place place, Transaction transaction) throws StoreException {
        Draft draft = place.draft();
        Example example = new Example(id, draft.content(), tidy(draft.review()), place.origin());
        transaction.insert(example, place.ready().prepared());
        claimed.add(hash);
        if (draft.recordId() != null) {
            inBatch.put(id, draft.content());
        }
        return true;
    }

    private static Review tidy(Review review) {
        return review.tags().isEmpty() ? review : review.withTags(review.tags());
    }

    private boolean same(String id, Draft draft) throws StoreException {
        Content here = inBatch.get(id);
        if (here == null) {
            here = original(id);
        }
        return here != null
                && same(here.withFeedback(List.of()), draft.content().withFeedback(List.of()));
    }

    private static boolean same(Content one, Content other) {
        return one.equals(other) || text(one).equals(text(other));
    }

    private static String text(Content content) {
        return ExampleJson.write(new Example("", content, Review.NEW, Provenance.HAND_WRITTEN));
    }

    private @Nullable Content original(String id) throws StoreException {
        OptionalInt key = store.examples().find(id);
        if (key.isEmpty()) {
            return null;
        }
        var original = store.examples().original(key.getAsInt());
        return original.isPresent()
                ? original.get()
                : store.examples().load(key.getAsInt()).content();
    }

    /** Adds what the record says of its answer and the example does not know yet. */
    private void join(String id, Draft draft, Transaction transaction) throws StoreException {
        if (!draft.content().feedback().isEmpty()) {
            join(id, draft.content().feedback(), transaction);
        }
    }

    /**
     * Adds feedback to an example.
     *
     * @return false if there is no such example, or it was added by this very transaction
     */
    boolean join(String id, List<Feedback> feedback, Transaction transaction) throws StoreException {
        OptionalInt key = store.examples().find(id);
        if (key.isEmpty()) {
            return false;
        }
        Example example = now(key.getAsInt(), transaction);
        List<Feedback> all = new ArrayList<>(example.content().feedback());
        for (Feedback said : feedback) {
            if (all.stream().noneMatch(f -> f.raw().equals(said.raw()) && f.kind() == said.kind())) {
                all.add(said);
            }
        }
        if (all.size() > example.content().feedback().size()) {
            Example joined = example.withContent(example.content().withFeedback(all));
            transaction.set(key.getAsInt(), Field.FEEDBACK, ExampleJson.value(joined, Field.FEEDBACK));
        }
        return true;
    }

    /** The example with the feedback that this very transaction has given it so far. */
    private Example now(int key, Transaction transaction) throws StoreException {
        try {
            return ExampleJson.with(store.examples().load(key), Field.FEEDBACK, transaction.value(key, Field.FEEDBACK));
        } catch (JsonException e) {
            throw new StoreException("The feedback of an example cannot be read.", e);
        }
    }
}
