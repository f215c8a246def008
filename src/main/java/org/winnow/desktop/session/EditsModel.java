package org.winnow.desktop.session;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.words.Words;
import org.winnow.edit.Absent;
import org.winnow.edit.Edit;
import org.winnow.edit.EditJson;
import org.winnow.edit.History;
import org.winnow.job.JobRunner;
import org.winnow.job.Outcome;
import org.winnow.job.Work;
import org.winnow.query.Selection;
import org.winnow.store.HistoryLog.Step;
import org.winnow.store.StoreException;

/**
 * The way in which views change examples. Edits are done one after the other in the background; {@link #saved} moves on
 * only after the commit. On the FX thread.
 */
public final class EditsModel {
    private final History history;
    private final JobRunner edits;
    private final Clock clock;
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<SaveState> saved = new ReadOnlyObjectWrapper<>(new SaveState(0, null, null));
    private final ReadOnlyIntegerWrapper unsaved = new ReadOnlyIntegerWrapper();
    private final List<Runnable> failed = new ArrayList<>();
    private final List<Consumer<List<Step>>> listeners = new ArrayList<>();

    /** The runner must have one thread, so that edits keep their order. */
    public EditsModel(History history, JobRunner edits, Clock clock) {
        this.history = history;
        this.edits = edits;
        this.clock = clock;
    }

    /** True if there is a step to take back. */
    public ReadOnlyBooleanProperty canUndo() {
        return canUndo.getReadOnlyProperty();
    }

    /** True if there is a step to do again. */
    public ReadOnlyBooleanProperty canRedo() {
        return canRedo.getReadOnlyProperty();
    }

    /** What the status bar says about saving. */
    public ReadOnlyObjectProperty<SaveState> saved() {
        return saved.getReadOnlyProperty();
    }

    /** How many edits could not be saved and wait to be tried again or thrown away; none of their texts is lost. */
    public ReadOnlyIntegerProperty unsaved() {
        return unsaved.getReadOnlyProperty();
    }

    /** Tries to save again what could not be saved, in the order in which it was done. */
    public void onSaveAgain() {
        List<Runnable> again = List.copyOf(failed);
        failed.clear();
        unsaved.set(0);
        again.forEach(Runnable::run);
    }

    /** Throws away what could not be saved. */
    public void onDiscardUnsaved() {
        failed.clear();
        unsaved.set(0);
        saved.set(saved.get().settled());
    }

    /** Tells the steps that were done, taken back or done again: one, or all those that a journey has passed. */
    public void onSteps(Consumer<List<Step>> listener) {
        listeners.add(listener);
    }

    /** Does an edit; {@code then} gets the step, or nothing if the edit changed nothing. */
    public void perform(Edit edit, Selection where, Consumer<Optional<Step>> then) {
        keep(Words.of("session.editing"), progress -> history.perform(edit, where, progress), told(then));
    }

    /** Does an edit to a selection that is worked out in the background, since it may be a range of a million rows. */
    public void perform(String title, Edit edit, Supplier<Selection> where, Consumer<Optional<Step>> then) {
        keep(title, progress -> history.perform(edit, where.get(), progress), told(then));
    }

    /** Does an edit. */
    public void perform(Edit edit, Selection where) {
        perform(edit, where, step -> {});
    }

    /** Takes the newest step back; {@code then} gets it. */
    public void undo(Consumer<Optional<Step>> then) {
        submit(Words.of("session.undoing"), history::undo, told(then));
    }

    /** Does the step again that was taken back last; {@code then} gets it. */
    public void redo(Consumer<Optional<Step>> then) {
        submit(Words.of("session.redoing"), history::redo, told(then));
    }

    /** Goes to any step of the history; 0 is the beginning. */
    public void travelTo(long step, Runnable then) {
        submit(
                Words.of("session.going-through-the-history"),
                progress -> {
                    List<Step> before = history.line();
                    history.travelTo(step, progress);
                    return difference(before, history.line());
                },
                passed -> {
                    listeners.forEach(listener -> listener.accept(passed));
                    then.run();
                });
    }

    /**
     * Does the edits of a recipe, a step each; {@code then} gets the steps and what the recipe names that the project does
     * not have.
     */
    public void replay(Path recipe, BiConsumer<List<Step>, Absent> then) {
        submit(
                Words.of("session.replaying-a-recipe"),
                progress -> {
                    List<EditJson.Entry> entries = EditJson.readFile(Files.readString(recipe));
                    Absent absent = history.absent(entries);
                    return new Replayed(history.replay(entries), absent);
                },
                replayed -> {
                    listeners.forEach(listener -> listener.accept(replayed.steps));
                    then.accept(replayed.steps, replayed.absent);
                });
    }

    private record Replayed(List<Step> steps, Absent absent) {}

    private static List<Step> difference(List<Step> before, List<Step> after) {
        Set<Step> different = new LinkedHashSet<>(before);
        after.forEach(step -> {
            if (!different.remove(step)) {
                different.add(step);
            }
        });
        return List.copyOf(different);
    }

    /** Reads anew what can be undone. */
    public void refresh() {
        submit(Words.of("session.reading-the-history"), progress -> Boolean.TRUE, done -> {});
    }

    private Consumer<Optional<Step>> told(Consumer<Optional<Step>> then) {
        return step -> {
            step.ifPresent(done -> listeners.forEach(listener -> listener.accept(List.of(done))));
            then.accept(step);
        };
    }

    /** Submits an edit, which waits to be tried again if it fails. */
    private <T> void keep(String title, Work<T> work, Consumer<T> then) {
        submit(title, work, then, () -> {
            failed.add(() -> keep(title, work, then));
            unsaved.set(failed.size());
        });
    }

    private <T> void submit(String title, Work<T> work, Consumer<T> then) {
        submit(title, work, then, () -> {});
    }

    private <T> void submit(String title, Work<T> work, Consumer<T> then, Runnable otherwise) {
        saved.set(saved.get().begun());
        edits.submit(
                title,
                progress -> {
                    T result = work.run(progress);
                    return new Done<>(result, known(history::canUndo), known(history::canRedo));
                },
                new Outcome<Done<T>>() {
                    @Override
                    public void done(Done<T> done) {
                        saved.set(saved.get().committed(clock.instant(), failed.isEmpty()));
                        done.canUndo.ifPresent(canUndo::set);
                        done.canRedo.ifPresent(canRedo::set);
                        then.accept(done.result);
                    }

                    @Override
                    public void failed(Throwable cause) {
                        otherwise.run();
                        saved.set(saved.get().failed(String.valueOf(cause.getMessage())));
                    }

                    @Override
                    public void cancelled() {
                        saved.set(saved.get().committed(clock.instant(), failed.isEmpty()));
                    }
                });
    }

    /** What can be read of the history; an edit that is saved is not called failed because reading fails after it. */
    private static Optional<Boolean> known(Question question) {
        try {
            return Optional.of(question.ask());
        } catch (StoreException e) {
            return Optional.empty();
        }
    }

    private interface Question {
        boolean ask() throws StoreException;
    }

    private record Done<T>(T result, Optional<Boolean> canUndo, Optional<Boolean> canRedo) {}

    /**
     * What is known of saving.
     *
     * @param underway edits that are not on disk yet
     * @param at when the last one was; null before the first
     * @param failure why one was not saved that waits to be tried again, or the last one was not; null if all were
     */
    public record SaveState(
            int underway, @Nullable Instant at, @Nullable String failure) {
        SaveState begun() {
            return new SaveState(underway + 1, at, failure);
        }

        SaveState committed(Instant now, boolean allSaved) {
            return new SaveState(underway - 1, now, allSaved ? null : failure);
        }

        SaveState settled() {
            return new SaveState(underway, at, null);
        }

        SaveState failed(String why) {
            return new SaveState(underway - 1, at, why);
        }
    }
}
