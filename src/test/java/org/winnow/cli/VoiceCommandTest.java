package org.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.edit.Edit;
import org.winnow.edit.History;
import org.winnow.edit.Target;
import org.winnow.model.Status;
import org.winnow.query.Selection;
import org.winnow.store.Projects;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

class VoiceCommandTest {
    @TempDir
    private Path folder;

    @Test
    void listsWhatSomebodySaysInAnotherWayAndForgetsItOnDemand() throws StoreException {
        Path project = ProjectFiles.write(
                folder,
                ProjectFiles.example("b1", Status.UNREVIEWED, "?", "Kindly wait."),
                ProjectFiles.example("b2", Status.UNREVIEWED, "?", "Kindly go."),
                ProjectFiles.example("b3", Status.UNREVIEWED, "?", "Kindly stay."),
                ProjectFiles.example("b4", Status.UNREVIEWED, "?", "Kindly sit."));
        try (Store store = Projects.open(project)) {
            History history = Steps.of(store);
            history.perform(new Edit.SetText(Target.RESPONSE, "Please wait."), ids("b1"));
            history.perform(new Edit.SetText(Target.RESPONSE, "Please go."), ids("b2"));
            history.perform(new Edit.SetText(Target.RESPONSE, "Please stay."), ids("b3"));
        }

        assertThat(Ran.winnow("voice", project).out()).isEqualTo("Kindly → Please, 3 times, found in 1 example\n");
        assertThat(Ran.winnow("voice", project, "--json").out())
                .isEqualTo("{\"find\":\"Kindly\",\"replacement\":\"Please\",\"case-sensitive\":false,\"times\":3,"
                        + "\"examples\":1}\n");
        assertThat(Ran.winnow("voice", project, "--who", "bob").err())
                .isEqualTo("Nothing was said in another way 3 times or more by bob.\n");
        assertThat(Ran.winnow("voice", project, "--dismiss", "zebra").err())
                .contains("no rule that replaces \"zebra\"");
        assertThat(Ran.winnow("voice", project, "--dismiss", "Kindly").out()).isEmpty();
        assertThat(Ran.winnow("voice", project).out()).isEmpty();
    }

    private static Selection ids(String id) {
        return new Selection.Ids(List.of(id));
    }
}
