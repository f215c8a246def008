package org.winnow.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.desktop.shell.Command;
import org.winnow.desktop.shell.CommandRegistry;
import org.winnow.desktop.shell.Keys;

class OwnKeysTest {
    @TempDir
    private Path folder;

    private final CommandRegistry commands = new CommandRegistry(List.of(
            Command.of("review.accept", "Accept", "Review", () -> {}).keys("A").in("review"),
            Command.of("review.reject", "Reject", "Review", () -> {}).keys("X").in("review"),
            Command.of("review.close", "Close", "Review", () -> {}).keys("Esc").in("review"),
            Command.of("table.accept", "Accept", "Table", () -> {}).keys("A").in("table")));

    private OwnKeys read(String text) throws IOException {
        return OwnKeys.read(Files.writeString(folder.resolve("keys.json"), text), commands);
    }

    private static List<Keys> keys(String... texts) {
        return List.of(texts).stream().map(Keys::parse).toList();
    }

    @Test
    void whatWasChosenIsWrittenAndReadAgain() throws IOException {
        commands.assign(Map.of("review.accept", keys("Y", "F9"), "review.reject", keys()));
        Path file = folder.resolve("settings/keys.json");
        OwnKeys.of(commands).write(file);
        assertThat(Files.readString(file)).contains("\"review.accept\" : [ \"Y\", \"F9\" ]");
        commands.assign(Map.of());
        assertThat(OwnKeys.readIfThere(file, commands))
                .isEqualTo(new OwnKeys(Map.of("review.accept", keys("Y", "F9"), "review.reject", keys()), List.of()));
    }

    @Test
    void twoCommandsCanSwapTheirKeys() throws IOException {
        assertThat(read("{\"keys\":{\"review.accept\":[\"X\"],\"review.reject\":[\"A\"]}}"))
                .isEqualTo(new OwnKeys(Map.of("review.accept", keys("X"), "review.reject", keys("A")), List.of()));
    }

    @Test
    void whatIsUnknownOrTakenIsSkippedAndSaid() throws IOException {
        OwnKeys own = read("""
                {"keys":{"fold.paper":["P"],"review.accept":["Strg+Q","Ctrl+Space","X",7,"Y"],"table.accept":["X"],
                 "review.close":["Esc"]}}""");
        assertThat(own.keys()).isEqualTo(Map.of("review.accept", keys("Y"), "table.accept", keys("X")));
        assertThat(own.problems())
                .containsExactly(
                        "No command is called “fold.paper”; its keys were skipped.",
                        "“Strg+Q” is no key; “Accept” does not get it.",
                        "Ctrl Space belongs to the input methods and keyboards with which people write. “Accept” does"
                                + " not get it.",
                        "X is the key of “Reject” already; “Accept” does not get it.",
                        "“” is no key; “Accept” does not get it.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"keys\":7}", "{}"})
    void aFileWithoutKeysIsSaid(String text) throws IOException {
        assertThat(read(text).problems())
                .containsExactly("keys.json holds no keys: it is not a file that Winnow has exported.");
    }

    @Test
    void withoutAFileNothingIsSaid() {
        assertThat(OwnKeys.readIfThere(folder.resolve("none.json"), commands))
                .isEqualTo(new OwnKeys(Map.of(), List.of()));
    }
}
