package org.winnow.desktop.replace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.desktop.replace.HabitsModel.Habit;
import org.winnow.desktop.session.SmallProject;
import org.winnow.desktop.shell.ShellModel;
import org.winnow.edit.Edit;
import org.winnow.edit.Target;
import org.winnow.edit.Voice;
import org.winnow.edit.Voice.Rule;
import org.winnow.job.DirectJobRunner;
import org.winnow.store.StoreException;

class HabitsModelTest {
    private static final Rule NEED = new Rule("take", "need", false, 3);

    @TempDir
    private Path folder;

    private final ShellModel shell = new ShellModel();
    private SmallProject project;
    private HabitsModel model;

    @BeforeEach
    void open() throws StoreException {
        project = SmallProject.in(folder);
        model = new HabitsModel(new Voice(project.store, "Ada"), new DirectJobRunner(), shell);
        for (int i = 0; i < 3; i++) {
            project.perform(new Edit.SetText(Target.RESPONSE, ""), 2);
            project.perform(new Edit.SetText(Target.RESPONSE, "They take long."), 2);
            project.perform(new Edit.SetText(Target.RESPONSE, "They need long."), 2);
        }
        model.refresh();
    }

    @AfterEach
    void close() throws StoreException {
        project.close();
    }

    @Test
    void offersWhatIsRewordedOftenWithTheExamplesThatItWouldChange() {
        assertThat(model.habits().get()).contains(new Habit(NEED, 2));
    }

    @Test
    void aDismissedRuleIsGoneUntilThatIsTakenBack() {
        model.onDismiss(NEED);
        assertThat(model.habits().get()).extracting(Habit::rule).doesNotContain(NEED);
        assertThat(shell.notice().get().sentence()).isEqualTo("\"take\" will not be offered again.");

        shell.notice().get().undo().orElseThrow().run();
        assertThat(model.habits().get()).extracting(Habit::rule).contains(NEED);
    }
}
