package org.winnow.edit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.winnow.job.Progress;
import org.winnow.query.QueryEngine;
import org.winnow.query.Selection;
import org.winnow.store.HistoryLog;
import org.winnow.store.HistoryLog.Step;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

/**
 * The only way in which examples change. Every edit is one step, written in the same transaction as the values that it
 * swaps, and can be undone without limit, also after the project was closed. A new edit after an undo begins a branch;
 * the steps that were undone stay, and {@link #travelTo} reaches them.
 *
 * <p>All methods write or read the file: not for the FX thread. They may be called from several threads, one after the
 * other in any order.
 */
public final class History {
    private final Store store;
    private final QueryEngine engine;
    private final Clock clock;
    private final String who;

    /**
     * The history of an open project.
     *
     * @param who the name of the person that new steps carry
     */
    public History(Store store, QueryEngine engine, Clock clock, String who) {
        this.store = store;
        this.engine = engine;
        this.clock = clock;
        this.who = who;
    }

    /**
     * Performs an edit as one step: all of it or, if anything fails, nothing. Only real changes count.
     *
     * @param selection which examples; not looked at for edits that name their own ({@link Edit.SplitAssignment},
     *     {@link Edit.KeepOne}, {@link Edit.Add})
     * <p>Before an edit of more than a fifth of the examples a backup is made.
     *
     * @return the step; empty if every example was already as it should be, and then nothing is written
     */
    public Optional<Step> perform(Edit edit, Selection selection) throws StoreException {
        return perform(edit, selection, Progress.NONE);
    }

    /** The same, telling how many examples were looked at; if it is cancelled, nothing is changed. */
    public Optional<Step> perform(Edit edit, Selection selection, Progress progress) throws StoreException {
        if (edit instanceof Edit.Add add) {
            return Optional.of(store.write(transaction -> {
                Typed.ofNew().drop(transaction);
                return new Performing(transaction, this::stamped, progress, store.examples()::load).add(add);
            }));
        }
        Plan plan = Plan.of(edit, selection, engine);
        String json = Kind.of(edit).isNamed() ? EditJson.write(edit) : EditJson.write(edit, selection, engine);
        Typed typed = Typed.of(edit, plan, store);
        Mentions mentions = Mentions.of(edit, plan, store);
        plan.safeguard(store);
        return store.write(transaction -> {
            typed.drop(transaction);
            return new Performing(transaction, this::stamped, progress, store.examples()::load)
                    .all(plan, edit, json, mentions);
        });
    }

    /**
     * Performs an edit that names its own examples.
     *
     * @throws IllegalArgumentException for one that does not
     */
    public Optional<Step> perform(Edit edit) throws StoreException {
        if (!Kind.of(edit).isNamed()) {
            throw new IllegalArgumentException(edit.name() + " needs a selection");
        }
        return perform(edit, Selection.all());
    }

    /**
     * Performs the edits of a recipe in their order, a step each.
     *
     * @return the steps that changed something; if one fails, those before it stand
     */
    public List<Step> replay(List<EditJson.Entry> recipe) throws StoreException {
        List<Step> steps = new ArrayList<>();
        for (EditJson.Entry entry : recipe) {
            perform(entry.edit(), entry.where()).ifPresent(steps::add);
        }
        return steps;
    }

    /** What a recipe names that the project does not have; replaying passes over it. */
    public Absent absent(List<EditJson.Entry> recipe) throws StoreException {
        return Absent.of(recipe, store);
    }

    private Step stamped(String title, String edit, int count) throws StoreException {
        return new Step(0, head(), clock.instant(), who, title, edit, count);
    }

    /**
     * Takes back the current step; of a renaming of tags also the saved sets and the digits that followed it, unless somebody
     * has changed them since; with the reason for a rejection the rejection, see {@link Decisions}.
     *
     * @return the step taken back; empty before the first
     * @throws StoreException with a sentence, if a value is not what the step had made it, so that undoing would lose
     *     another change; nothing is changed then
     */
    public Optional<Step> undo() throws StoreException {
        return undo(Progress.NONE);
    }

    /** The same, telling how many values were swapped; if it is cancelled, nothing is changed. */
    public Optional<Step> undo(Progress progress) throws StoreException {
        Optional<Step> step = log().step(head());
        if (step.isPresent()) {
            Optional<Step> before =
                    log().step(step.get().parent()).filter(rejection -> Decisions.isReasonFor(step.get(), rejection));
            travelTo(before.orElse(step.get()).parent(), progress);
        }
        return step;
    }

    /**
     * Makes the newest step that was made on the current one again, a rejection with its reason; throws as {@link #undo}
     * does.
     *
     * @return the step made again; empty if there is none
     */
    public Optional<Step> redo() throws StoreException {
        return redo(Progress.NONE);
    }

    /** The same, telling how many values were swapped; if it is cancelled, nothing is changed. */
    public Optional<Step> redo(Progress progress) throws StoreException {
        Optional<Step> child = log().newestChild(head());
        if (child.isEmpty()) {
            return child;
        }
        Step step = log().newestChild(child.get().id())
                .filter(reason -> Decisions.isReasonFor(reason, child.get()))
                .orElse(child.get());
        travelTo(step.id(), progress);
        return Optional.of(step);
    }

    /**
     * Brings the project to the state right after a step, on whatever branch: takes back what is not on the way to it and
     * makes again what is, in one transaction. Throws as {@link #undo} does.
     *
     * @param step its number; 0 for the state before the first step
     * @throws java.util.NoSuchElementException if there is no such step
     */
    public void travelTo(long step) throws StoreException {
        travelTo(step, Progress.NONE);
    }

    /** The same, telling how many values were swapped; if it is cancelled, nothing is changed. */
    public void travelTo(long step, Progress progress) throws StoreException {
        if (step == head()) {
            return;
        }
        store.write(transaction -> {
            new Swapping(store, transaction, progress).along(Route.between(log(), head(), step));
            transaction.moveHead(step);
            return step;
        });
    }

    /** True if there is a step to take back. */
    public boolean canUndo() throws StoreException {
        return head() != 0;
    }

    /** True if there is a step to make again. */
    public boolean canRedo() throws StoreException {
        return log().newestChild(head()).isPresent();
    }

    /** The number of the current step; 0 before the first. */
    public long head() throws StoreException {
        return log().head();
    }

    /** All steps, newest first, branches included. */
    public List<Step> steps(int skip, int limit) throws StoreException {
        return log().steps(skip, limit);
    }

    /** The steps that made the project what it is, first to current: what {@link EditJson#recipe} writes for replay. */
    public List<Step> line() throws StoreException {
        return Route.to(log(), head());
    }

    private HistoryLog log() {
        return store.history();
    }
}
