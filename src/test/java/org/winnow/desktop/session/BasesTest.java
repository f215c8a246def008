package org.winnow.desktop.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.edit.Edit;
import org.winnow.edit.Target;
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
    void whatIsComparedWithIsRememberedWhileOneGoesOn() throws Exception {
        try (SmallProject project = SmallProject.in(folder)) {
            Bases bases = new Bases(project.store, new DirectJobRunner(), ZoneOffset.UTC);
            project.perform(new Edit.SetText(Target.RESPONSE, "Six days."), 1);
            project.perform(new Edit.SetText(Target.RESPONSE, "Seven days."), 1);
            project.perform(new Edit.SetText(Target.RESPONSE, "Eight days."), 2);
            bases.onGlance(shown(project, 1));
            assertThat(bases.choices().get()).hasSize(2);
            bases.onToggle();
            assertThat(said(bases)).isEqualTo("Refunds take five days.");
            bases.onNext();
            bases.onNext();
            assertThat(bases.chosen().get().title()).startsWith("Before “Changed the response");

            bases.onGlance(shown(project, 2));
            assertThat(bases.chosen().get().title()).as("it has no second edit").isEqualTo("The original");
            bases.onGlance(shown(project, 3));
            assertThat(List.of(bases.chosen().get(), bases.compares().get())).isEqualTo(List.of(Bases.NOTHING, true));
            bases.onGlance(shown(project, 1));
            assertThat(bases.chosen().get().place()).isEqualTo(2);

            bases.onToggle();
            assertThat(bases.compares().get()).isFalse();
            bases.onGlance(shown(project, 2));
            assertThat(bases.chosen().get()).isEqualTo(Bases.NOTHING);
            bases.onNext();
            assertThat(bases.chosen().get().place())
                    .as("the first press compares as before")
                    .isEqualTo(Bases.Base.ORIGINAL);
        }
    }

    private static CurrentExampleModel.Shown shown(SmallProject project, int key) throws Exception {
        return CurrentExampleModel.load(project.store, key).orElseThrow();
    }

    private static String said(Bases bases) {
        return bases.chosen().get().content().orElseThrow().response();
    }
}
