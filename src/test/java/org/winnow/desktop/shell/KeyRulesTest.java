package org.winnow.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ctrl+Space",
                "Shift+Space",
                "Ctrl+Shift+Space",
                "Alt+Space",
                "Ctrl+.",
                "Ctrl+Shift+0",
                "Alt+A",
                "Ctrl+Alt+B",
                "Alt+1",
                "Kanji",
                "Convert",
                "Ctrl+Back Quote"
            })
    void keysOfInputMethodsAreRefused(String text) {
        assertThat(KeyRules.refusal(Keys.parse(text)))
                .hasValueSatisfying(sentence -> assertThat(sentence)
                        .endsWith("belongs to the input methods and keyboards with which people write."));
    }

    @ParameterizedTest
    @CsvSource({
        "Tab, is the way through",
        "Shift+Tab, is the way through",
        "Alt+F4, is the way through",
        "Esc, stays as it is",
        "Ctrl+C, copies",
        "Ctrl+A, selects",
        "Caps Lock, can act alone"
    })
    void keysThatTheWindowNeedsAreRefused(String text, String why) {
        assertThat(KeyRules.refusal(Keys.parse(text)).orElse("")).contains(why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"A", "?", "G R", "Shift+E", "Space", "Enter", "F9", "Ctrl+K", "Ctrl+Shift+B", "Alt+Up", "Ctrl+Z"
            })
    void otherKeysAreFree(String text) {
        assertThat(KeyRules.refusal(Keys.parse(text))).isEmpty();
    }

    private static Command command(String id, String... keys) {
        return Command.of(id, id, "Test", () -> {}).keys(keys);
    }

    @ParameterizedTest
    @CsvSource({"A, accept", "G, go", "G R, go", "G T, ''", "Ctrl+K, palette", "Ctrl+Shift+K, ''", "a, accept"})
    void keysThatAnotherCommandActsOnAreTaken(String wanted, String by) {
        List<Command> commands = List.of(
                command("accept", "A").in("review"),
                command("go", "G R").in("review"),
                command("palette", "Ctrl+K"),
                command("elsewhere", "Ctrl+Shift+K").in("table"));
        assertThat(KeyRules.taken(commands, command("mine").in("review"), Keys.parse(wanted))
                        .map(Command::id)
                        .orElse(""))
                .isEqualTo(by);
    }

    @Test
    void aCommandDoesNotTakeKeysFromItself() {
        Command accept = command("accept", "A");
        assertThat(KeyRules.taken(List.of(accept), accept, Keys.parse("A"))).isEmpty();
    }
}
