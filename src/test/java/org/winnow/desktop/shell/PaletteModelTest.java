package org.winnow.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaletteModelTest {
    private final List<String> done = new ArrayList<>();
    private final SimpleBooleanProperty enabled = new SimpleBooleanProperty(true);
    private final List<Command> commands = List.of(
            command("Import", "Project"),
            command("Export", "Project").when(enabled),
            command("Accept and go on", "Review").keys("A"),
            command("Reject and go on", "Review"));
    private final PaletteModel model = new PaletteModel(
            () -> commands,
            List.of(typed -> typed.isBlank()
                    ? List.of()
                    : List.of(new PaletteItem("find", "Find " + typed, "Query", "", () -> done.add("find " + typed)))),
            () -> done.add("closed"));

    private Command command(String title, String group) {
        return Command.of(title, title, group, () -> done.add(title));
    }

    private List<String> titles() {
        return model.items().stream().map(PaletteItem::title).toList();
    }

    @Test
    void withoutTypingAllCommandsAreOffered() {
        model.onOpen();
        assertThat(titles()).containsExactly("Import", "Export", "Accept and go on", "Reject and go on");
        assertThat(model.items().get(2).keys()).isEqualTo("A");
    }

    @Test
    void typingNarrowsAndOffersOtherThingsLast() {
        model.typed().set("rej");
        assertThat(titles()).containsExactly("Reject and go on", "Find rej");
        assertThat(model.chosen().get()).isZero();
    }

    @Test
    void groupsHelpToFind() {
        model.typed().set("review acc");
        assertThat(titles()).startsWith("Accept and go on");
    }

    @Test
    void disabledCommandsAreNotOffered() {
        enabled.set(false);
        model.onOpen();
        assertThat(titles()).doesNotContain("Export");
    }

    @Test
    void enterClosesAndRuns() {
        model.onOpen();
        model.onMove(1);
        model.onRun();
        assertThat(done).containsExactly("closed", "Export");
    }

    @Test
    void theCursorGoesAroundTheEnds() {
        model.onOpen();
        model.onMove(-1);
        assertThat(model.chosen().get()).isEqualTo(3);
        model.onMove(1);
        assertThat(model.chosen().get()).isZero();
    }

    @Test
    void whatWasUsedLatelyComesFirst() {
        model.onOpen();
        model.onMove(3);
        model.onRun();
        model.onOpen();
        model.onMove(2);
        model.onRun();
        model.onOpen();
        assertThat(titles()).startsWith("Export", "Reject and go on");
    }

    @Test
    void nothingFoundIsNothingRun() {
        PaletteModel empty = new PaletteModel(List::of, List.of(), () -> done.add("closed"));
        empty.onOpen();
        empty.onMove(1);
        empty.onRun();
        assertThat(done).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "exp, Export, true", "xprt, Export, true", "ago, Accept and go on, true", "acc go, Accept and go on, true",
        "EXPORT, Export, true", "trop, Export, false", "exportt, Export, false", "'', Export, true"
    })
    void theTypedLettersMustStandInOrder(String typed, String title, boolean matches) {
        assertThat(Fuzzy.score(typed, title) > Fuzzy.NONE).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({"imp, Import, Show imports", "go, Accept and go on, Cargo"})
    void beginningsOfWordsAreBetter(String typed, String better, String worse) {
        assertThat(Fuzzy.score(typed, better)).isGreaterThan(Fuzzy.score(typed, worse));
    }
}
