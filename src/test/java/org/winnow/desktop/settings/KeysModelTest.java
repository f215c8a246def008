package org.winnow.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.desktop.shell.Command;
import org.winnow.desktop.shell.CommandRegistry;
import org.winnow.desktop.shell.Keys;

class KeysModelTest {
    @TempDir
    private Path folder;

    private final Command accept = Command.of("review.accept", "Accept and go on", "Review", () -> {})
            .keys("A", "Enter")
            .in("review");
    private final Command reject = Command.of("review.reject", "Reject and go on", "Review", () -> {})
            .keys("X")
            .in("review");
    private final CommandRegistry commands = new CommandRegistry(List.of(accept, reject));
    private KeysModel model;

    @BeforeEach
    void open() {
        model = new KeysModel(commands, new SimpleBooleanProperty(true), folder.resolve("keys.json"));
        model.onOpen();
    }

    private static List<String> texts(Command command) {
        return command.keys().stream().map(Keys::text).toList();
    }

    @Test
    void anotherKeyActsAtOnceAndTheNextTime() {
        model.onChange(accept, Keys.parse("Y"));
        assertThat(texts(accept)).containsExactly("Y");
        assertThat(model.said().get()).containsExactly("“Accept and go on” is Y now.");
        commands.assign(java.util.Map.of());
        assertThat(new KeysModel(commands, model.letters(), folder.resolve("keys.json")).onOpen())
                .isEmpty();
        assertThat(texts(accept)).containsExactly("Y");
    }

    @Test
    void aKeyCanBeAddedAndAllTakenAway() {
        model.onAdd(reject, Keys.parse("F9"));
        model.onAdd(reject, Keys.parse("X"));
        assertThat(texts(reject)).containsExactly("F9", "X");
        model.onNone(reject);
        assertThat(texts(reject)).isEmpty();
        assertThat(model.said().get()).containsExactly("“Reject and go on” has no key now.");
    }

    @Test
    void aKeyThatAnotherHasIsRefusedWithItsName() {
        model.onChange(reject, Keys.parse("A"));
        assertThat(texts(reject)).containsExactly("X");
        assertThat(model.said().get())
                .containsExactly("A is the key of “Accept and go on” already. Choose another, or give that one another"
                        + " first.");
        assertThat(folder.resolve("keys.json")).doesNotExist();
    }

    @Test
    void aKeyOfInputMethodsIsRefused() {
        model.onAdd(reject, Keys.parse("Ctrl+Space"));
        assertThat(texts(reject)).containsExactly("X");
        assertThat(model.said().get().get(0)).startsWith("Ctrl Space belongs to the input methods");
    }

    @Test
    void theUsualKeysComeBackOneByOneOrAllAtOnce() {
        model.onChange(accept, Keys.parse("Y"));
        model.onChange(reject, Keys.parse("A"));
        model.onReset(accept);
        assertThat(texts(accept)).containsExactly("Y");
        assertThat(model.said().get())
                .containsExactly("A is the key of “Reject and go on” now. Give that one another first.");
        model.onReset(reject);
        model.onReset(accept);
        assertThat(texts(accept)).containsExactly("A", "Enter");
        model.onChange(accept, Keys.parse("Y"));
        model.onResetAll();
        assertThat(List.of(texts(accept), texts(reject))).containsExactly(List.of("A", "Enter"), List.of("X"));
    }

    @Test
    void theKeysOfAColleagueAreTakenOverWithWhatIsWrongSaid() throws IOException {
        model.onChange(reject, Keys.parse("F8"));
        Path shared = Files.writeString(
                folder.resolve("shared.json"), "{\"keys\":{\"review.accept\":[\"Y\"],\"gone\":[\"Q\"]}}");
        model.onImport(shared);
        assertThat(List.of(texts(accept), texts(reject))).containsExactly(List.of("Y"), List.of("X"));
        assertThat(model.said().get())
                .containsExactly(
                        "1 command has other keys now.", "No command is called “gone”; its keys were skipped.");
        model.onExport(folder.resolve("mine.json"));
        model.onResetAll();
        model.onImport(folder.resolve("mine.json"));
        assertThat(texts(accept)).containsExactly("Y");
    }

    @Test
    void aFileThatHoldsNoKeysChangesNothing() throws IOException {
        model.onChange(accept, Keys.parse("Y"));
        model.onImport(Files.writeString(folder.resolve("letter.json"), "Dear Eva"));
        assertThat(texts(accept)).containsExactly("Y");
        assertThat(model.said().get()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"'', true, true", "reject, false, true", "review, true, true", "x, false, true", "enter, true, false"})
    void theSearchFindsNamesGroupsAndKeys(String text, boolean first, boolean second) {
        model.search().set(text);
        assertThat(List.of(model.isFound(accept), model.isFound(reject))).containsExactly(first, second);
    }
}
