package org.winnow.desktop.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.desktop.history.HistoryModel.Steps;
import org.winnow.desktop.session.SmallProject;
import org.winnow.edit.Edit;
import org.winnow.job.DirectJobRunner;
import org.winnow.model.Status;
import org.winnow.store.HistoryLog.Step;
import org.winnow.store.StoreException;

class HistoryModelTest {
    private static final Edit ACCEPT = new Edit.SetStatus(Status.ACCEPTED, null);
    private static final Edit REJECT = new Edit.SetStatus(Status.REJECTED, null);

    @TempDir
    private Path folder;

    private SmallProject project;
    private HistoryModel history;

    @BeforeEach
    void open() throws StoreException {
        project = SmallProject.in(folder);
        history = new HistoryModel(project.history, project.edits, new DirectJobRunner());
    }

    @AfterEach
    void close() throws StoreException {
        project.close();
    }

    private Steps steps() {
        history.refresh();
        return history.steps().get();
    }

    @Test
    void nothingIsKnownBeforeTheFirstReading() {
        assertThat(history.steps().get()).isNull();
    }

    @Test
    void aNewProjectHasNoSteps() {
        assertThat(steps().all()).isEmpty();
        assertThat(steps().head()).isZero();
    }

    @Test
    void aRejectionAndItsReasonAreOneDecision() throws StoreException {
        project.perform(REJECT, 1);
        project.perform(new Edit.SetStatus(Status.REJECTED, "too long"), 1);
        assertThat(steps().all().stream().map(Step::title)).containsExactly("Rejected 1 example: too long");
        project.edits.undo(step -> {});
        assertThat(steps().head()).isZero();
    }

    @Test
    void whileItIsOnScreenItFollowsUndo() throws StoreException {
        project.perform(ACCEPT, 1);
        history.onShown(true);
        project.edits.undo(step -> {});
        assertThat(history.steps().get().head()).isZero();
        history.onShown(false);
        project.edits.redo(step -> {});
        assertThat(history.steps().get().head()).isZero();
    }

    @Test
    void theNewestStepComesFirstAndAllHold() throws StoreException {
        long first = project.perform(ACCEPT, 1).orElseThrow().id();
        long second = project.perform(REJECT, 2).orElseThrow().id();
        assertThat(steps().all()).extracting(Step::id).containsExactly(second, first);
        assertThat(steps().held()).containsExactlyInAnyOrder(first, second);
        assertThat(steps().head()).isEqualTo(second);
    }

    @Test
    void travellingTakesBackWhatLiesBetween() throws StoreException {
        long first = project.perform(ACCEPT, 1).orElseThrow().id();
        project.perform(REJECT, 2);
        history.onTravel(first);
        assertThat(history.steps().get().held()).containsExactly(first);
        assertThat(history.steps().get().all()).hasSize(2);
        assertThat(project.example(2).status()).isEqualTo(Status.UNREVIEWED);
        assertThat(project.edits.canRedo().get()).isTrue();
    }

    @Test
    void theBeginningCanBeReached() throws StoreException {
        project.perform(ACCEPT, 1);
        history.onTravel(0);
        assertThat(history.steps().get().held()).isEmpty();
        assertThat(history.steps().get().head()).isZero();
        assertThat(project.edits.canUndo().get()).isFalse();
    }

    @Test
    void aBranchIsKeptAndCanBeReached() throws StoreException {
        long taken = project.perform(ACCEPT, 1).orElseThrow().id();
        project.history.undo();
        long other = project.perform(REJECT, 1).orElseThrow().id();
        assertThat(steps().all()).extracting(Step::id).containsExactly(other, taken);
        assertThat(steps().held()).containsExactly(other);
        history.onTravel(taken);
        assertThat(history.steps().get().held()).containsExactly(taken);
        assertThat(project.example(1).status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void stepsAreWrittenInTheirOrderAndDoTheSameElsewhere() throws Exception {
        project.perform(ACCEPT, 1);
        project.perform(REJECT, 2);
        project.perform(new Edit.AddTags(List.of("x")), 1);
        List<Step> all = steps().all();
        Path recipe = folder.resolve("recipe.json");
        List<String> said = new ArrayList<>();
        history.onExport(List.of(all.get(0), all.get(2)), recipe, said::add);
        project.history.travelTo(0);
        history.onReplay(recipe, said::add);
        history.onReplay(recipe, said::add);
        assertThat(said)
                .containsExactly(
                        "2 steps written into recipe.json.",
                        "2 steps were done again here.",
                        "Nothing to change: everything is so already.");
        assertThat(project.example(1).status()).isEqualTo(Status.ACCEPTED);
        assertThat(project.example(1).tags()).containsExactly("billing/refund", "x");
        assertThat(project.example(2).status()).isEqualTo(Status.UNREVIEWED);
        assertThat(steps().all()).hasSize(5);
    }

    @Test
    void aRecipeOfStrangersSaysSo() throws Exception {
        Path recipe = Files.writeString(
                folder.resolve("recipe.json"), "{\"edit\":\"delete\",\"where\":{\"ids\":[\"order\",\"stranger\"]}}");
        List<String> said = new ArrayList<>();
        history.onReplay(recipe, said::add);
        assertThat(said)
                .containsExactly("1 step was done again here. 1 of 2 examples of this recipe is not in this project.");
    }
}
