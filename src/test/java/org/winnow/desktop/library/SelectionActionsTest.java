package org.winnow.desktop.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.desktop.dialogs.FakeDialogs;
import org.winnow.desktop.session.SmallProject;
import org.winnow.desktop.shell.Command;
import org.winnow.desktop.shell.Notice;
import org.winnow.desktop.shell.ShellModel;
import org.winnow.job.DirectJobRunner;
import org.winnow.model.Status;
import org.winnow.store.StoreException;

class SelectionActionsTest {
    @TempDir
    private Path folder;

    private final ShellModel shell = new ShellModel();
    private final FakeDialogs dialogs = new FakeDialogs();
    private final List<String> asked = new ArrayList<>();
    private SmallProject project;
    private TableModel table;
    private SelectionActions actions;

    @BeforeEach
    void open() throws StoreException {
        project = SmallProject.in(folder);
        table = new TableModel(project.set, project.current, project.store, new DirectJobRunner());
        actions = new SelectionActions(table, project.set, project.edits, shell, dialogs, () -> asked.add("import"));
        project.set.refresh();
    }

    @AfterEach
    void close() throws StoreException {
        project.close();
    }

    private String notice() {
        Notice notice = shell.notice().get();
        return notice == null ? "" : notice.sentence();
    }

    private Command command(String id) {
        return actions.commands().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDecisionOnManyIsOneStepThatTheWindowOffersToUndo() throws StoreException {
        table.selection().selectAll();
        actions.accept();
        assertThat(project.statuses()).containsOnly(Status.ACCEPTED);
        assertThat(project.history.steps(0, 10)).hasSize(1);
        shell.notice().get().undo().orElseThrow().run();
        assertThat(project.statuses())
                .containsExactly(
                        Status.UNREVIEWED, Status.UNREVIEWED, Status.ACCEPTED, Status.UNREVIEWED, Status.NEEDS_EDIT);
    }

    @Test
    void aDecisionThatChangesNothingSaysSo() throws StoreException {
        table.selection().select(2);
        actions.accept();
        assertThat(notice()).isEqualTo("Nothing to change: they are so already.");
        assertThat(project.history.steps(0, 10)).isEmpty();
    }

    @Test
    void rejectingAndMarkingChangeTheSelectionAlone() throws StoreException {
        table.selection().select(0);
        actions.reject();
        table.selection().select(1);
        actions.needsEdit();
        assertThat(project.statuses())
                .containsExactly(
                        Status.REJECTED, Status.NEEDS_EDIT, Status.ACCEPTED, Status.UNREVIEWED, Status.NEEDS_EDIT);
    }

    @Test
    void tagsAreAskedFor() throws StoreException {
        dialogs.lines = Optional.of(List.of("new"));
        table.selection().select(1);
        actions.tag();
        assertThat(project.example(2).tags()).containsExactly("new", "shipping");
        assertThat(dialogs.asked).containsExactly("tags: Add tags []");
    }

    @Test
    void thinkingBetterOfTagsChangesNothing() throws StoreException {
        table.selection().select(1);
        actions.tag();
        dialogs.lines = Optional.of(List.of());
        actions.tag();
        assertThat(project.history.steps(0, 10)).isEmpty();
    }

    @Test
    void deletingPutsIntoTheBin() throws StoreException {
        table.selection().select(1);
        actions.delete();
        project.set.refresh();
        assertThat(project.set.matches().get().sorted()).containsExactly(1, 3, 4, 5);
    }

    @Test
    void theCommandsWaitForASelection() {
        Command accept = command("table.accept");
        assertThat(accept.fire()).isFalse();
        table.selection().select(0);
        assertThat(accept.fire()).isTrue();
        assertThat(actions.commands()).allMatch(each -> each.isValidIn("table") && !each.isValidIn("review"));
    }

    @Test
    void openingShowsTheReview() {
        actions.open();
        assertThat(shell.viewId().get()).isEqualTo("review");
    }

    @Test
    void theOtherWaysOutLeadToTheirPlaces() {
        project.set.onQuery("status:accepted");
        actions.dropLast();
        actions.importFiles();
        assertThat(project.set.query().get()).isEmpty();
        assertThat(asked).containsExactly("import");
        assertThat(actions.projectIsEmpty()).isFalse();
        project.set.onQuery("nothingatall");
        assertThat(actions.projectIsEmpty()).isFalse();
    }
}
