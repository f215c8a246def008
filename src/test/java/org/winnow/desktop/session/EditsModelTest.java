package org.winnow.desktop.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.edit.Edit;
import org.winnow.model.Status;
import org.winnow.query.Selection;
import org.winnow.store.HistoryLog.Step;
import org.winnow.store.StoreException;

class EditsModelTest {
    private static final Edit ACCEPT = new Edit.SetStatus(Status.ACCEPTED, null);

    @TempDir
    private Path folder;

    private final HeldRunner runner = new HeldRunner();
    private final List<List<String>> told = new ArrayList<>();
    private SmallProject project;
    private EditsModel edits;

    @BeforeEach
    void open() throws StoreException {
        project = SmallProject.in(folder, runner);
        edits = project.edits;
        edits.onSteps(steps -> told.add(steps.stream().map(Step::title).toList()));
    }

    @AfterEach
    void close() throws StoreException {
        project.close();
    }

    @Test
    void savedIsSaidOnlyAfterTheCommit() throws StoreException {
        edits.perform(ACCEPT, Selection.Keys.of(1));
        assertThat(edits.saved().get()).isEqualTo(new EditsModel.SaveState(1, null, null));
        assertThat(project.example(1).status()).isEqualTo(Status.UNREVIEWED);
        runner.letGo();
        assertThat(edits.saved().get()).isEqualTo(new EditsModel.SaveState(0, SmallProject.NOON.instant(), null));
        assertThat(project.example(1).status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void whatCouldNotBeSavedIsShownAsSuchUntilItIsSavedInTheOrderOfTheWork() throws StoreException {
        AtomicBoolean broken = new AtomicBoolean(true);
        edits.perform("Editing", note("first"), () -> failing(broken), step -> {});
        edits.perform("Editing", note("second"), () -> failing(broken), step -> {});
        edits.perform(ACCEPT, Selection.Keys.of(1));
        runner.letGo();
        assertThat(edits.unsaved().get()).isEqualTo(2);
        assertThat(edits.saved().get())
                .isEqualTo(new EditsModel.SaveState(0, SmallProject.NOON.instant(), "the disk is full"));

        edits.onSaveAgain();
        runner.letGo();
        assertThat(edits.unsaved().get()).isEqualTo(2);

        broken.set(false);
        edits.onSaveAgain();
        runner.letGo();
        assertThat(edits.unsaved().get()).isZero();
        assertThat(edits.saved().get().failure()).isNull();
        assertThat(project.example(1).review().note()).isEqualTo("second");
    }

    @Test
    void whatCouldNotBeSavedCanBeThrownAway() {
        edits.perform("Editing", note("half: \ud800"), () -> Selection.Keys.of(1), step -> {});
        runner.letGo();
        assertThat(edits.unsaved().get()).isEqualTo(1);
        edits.onDiscardUnsaved();
        assertThat(edits.unsaved().get()).isZero();
        assertThat(edits.saved().get().failure()).isNull();
    }

    private static Edit note(String text) {
        return new Edit.SetNote(text);
    }

    private static Selection failing(AtomicBoolean broken) {
        if (broken.get()) {
            throw new IllegalStateException("the disk is full");
        }
        return Selection.Keys.of(1);
    }

    @Test
    void thereIsNothingToUndoBeforeTheFirstEdit() {
        edits.refresh();
        runner.letGo();
        assertThat(edits.canUndo().get()).isFalse();
        assertThat(edits.canRedo().get()).isFalse();
    }

    @Test
    void anEditCanBeUndoneAndDoneAgain() throws StoreException {
        edits.perform(ACCEPT, Selection.Keys.of(1));
        runner.letGo();
        assertThat(edits.canUndo().get()).isTrue();
        edits.undo(step -> {});
        runner.letGo();
        assertThat(project.example(1).status()).isEqualTo(Status.UNREVIEWED);
        assertThat(edits.canUndo().get()).isFalse();
        assertThat(edits.canRedo().get()).isTrue();
        edits.redo(step -> {});
        runner.letGo();
        assertThat(project.example(1).status()).isEqualTo(Status.ACCEPTED);
        assertThat(edits.canRedo().get()).isFalse();
    }

    @Test
    void everyStepIsTold() {
        edits.perform(ACCEPT, Selection.Keys.of(1));
        edits.undo(step -> {});
        runner.letGo();
        assertThat(told).hasSize(2);
        assertThat(told.get(0)).isEqualTo(told.get(1)).hasSize(1);
    }

    @Test
    void anEditThatChangesNothingIsNoStep() {
        List<Optional<Step>> got = new ArrayList<>();
        edits.perform(ACCEPT, Selection.Keys.of(3), got::add);
        runner.letGo();
        assertThat(got).containsExactly(Optional.empty());
        assertThat(told).isEmpty();
        assertThat(edits.canUndo().get()).isFalse();
    }

    @Test
    void aJourneyThroughTheHistoryTellsTheStepsItPassed() {
        edits.perform(ACCEPT, Selection.Keys.of(1));
        edits.perform(ACCEPT, Selection.Keys.of(2));
        runner.letGo();
        told.clear();
        List<String> then = new ArrayList<>();
        edits.travelTo(0, () -> then.add("there"));
        runner.letGo();
        assertThat(told).hasSize(1);
        assertThat(told.get(0)).hasSize(2);
        assertThat(then).containsExactly("there");
    }

    @Test
    void aFailureIsSaidAndTheNextSuccessTakesItBack() {
        edits.travelTo(99, () -> {});
        runner.letGo();
        assertThat(edits.saved().get().failure()).contains("99");
        assertThat(edits.saved().get().underway()).isZero();
        edits.perform(ACCEPT, Selection.Keys.of(1));
        runner.letGo();
        assertThat(edits.saved().get().failure()).isNull();
    }
}
