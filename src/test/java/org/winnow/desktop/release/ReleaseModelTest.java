package org.winnow.desktop.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.desktop.ScreenTest;
import org.winnow.desktop.session.OpenProject;
import org.winnow.edit.Edit;
import org.winnow.model.Status;
import org.winnow.query.Selection;
import org.winnow.release.ContextFate;
import org.winnow.release.Profiles;
import org.winnow.release.ReleasePreview;
import org.winnow.release.ReleaseResult;
import org.winnow.store.StoreException;

@ScreenTest
class ReleaseModelTest {
    @TempDir
    private Path folder;

    private OpenProject project;
    private ReleaseModel model;

    @BeforeEach
    void open() throws StoreException {
        project = OpenProject.small(folder);
        project.act(() -> {
            model = new ReleaseModel(project.session, "test");
            project.session.set().refresh();
        });
        project.waitFor("the set", () -> model.matches().get() != null);
    }

    @AfterEach
    void close() {
        project.close();
    }

    private ReleasePreview look() {
        project.act(model::onLook);
        project.waitFor("a preview", () -> model.preview().get() != null);
        return model.preview().get();
    }

    private ReleaseResult export(Path target) {
        project.act(() -> model.onExport(target));
        assertThat(model.busy().get()).isTrue();
        project.waitFor("the end", () -> !model.busy().get());
        assertThat(project.errors).isEmpty();
        return model.result().get();
    }

    @Test
    void theFirstPlanExportsWhatIsAccepted() {
        assertThat(model.plan().get()).isEqualTo(Plan.first());
        assertThat(look().ledger().considered()).isEqualTo(1);
        assertThat(look().rows().get(0).json()).contains("Refunds take ten days.");
    }

    @Test
    void theCurrentSetCanBeExportedInstead() {
        project.act(() -> project.session.set().onQuery("source:a.jsonl"));
        project.act(() -> model.onPlan(plan -> plan.withWholeSet(true)));
        project.waitFor("a preview", () -> model.preview().get() != null);
        assertThat(model.preview().get().ledger().considered()).isEqualTo(2);
        assertThat(model.query(model.plan().get()).text()).isEqualTo("source:a.jsonl");
    }

    @Test
    void aPlanThatDoesNotChangeLooksNotAgain() {
        ReleasePreview seen = look();
        project.act(() -> model.onPlan(plan -> plan));
        assertThat(model.preview().get()).isSameAs(seen);
        project.act(() -> model.onPlan(plan -> plan.withSplit("90/10", 7)));
        assertThat(model.preview().get()).isNotSameAs(seen);
    }

    @Test
    void lookingWritesNothing() throws IOException {
        look();
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .allMatch(name -> name.startsWith("small.winnow"));
        }
    }

    @Test
    void anExportWritesItsFiles() throws Exception {
        project.session
                .history()
                .perform(new Edit.SetStatus(Status.ACCEPTED, null), new Selection.Ids(List.of("order", "rechnung")));
        Path target = folder.resolve("out");
        project.act(() -> model.onPlan(plan -> plan.withSplit("", 1)));
        ReleaseResult done = export(target);
        assertThat(done.written()).isTrue();
        assertThat(done.ledger().written()).isEqualTo(3);
        assertThat(Files.readAllLines(target.resolve("train.jsonl"))).hasSize(3);
        assertThat(target.resolve("manifest.json")).content().contains("\"test\"", "small");
    }

    @Test
    void anExportReplacesTheOneBefore() throws IOException {
        Path target = folder.resolve("out");
        export(target);
        byte[] first = Files.readAllBytes(target.resolve("train.jsonl"));
        export(target);
        assertThat(target.resolve("train.jsonl")).hasBinaryContent(first);
    }

    @Test
    void whatBreaksARuleKeepsEverythingBackUnlessItIsLeftOut() {
        project.act(() -> model.onPlan(plan -> plan.withWholeSet(true)));
        project.waitFor("a preview", () -> model.preview().get() != null);
        ReleasePreview seen = model.preview().get();
        assertThat(seen.violations()).isPositive();
        assertThat(model.violating(seen).text()).isEqualTo("id:hello");
        assertThat(export(folder.resolve("all")).written()).isFalse();
        assertThat(folder.resolve("all")).doesNotExist();
        project.act(() -> model.onPlan(plan -> plan.withSkipInvalid(true)));
        assertThat(export(folder.resolve("most")).ledger().written()).isEqualTo(4);
    }

    @Test
    void anotherPlanForgetsTheResult() {
        export(folder.resolve("out"));
        project.act(() -> model.onPlan(plan -> plan.withFate(ContextFate.OPEN_BOOK)));
        assertThat(model.result().get()).isNull();
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        project.act(() -> model.onExport(file.resolve("out")));
        project.waitFor("the end", () -> !model.busy().get());
        assertThat(model.result().get()).isNull();
        assertThat(project.errors).hasSize(1);
    }

    @Test
    void aPlanChangesOneThingAtATime() {
        Plan plan = Plan.first()
                .withProfile(Profiles.all().get(2))
                .withWholeSet(true)
                .withFate(ContextFate.OPEN_BOOK)
                .withSplit("90/10", 9)
                .withSkipInvalid(true);
        assertThat(plan).isEqualTo(new Plan(Profiles.all().get(2), true, ContextFate.OPEN_BOOK, "90/10", 9, true));
    }
}
