package org.winnow.desktop.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.edit.Edit;
import org.winnow.edit.Target;
import org.winnow.store.StoreException;

class CurrentExampleModelTest {
    @TempDir
    private Path folder;

    private final HeldRunner runner = new HeldRunner();
    private SmallProject project;
    private CurrentExampleModel current;

    @BeforeEach
    void open() throws StoreException {
        project = SmallProject.in(folder, runner);
        current = project.current;
    }

    @AfterEach
    void close() throws StoreException {
        project.close();
    }

    @Test
    void noExampleIsInHandAtFirst() {
        assertThat(current.key().get()).isEqualTo(CurrentExampleModel.NONE);
        assertThat(current.shown().get()).isNull();
    }

    @Test
    void theExampleArrivesWithItsFindingsAndLengths() {
        current.onChoose(1);
        runner.letGo();
        CurrentExampleModel.Shown shown = current.shown().get();
        assertThat(shown.example().id()).isEqualTo("refund-five");
        assertThat(shown.findings()).extracting(finding -> finding.check()).containsExactly("leaked-token");
        assertThat(shown.tokens()).isEqualTo(9);
        assertThat(shown.responseTokens()).isEqualTo(4);
        assertThat(shown.original()).isEmpty();
    }

    @Test
    void onlyTheLastOfTwoChoicesArrives() {
        current.onChoose(1);
        current.onChoose(2);
        runner.letGo();
        assertThat(current.shown().get().key()).isEqualTo(2);
        assertThat(runner.titles).hasSize(2);
    }

    @Test
    void choosingNoneShowsNone() {
        current.onChoose(1);
        runner.letGo();
        current.onChoose(CurrentExampleModel.NONE);
        assertThat(current.shown().get()).isNull();
        assertThat(runner.waiting()).isZero();
    }

    @Test
    void aKeyThatDoesNotExistShowsNone() {
        current.onChoose(99);
        runner.letGo();
        assertThat(current.shown().get()).isNull();
    }

    @Test
    void anEditedExampleShowsItsOriginal() throws StoreException {
        project.perform(new Edit.SetText(Target.RESPONSE, "Refunds take a week."), 1);
        CurrentExampleModel.Shown shown =
                CurrentExampleModel.load(project.store, 1).orElseThrow();
        assertThat(shown.example().response()).isEqualTo("Refunds take a week.");
        assertThat(shown.original().orElseThrow().response()).isEqualTo("Refunds take five days.");
    }

    @Test
    void anEditThatWasUndoneIsNoChange() throws StoreException {
        project.perform(new Edit.SetText(Target.RESPONSE, "Refunds take a week."), 1);
        project.history.undo();
        assertThat(CurrentExampleModel.load(project.store, 1).orElseThrow().original())
                .isEmpty();
    }
}
