package org.winnow.edit;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.roaringbitmap.IntIterator;
import org.winnow.job.Progress;
import org.winnow.model.Example;
import org.winnow.model.Provenance;
import org.winnow.store.Field;
import org.winnow.store.HistoryLog.Delta;
import org.winnow.store.HistoryLog.Step;
import org.winnow.store.StoreException;
import org.winnow.store.Transaction;

/** Performs one edit inside one transaction, holding the changes of one example at a time. */
final class Performing {
    /** Makes the step that is written. */
    @FunctionalInterface
    interface Stamp {
        Step step(String title, String edit, int count) throws StoreException;
    }

    private final Transaction transaction;
    private final Stamp stamp;
    private final Revision revision;
    private final Progress progress;
    private final Loader loader;
    private long step;
    private int count;

    /** Reads an example whole, as it was before the transaction. */
    @FunctionalInterface
    interface Loader {
        Example load(int key) throws StoreException;
    }

    Performing(Transaction transaction, Stamp stamp, Progress progress, Loader loader) {
        this.progress = progress;
        this.loader = loader;
        this.transaction = transaction;
        this.stamp = stamp;
        this.revision = new Revision(transaction);
    }

    /** All parts of a plan as one step, with what names the same tags; empty if nothing changed. */
    Optional<Step> all(Plan plan, Edit edit, String json, Mentions mentions) throws StoreException {
        Step begun = stamp.step(edit.title(0), json, 0);
        long total = plan.parts().stream()
                .mapToLong(part -> part.keys().getLongCardinality())
                .sum();
        long seen = 0;
        for (Plan.Part part : plan.parts()) {
            Change change = change(part.edit());
            IntIterator keys = part.keys().getIntIterator();
            while (keys.hasNext()) {
                if (part.edit() instanceof Deriving deriving) {
                    derive(begun, deriving, keys.next());
                } else {
                    write(begun, change.of(keys.next()));
                }
                seen++;
                progress.at(seen, total);
                progress.checkCancelled();
            }
        }
        if (count == 0) {
            return Optional.empty();
        }
        String title = edit.title(count) + mentions.words();
        Step done = new Step(step, begun.parent(), begun.at(), begun.who(), title, json, count);
        transaction.endStep(step, done);
        mentions.write(transaction, step, done);
        return Optional.of(done);
    }

    private Change change(Edit edit) {
        if (edit instanceof Edit.Each each) {
            UnaryOperator<Example> effect = each.effect();
            List<Field> fields = each.fields();
            return key -> revision.of(key, fields, effect);
        }
        boolean delete = edit instanceof Edit.Delete;
        return key -> revision.deleted(key, delete);
    }

    private void write(Step begun, List<Delta> deltas) throws StoreException {
        if (deltas.isEmpty()) {
            return;
        }
        begin(begun);
        for (Delta delta : deltas) {
            transaction.set(delta.key(), delta.field(), delta.after());
            transaction.appendDelta(step, delta);
        }
        count++;
    }

    private void begin(Step begun) throws StoreException {
        if (step == 0) {
            step = transaction.beginStep(begun);
        }
    }

    /** Adds what an example yields; only what is added counts. */
    private void derive(Step begun, Deriving edit, int key) throws StoreException {
        List<Example> derived = edit.derived(loader.load(key));
        for (Example wanted : derived) {
            begin(begun);
            Example example =
                    new Example(numbered(wanted.id()), wanted.content(), wanted.review(), wanted.provenance());
            transaction.appendDelta(step, new Delta(transaction.insert(example), Field.DELETED, "1", "0"));
            count++;
        }
        if (!derived.isEmpty() && edit.deletesOriginals()) {
            for (Delta delta : revision.deleted(key, true)) {
                transaction.set(delta.key(), delta.field(), delta.after());
                transaction.appendDelta(step, delta);
            }
        }
    }

    /** The identifier wished for, or the first free one after it: {@code a-2}, {@code a-2.2}, {@code a-2.3}. */
    private String numbered(String wanted) throws StoreException {
        String id = wanted;
        for (int i = 2; transaction.hasId(id); i++) {
            id = wanted + "." + i;
        }
        return id;
    }

    /** Adds an example; its undo puts it into the bin. */
    Step add(Edit.Add edit) throws StoreException {
        Example wanted = edit.example();
        Example example = new Example(freeId(wanted.id()), wanted.content(), wanted.review(), Provenance.HAND_WRITTEN);
        int key = transaction.insert(example);
        Edit added = new Edit.Add(example);
        Step made = stamp.step(added.title(1), EditJson.write(added), 1);
        long id = transaction.appendStep(made, List.of(new Delta(key, Field.DELETED, "1", "0")));
        return new Step(id, made.parent(), made.at(), made.who(), made.title(), made.edit(), made.count());
    }

    /** Random, so that examples that two people wrote apart can be merged. */
    private String freeId(String wanted) throws StoreException {
        String id = wanted;
        SecureRandom random = new SecureRandom();
        while (id.isBlank() || transaction.hasId(id)) {
            id = "w" + Long.toString(random.nextLong(1L << 50), 36);
        }
        return id;
    }

    @FunctionalInterface
    private interface Change {
        List<Delta> of(int key) throws StoreException;
    }
}
