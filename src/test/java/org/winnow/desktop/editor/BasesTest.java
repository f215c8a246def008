package org.winnow.desktop.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.desktop.dialogs.FakeDialogs;
import org.winnow.desktop.session.SmallProject;
import org.winnow.edit.Edit;
import org.winnow.edit.Target;
import org.winnow.edit.Templates.Template;
import org.winnow.job.DirectJobRunner;

class BasesTest {
    @TempDir
    private Path folder;

    @Test
    void theOriginalTheLastVersionAndEveryStepCanBeComparedWith() throws Exception {
        try (SmallProject project = SmallProject.in(folder)) {
            Bases bases = new Bases(project.store, new DirectJobRunner(), ZoneOffset.UTC);
            project.perform(new Edit.SetText(Target.RESPONSE, "Six days."), 1);
            project.perform(new Edit.SetText(Target.RESPONSE, "Seven days."), 1);
            project.current.onChoose(1);
            bases.onExample(project.current.shown().get());

            assertThat(bases.choices().get().stream().map(Bases.Base::title))
                    .containsExactly(
                            "Nothing",
                            "The original",
                            "Before the last edit, 1 Nov 12:00",
                            "Before “Changed the response of 1 example”, 1 Nov 12:00");
            bases.onToggle();
            assertThat(said(bases)).isEqualTo("Refunds take five days.");
            bases.chosen().set(bases.choices().get().get(2));
            assertThat(said(bases)).isEqualTo("Six days.");

            project.perform(new Edit.SetText(Target.RESPONSE, "Eight days."), 1);
            project.current.refresh();
            bases.onExample(project.current.shown().get());
            assertThat(said(bases)).isEqualTo("Six days.");
            bases.onToggle();
            assertThat(bases.chosen().get()).isEqualTo(Bases.NOTHING);
        }
    }

    @Test
    void anExampleThatNobodyChangedIsComparedWithNothing() throws Exception {
        try (SmallProject project = SmallProject.in(folder)) {
            Bases bases = new Bases(project.store, new DirectJobRunner(), ZoneOffset.UTC);
            project.current.onChoose(2);
            bases.onExample(project.current.shown().get());
            bases.onToggle();

            assertThat(bases.choices().get()).containsExactly(Bases.NOTHING);
            assertThat(bases.chosen().get()).isEqualTo(Bases.NOTHING);
            bases.onExample(null);
            assertThat(bases.choices().get()).containsExactly(Bases.NOTHING);
        }
    }

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

    private static String said(Bases bases) {
        return bases.chosen().get().content().orElseThrow().response();
    }
}
