package org.winnow.desktop.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.desktop.dialogs.FakeDialogs;
import org.winnow.desktop.session.SmallProject;
import org.winnow.edit.Templates.Template;
import org.winnow.job.DirectJobRunner;

class TemplatesModelTest {
    @TempDir
    private Path folder;

    @Test
    void aTemplateIsKeptUnderTheNameThatIsAskedFor() throws Exception {
        try (SmallProject project = SmallProject.in(folder)) {
            FakeDialogs dialogs = new FakeDialogs();
            TemplatesModel model = new TemplatesModel(project.store, new DirectJobRunner(), dialogs);
            dialogs.text = java.util.Optional.of("Refund");
            model.onKeep(new WriteModel.Draft("Be kind.", "How ", "", "billing"), "");

            Template kept = new Template("Refund", "Be kind.", "How ", "", "billing");
            assertThat(model.all().get()).isEqualTo(List.of(kept));
            model.onForget(kept);
            assertThat(model.all().get()).isEmpty();
        }
    }
}
