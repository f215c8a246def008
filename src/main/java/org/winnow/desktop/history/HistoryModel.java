package org.winnow.desktop.history;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.fx.LatestOnly;
import org.winnow.desktop.session.EditsModel;
import org.winnow.desktop.words.Words;
import org.winnow.edit.Decisions;
import org.winnow.edit.EditJson;
import org.winnow.edit.History;
import org.winnow.job.JobRunner;
import org.winnow.job.Outcome;
import org.winnow.job.Work;
import org.winnow.store.HistoryLog.Step;
import org.winnow.store.Recipes;
import org.winnow.store.StoreException;

/** The steps of the project, newest first, and which of them hold now. On the FX thread. */
public final class HistoryModel {
    private static final int LISTED = 1_000;

    private final History history;
    private final EditsModel edits;
    private final JobRunner quick;
    private final LatestOnly latest;
    private boolean following;
    private final ReadOnlyObjectWrapper<@Nullable Steps> steps = new ReadOnlyObjectWrapper<>();

    /** A model that knows nothing before {@link #refresh}. */
    public HistoryModel(History history, EditsModel edits, JobRunner quick) {
        this.history = history;
        this.edits = edits;
        this.quick = quick;
        this.latest = new LatestOnly(quick);
        edits.onSteps(done -> {
            if (following) {
                refresh();
            }
        });
    }

    /** The steps; null before the first reading. */
    public ReadOnlyObjectProperty<@Nullable Steps> steps() {
        return steps.getReadOnlyProperty();
    }

    /** The list is on screen, or no longer: while it is it follows what is done, undone and done again. */
    public void onShown(boolean shown) {
        following = shown;
        if (shown) {
            refresh();
        }
    }

    /** Reads them anew. */
    public void refresh() {
        latest.submit("steps", Words.of("history.reading-the-history"), progress -> read(history), new Arrival());
    }

    /** Goes to the state after a step; 0 is the beginning. */
    public void onTravel(long step) {
        edits.travelTo(step, this::refresh);
    }

    /** Writes steps into a file, oldest first, to be replayed on another project; {@code then} is told once it is there. */
    public void onExport(List<Step> chosen, Path file, Consumer<String> then) {
        List<Step> inOrder =
                chosen.stream().sorted(Comparator.comparingLong(Step::id)).toList();
        Work<String> work = progress -> {
            Recipes.replace(file, EditJson.recipe(inOrder));
            return Words.of("history.steps-written-into", inOrder.size(), file.getFileName());
        };
        quick.submit(Words.of("history.writing-a-recipe"), work, Outcome.then(then));
    }

    /** Does the steps of a file here; {@code then} is told what came of it. */
    public void onReplay(Path file, Consumer<String> then) {
        edits.replay(file, (steps, absent) -> {
            refresh();
            String done = steps.isEmpty()
                    ? Words.of("history.nothing-to-change-everything-is-so")
                    : Words.of("history.steps-were-done-again-here", steps.size());
            then.accept(done + absent.sentence().map(sentence -> " " + sentence).orElse(""));
        });
    }

    private static Steps read(History history) throws StoreException {
        Set<Long> held = new HashSet<>();
        history.line().forEach(step -> held.add(step.id()));
        long head = history.head();
        return new Steps(Decisions.told(history.steps(0, LISTED), head), held, head);
    }

    /**
     * The steps.
     *
     * @param all newest first, branches included; a rejection and its reason are one
     * @param held the steps whose effect the project has now
     * @param head the newest of those; 0 for none
     */
    public record Steps(List<Step> all, Set<Long> held, long head) {
        /** Copies the collections. */
        public Steps {
            all = List.copyOf(all);
            held = Set.copyOf(held);
        }
    }

    private final class Arrival implements Outcome<Steps> {
        @Override
        public void done(Steps result) {
            steps.set(result);
        }

        @Override
        public void failed(Throwable cause) {
            // the runner has told the user
        }
    }
}
