package org.winnow.desktop.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.winnow.desktop.settings.FirstSteps;
import org.winnow.desktop.settings.FirstSteps.Step;
import org.winnow.edit.Edit;
import org.winnow.edit.EditJson;
import org.winnow.edit.Target;
import org.winnow.model.Status;
import org.winnow.store.HistoryLog;

class ChecklistModelTest {
    private static final Instant NOW = Instant.parse("2026-11-12T09:05:00Z");

    @TempDir
    private Path folder;

    private ChecklistModel model;

    @BeforeEach
    void open() {
        model = new ChecklistModel(folder.resolve("first-steps.json"), Clock.fixed(NOW, ZoneOffset.UTC));
        model.onOpened();
    }

    private static HistoryLog.Step step(long id, Instant at, Edit edit, int count) {
        return new HistoryLog.Step(id, id - 1, at, "eva", "An edit", EditJson.write(edit), count);
    }

    static List<Object[]> kinds() {
        return List.of(
                new Object[] {new Edit.AddTags(List.of("x")), Step.TAG},
                new Object[] {new Edit.SetTags(List.of("x")), Step.TAG},
                new Object[] {new Edit.SetText(Target.RESPONSE, "x"), Step.EDIT},
                new Object[] {new Edit.SetStatus(Status.ACCEPTED, null), Step.DECIDE});
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void anEditTicksItsStepOff(Edit edit, Step ticked) {
        model.onEdits(List.of(step(1, NOW, edit, 10)));
        assertThat(model.steps().get().done()).containsExactlyInAnyOrder(Step.OPEN, ticked);
    }

    @Test
    void whatIsNoFirstStepTicksNothing() {
        model.onEdits(List.of(
                step(1, NOW, new Edit.Delete(), 3),
                new HistoryLog.Step(2, 1, NOW, "eva", "Of tomorrow", "{\"edit\":\"fold\"}", 1)));
        assertThat(model.steps().get()).isEqualTo(FirstSteps.NONE.and(Step.OPEN));
    }

    @Test
    void takingBackCountsNothing() {
        HistoryLog.Step decided = step(1, NOW, new Edit.SetStatus(Status.ACCEPTED, null), 1);
        HistoryLog.Step earlier = step(9, NOW.minusSeconds(1), new Edit.SetStatus(Status.ACCEPTED, null), 1);
        model.onEdits(List.of(decided));
        model.onEdits(List.of(decided, earlier));
        assertThat(model.steps().get().decided()).isEqualTo(1);
    }

    @Test
    void theListIsOfThePersonAndCanBeHiddenAndShown() {
        model.onDone(Step.IMPORT);
        model.onHide();
        ChecklistModel again = new ChecklistModel(folder.resolve("first-steps.json"), Clock.systemUTC());
        assertThat(again.steps().get())
                .isEqualTo(FirstSteps.NONE.and(Step.OPEN).and(Step.IMPORT).hidden(true));
        again.onShow();
        assertThat(again.steps().get().hidden()).isFalse();
    }
}
