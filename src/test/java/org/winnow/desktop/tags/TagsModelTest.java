package org.winnow.desktop.tags;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.desktop.dialogs.FakeDialogs;
import org.winnow.desktop.session.SmallProject;
import org.winnow.desktop.session.TagHelpModel;
import org.winnow.desktop.shell.Notice;
import org.winnow.desktop.shell.ShellModel;
import org.winnow.desktop.tags.TagsModel.Line;
import org.winnow.edit.Edit;
import org.winnow.job.DirectJobRunner;
import org.winnow.query.Query;
import org.winnow.query.SavedSets;
import org.winnow.store.StoreException;

class TagsModelTest {
    @TempDir
    private Path folder;

    private final ShellModel shell = new ShellModel();
    private final FakeDialogs dialogs = new FakeDialogs();
    private final List<String> shown = new ArrayList<>();
    private SmallProject project;
    private TagHelpModel help;
    private TagsModel model;

    @BeforeEach
    void open() throws StoreException {
        project = SmallProject.in(folder);
        help = new TagHelpModel(project.store, new DirectJobRunner());
        model = new TagsModel(project.set, project.edits, help, dialogs, shell, () -> shown.add("table"));
        refresh();
    }

    @AfterEach
    void close() throws StoreException {
        project.close();
    }

    private void refresh() {
        project.set.refresh();
        model.refresh();
    }

    private List<String> tags() {
        refresh();
        return model.lines().get().stream()
                .map(line -> line.tag() + " " + line.count())
                .toList();
    }

    private void choose(String... tags) {
        model.chosen().set(List.of(tags));
    }

    @Test
    void listsAllTagsEachAboveThoseBelowItWithItsExamples() {
        assertThat(tags()).containsExactly("billing 3", "billing/refund 1", "shipping 1");
        assertThat(new Line("a/b/c", 1, "").depth()).isEqualTo(2);
        assertThat(new Line("a/b/c", 1, "").name()).isEqualTo("c");
    }

    @Test
    void renamesATagAndThoseBelowItAfterSayingHowManyExamplesThatConcerns() throws StoreException {
        project.perform(new Edit.Delete(), 4);
        choose("billing");
        dialogs.text = Optional.of(" money ");
        assertThat(model.concerned()).isEqualTo("2 examples have it, and 1 in the bin.");

        model.onRename();

        assertThat(dialogs.asked).containsExactly("text: Rename the tag billing");
        assertThat(tags()).containsExactly("money 2", "money/refund 1", "shipping 1");
        assertThat(project.example(4).tags()).containsExactly("money");
        Notice notice = shell.notice().get();
        assertThat(notice.sentence()).isEqualTo("Renamed the tag billing to money in 3 examples");
        notice.undo().orElseThrow().run();
        assertThat(tags()).containsExactly("billing 2", "billing/refund 1", "shipping 1");
    }

    @Test
    void saysThatSavedSetsFollowedAndBringsThemBack() throws Exception {
        SavedSets sets = new SavedSets(project.store);
        sets.save("mine", Query.parse("-tag:billing/refund"));
        choose("billing");
        dialogs.text = Optional.of("money");

        model.onRename();

        assertThat(shell.notice().get().sentence())
                .isEqualTo("Renamed the tag billing to money in 3 examples and in 1 saved set");
        assertThat(sets.all()).isEqualTo(Map.of("mine", "-tag:money/refund"));
        shell.notice().get().undo().orElseThrow().run();
        assertThat(sets.all()).isEqualTo(Map.of("mine", "-tag:billing/refund"));
    }

    @Test
    void mergesSeveralTagsIntoOneInOneStep() {
        choose("shipping", "billing/refund");
        dialogs.lines = Optional.of(List.of("billing"));

        model.onMerge();

        assertThat(dialogs.asked).containsExactly("tags: Merge 2 tags (2 examples) into []");
        assertThat(tags()).containsExactly("billing 4");
        shell.notice().get().undo().orElseThrow().run();
        assertThat(tags()).containsExactly("billing 3", "billing/refund 1", "shipping 1");
    }

    @Test
    void putsATagBelowAnother() {
        choose("shipping");
        dialogs.lines = Optional.of(List.of("billing"));

        model.onNest();

        assertThat(tags()).containsExactly("billing 4", "billing/refund 1", "billing/shipping 1");
    }

    @Test
    void removesTagsFromAllExamples() {
        choose("billing");

        model.onRemove();

        assertThat(tags()).containsExactly("shipping 1");
        assertThat(shell.notice().get().sentence()).isEqualTo("Removed the tag billing from 3 examples");
    }

    @Test
    void aHelpTextIsKeptAndGoesWithItsTag() {
        choose("billing/refund");
        dialogs.lines = Optional.of(List.of("Money back.", "Not vouchers."));
        model.onHelp();
        assertThat(help.texts().get()).isEqualTo(Map.of("billing/refund", "Money back.\nNot vouchers."));

        choose("billing");
        dialogs.text = Optional.of("money");
        model.onRename();

        refresh();
        assertThat(model.lines().get())
                .contains(new Line("money/refund", 1, "Money back.\nNot vouchers."), new Line("money", 3, ""));
        shell.notice().get().undo().orElseThrow().run();
        refresh();
        assertThat(model.lines().get()).contains(new Line("billing/refund", 1, "Money back.\nNot vouchers."));
    }

    @Test
    void aHelpTextIsTakenAwayAndBroughtBack() {
        choose("billing");
        dialogs.lines = Optional.of(List.of("All about money."));
        model.onHelp();
        dialogs.lines = Optional.of(List.of());
        model.onHelp();
        assertThat(help.texts().get()).isEmpty();

        shell.notice().get().undo().orElseThrow().run();
        assertThat(help.texts().get()).isEqualTo(Map.of("billing", "All about money."));
    }

    @Test
    void theSameNameChangesNothing() throws StoreException {
        choose("billing");
        dialogs.text = Optional.of("billing ");

        model.onRename();

        assertThat(shell.notice().get().sentence()).isEqualTo("Nothing to change: the tag is called so already.");
        assertThat(project.history.steps(0, 9)).isEmpty();
    }

    @Test
    void showsTheExamplesOfATag() {
        choose("billing/refund");

        model.onOpen();

        assertThat(project.set.query().get()).isEqualTo("tag:billing/refund");
        assertThat(shown).containsExactly("table");
    }
}
