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
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.winnow.edit.Absent;
import org.winnow.edit.Edit;
import org.winnow.edit.EditJson;
import org.winnow.edit.History;
import org.winnow.job.JobRunner;
import org.winnow.job.Outcome;
import org.winnow.job.Work;
import org.winnow.query.Selection;
import org.winnow.store.HistoryLog.Step;

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

    /** Tells the steps that were done, taken back or done again: one, or all those that a journey has passed. */
    public void onSteps(Consumer<List<Step>> listener) {
        listeners.add(listener);
    }

    /** Does an edit; {@code then} gets the step, or nothing if the edit changed nothing. */
    public void perform(Edit edit, Selection where, Consumer<Optional<Step>> then) {
        submit("Editing", progress -> history.perform(edit, where, progress), told(then));
    }

    /** Does an edit to a selection that is worked out in the background, since it may be a range of a million rows. */
    public void perform(String title, Edit edit, Supplier<Selection> where, Consumer<Optional<Step>> then) {
        submit(title, progress -> history.perform(edit, where.get(), progress), told(then));
    }

    /** Does an edit. */
    public void perform(Edit edit, Selection where) {
        perform(edit, where, step -> {});
    }

    /** Takes the newest step back; {@code then} gets it. */
    public void undo(Consumer<Optional<Step>> then) {
        submit("Undoing", history::undo, told(then));
    }

    /** Does the step again that was taken back last; {@code then} gets it. */
    public void redo(Consumer<Optional<Step>> then) {
        submit("Redoing", history::redo, told(then));
    }

    /** Goes to any step of the history; 0 is the beginning. */
    public void travelTo(long step, Runnable then) {
        submit(
                "Going through the history",
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
                "Replaying a recipe",
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
        submit("Reading the history", progress -> Boolean.TRUE, done -> {});
    }

    private Consumer<Optional<Step>> told(Consumer<Optional<Step>> then) {
        return step -> {
            step.ifPresent(done -> listeners.forEach(listener -> listener.accept(List.of(done))));
            then.accept(step);
        };
    }

    private <T> void submit(String title, Work<T> work, Consumer<T> then) {
        saved.set(saved.get().begun());
        edits.submit(
                title,
                progress -> {
                    T result = work.run(progress);
                    return new Done<>(result, history.canUndo(), history.canRedo());
                },
                new Outcome<Done<T>>() {
                    @Override
                    public void done(Done<T> done) {
                        saved.set(saved.get().committed(clock.instant()));
                        canUndo.set(done.canUndo);
                        canRedo.set(done.canRedo);
                        then.accept(done.result);
                    }

                    @Override
                    public void failed(Throwable cause) {
                        saved.set(saved.get().failed(String.valueOf(cause.getMessage())));
                    }

                    @Override
                    public void cancelled() {
                        saved.set(saved.get().committed(clock.instant()));
                    }
                });
    }

    private record Done<T>(T result, boolean canUndo, boolean canRedo) {}

    /**
     * What is known of saving.
     *
     * @param underway edits that are not on disk yet
     * @param at when the last one was; null before the first
     * @param failure why the last one was not saved; null if it was
     */
    public record SaveState(
            int underway, @Nullable Instant at, @Nullable String failure) {
        SaveState begun() {
            return new SaveState(underway + 1, at, failure);
        }

        SaveState committed(Instant now) {
            return new SaveState(underway - 1, now, null);
        }

        SaveState failed(String why) {
            return new SaveState(underway - 1, at, why);
        }
    }
}
