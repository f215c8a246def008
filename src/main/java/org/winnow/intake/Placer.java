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

    /** Inserts a row or joins it to an example; true if it became an example of its own. */
    boolean place(Row row, RowHash.Name name, Draft draft, Provenance origin, Transaction transaction)
            throws StoreException {
        String own = draft.recordId();
        if (own == null || own.isBlank()) {
            return insertOrJoin("w" + text(name), row, draft, origin, transaction);
        }
        int sameBefore = name.occurrence() - 1;
        for (int i = 1; i <= MOST_TRIES; i++) {
            String id = i == 1 ? own : own + "~" + i;
            if (!taken(id, transaction)) {
                return insert(id, row, draft, origin, transaction);
            }
            if (same(id, draft) && sameBefore-- == 0) {
                join(id, draft, transaction);
                return false;
            }
        }
        return insertOrJoin(own + "~" + text(name), row, draft, origin, transaction);
    }

    private static String text(RowHash.Name name) {
        return name.occurrence() == 1 ? name.hex() : name.hex() + "~" + name.occurrence();
    }

    private boolean insertOrJoin(String id, Row row, Draft draft, Provenance origin, Transaction transaction)
            throws StoreException {
        if (!taken(id, transaction)) {
            return insert(id, row, draft, origin, transaction);
        }
        join(id, draft, transaction);
        return false;
    }

    private boolean taken(String id, Transaction transaction) throws StoreException {
        return (!fresh || claimed.contains(RowHash.of(id))) && transaction.hasId(id);
    }

    private boolean insert(String id, Row row, Draft draft, Provenance origin, Transaction transaction)
            throws StoreException {
        Example example = new Example(id, draft.content(), tidy(draft.review()), origin);
        if (row.measures() == null) {
            transaction.insert(example);
        } else {
            transaction.insert(example, row.measures());
        }
        claimed.add(RowHash.of(id));
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
