package org.winnow.desktop.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.desktop.dialogs.FakeDialogs;
import org.winnow.desktop.library.SetsModel.Line;
import org.winnow.desktop.session.SmallProject;
import org.winnow.desktop.shell.PaletteItem;
import org.winnow.desktop.shell.ShellModel;
import org.winnow.job.DirectJobRunner;
import org.winnow.store.StoreException;

class SetsModelTest {
    @TempDir
    private Path folder;

    private final FakeDialogs dialogs = new FakeDialogs();
    private final ShellModel shell = new ShellModel();
    private SmallProject project;
    private SetsModel sets;

    @BeforeEach
    void open() throws StoreException {
        project = SmallProject.in(folder);
        sets = new SetsModel(project.set, project.engine, new DirectJobRunner(), dialogs, shell);
    }

    @AfterEach
    void close() throws StoreException {
        project.close();
    }

    private void save(String name, String query) {
        project.set.onQuery(query);
        dialogs.text = Optional.of(name);
        sets.onSave();
        project.set.refresh(); // as a session does after a commit
    }

    @Test
    void theCurrentQueryIsKeptUnderANameAndCounted() {
        save("Bills", "tag:billing");
        project.set.onQuery("");
        assertThat(sets.lines().get()).containsExactly(new Line("Bills", "tag:billing", 3, false));
        assertThat(shell.notice().get().sentence()).isEqualTo("Saved as Bills. It grows with the project.");
    }

    @Test
    void openingASetAsksForItByName() {
        save("Bills", "tag:billing");
        sets.onOpen("Bills");
        assertThat(project.set.query().get()).isEqualTo("set:Bills");
        assertThat(project.set.matches().get().count()).isEqualTo(3);
        assertThat(sets.lines().get()).extracting(Line::chosen).containsExactly(true);
    }

    @Test
    void aSetCanBeNarrowedAndSavedUnderItsOwnName() {
        save("Bills", "tag:billing");
        save("bills", "set:Bills lang:en");
        assertThat(sets.lines().get())
                .extracting(Line::name, Line::text)
                .containsExactly(tuple("bills", "tag:billing lang:en"));
    }

    @Test
    void aSetIsRenamedForgottenAndBroughtBack() {
        save("Bills", "tag:billing");
        dialogs.text = Optional.of("Money");
        sets.onRename("Bills");
        project.set.refresh();
        Line money = sets.lines().get().get(0);
        assertThat(money.name()).isEqualTo("Money");
        sets.onDelete(money);
        project.set.refresh();
        assertThat(sets.lines().get()).isEmpty();
        shell.notice().get().undo().orElseThrow().run();
        project.set.refresh();
        assertThat(sets.lines().get()).extracting(Line::name).containsExactly("Money");
    }

    @Test
    void whoThinksBetterOfItSavesNothing() {
        dialogs.text = Optional.of("  ");
        sets.onSave();
        dialogs.text = Optional.empty();
        sets.onSave();
        project.set.refresh();
        assertThat(sets.lines().get()).isEmpty();
    }

    @Test
    void thePaletteFindsSetsByTheirLetters() {
        save("Bills", "tag:billing");
        save("Long", "tokens>3");
        assertThat(sets.items("ill")).extracting(PaletteItem::title).containsExactly("Bills");
    }
}
