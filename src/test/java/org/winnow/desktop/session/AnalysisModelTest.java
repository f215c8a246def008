package org.winnow.desktop.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.desktop.ScreenTest;
import org.winnow.desktop.session.AnalysisModel.State;
import org.winnow.edit.Edit;
import org.winnow.edit.Target;
import org.winnow.model.Finding;
import org.winnow.model.Status;
import org.winnow.query.Selection;
import org.winnow.store.Measure;
import org.winnow.store.Scores;
import org.winnow.store.StoreException;

@ScreenTest
class AnalysisModelTest {
    private static final Edit EMPTIED = new Edit.SetText(Target.RESPONSE, "");

    @TempDir
    private Path folder;

    private OpenProject project;
    private AnalysisModel analysis;

    @BeforeEach
    void open() throws StoreException {
        project = OpenProject.small(folder);
        project.act(() -> analysis = made());
    }

    private AnalysisModel made() {
        return new AnalysisModel(
                project.session,
                new ScoringModel(
                        project.session,
                        content -> new Scores(content.response().length(), null, null)));
    }

    @AfterEach
    void close() {
        assertThat(project.errors).isEmpty();
        project.close();
    }

    private void settled(State checks, State duplicates) {
        project.waitFor(
                checks + " and " + duplicates,
                () -> analysis.checking().get() == checks
                        && analysis.duplicates().get() == duplicates);
    }

    private boolean isEmpty(int key) throws StoreException {
        return project.session.store().findings().of(key).stream()
                .map(Finding::check)
                .anyMatch("empty"::equals);
    }

    private void perform(Edit edit, int key) {
        project.act(() -> project.session.editing().perform(edit, Selection.Keys.of(key)));
    }

    @Test
    void aProjectThatNobodyHasLookedAtIsLookedAtWhenItOpens() throws StoreException {
        project.act(analysis::onOpen);
        settled(State.CURRENT, State.CURRENT);
        assertThat(isEmpty(5)).isTrue();
        assertThat(project.session.store().findings().of(1)).isEmpty();
    }

    @Test
    void interactionsAreScoredWhenItOpensAndAfterAnEdit() {
        project.act(analysis::onOpen);
        project.waitFor("scores", () -> project.session.store().unscored() == 0);
        perform(new Edit.SetText(Target.RESPONSE, "seven77"), 2);
        project.waitFor("a new score", () -> project.session.store().columns().number(Measure.GROUNDED, 2) == 7);
    }

    @Test
    void whatIsKnownIsNotLookedAtAgain() {
        project.act(analysis::onOpen);
        settled(State.CURRENT, State.CURRENT);
        project.act(() -> analysis = made());
        project.act(analysis::onOpen);
        settled(State.CURRENT, State.CURRENT);
    }

    @Test
    void anEditChecksWhatItChanged() throws StoreException {
        project.act(analysis::onImported);
        settled(State.CURRENT, State.CURRENT);
        perform(EMPTIED, 2);
        settled(State.CURRENT, State.STALE);
        assertThat(isEmpty(2)).isTrue();
    }

    @Test
    void aDecisionLeavesTheClustersCurrent() {
        project.act(analysis::onImported);
        settled(State.CURRENT, State.CURRENT);
        perform(new Edit.SetStatus(Status.REJECTED, null), 2);
        project.waitFor(
                "it was written", () -> project.session.editing().canUndo().get());
        settled(State.CURRENT, State.CURRENT);
    }

    @Test
    void anEditAloneDoesNotMakeAnUnknownProjectKnown() {
        perform(EMPTIED, 2);
        project.waitFor(
                "it was written", () -> project.session.editing().canUndo().get());
        settled(State.UNKNOWN, State.UNKNOWN);
    }

    @Test
    void aJourneyThroughTheHistoryChecksWhatItPassed() throws StoreException {
        project.act(analysis::onImported);
        settled(State.CURRENT, State.CURRENT);
        perform(EMPTIED, 2);
        settled(State.CURRENT, State.STALE);
        project.act(() -> project.session.editing().travelTo(0, () -> {}));
        project.waitFor(
                "it was taken back", () -> project.session.editing().canRedo().get());
        settled(State.CURRENT, State.STALE);
        assertThat(isEmpty(2)).isFalse();
    }

    @Test
    void lookingAgainMakesTheClustersCurrent() {
        project.act(analysis::onImported);
        settled(State.CURRENT, State.CURRENT);
        perform(EMPTIED, 2);
        settled(State.CURRENT, State.STALE);
        project.act(analysis::onSearch);
        settled(State.CURRENT, State.CURRENT);
    }
}
