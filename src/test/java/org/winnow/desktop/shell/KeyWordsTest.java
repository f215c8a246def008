package org.winnow.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeyWordsTest {
    private static final String SENTENCE =
            "{review.diff} shows how, {edit.save-again} tries again, {0} and {none.such}";

    private final BooleanProperty letters = new SimpleBooleanProperty(true);
    private final KeyWords words = new KeyWords(letters);
    private final CommandRegistry commands = new CommandRegistry(List.of(
            Command.of("review.diff", "Show what was changed", "Review", () -> {})
                    .keys("D"),
            Command.of("edit.save-again", "Save again", "Edit", () -> {}).keys("Ctrl+S")));

    @BeforeEach
    void know() {
        words.know(commands);
    }

    @Test
    void namesOfCommandsBecomeTheirKeys() {
        assertThat(words.fill(SENTENCE)).isEqualTo("D shows how, Ctrl S tries again, {0} and {none.such}");
        assertThat(words.before("review.diff", "changes")).isEqualTo("D  changes");
    }

    @Test
    void otherKeysAreSaidAsSoonAsTheyAreGiven() {
        int before = words.changes().get();
        commands.assign(Map.of("review.diff", List.of(Keys.parse("V"), Keys.parse("F4"))));

        assertThat(words.changes().get()).isGreaterThan(before);
        assertThat(words.fill(SENTENCE)).startsWith("V shows how");
    }

    @Test
    void aCommandWithoutAKeyIsCalledByItsTitle() {
        commands.assign(Map.of("review.diff", List.of()));

        assertThat(words.fill(SENTENCE)).startsWith("“Show what was changed” shows how");
        assertThat(words.before("review.diff", "changes")).isEqualTo("changes");
    }

    @Test
    void lettersThatDoNotActAreNotSaid() {
        commands.assign(Map.of("review.diff", List.of(Keys.parse("V"), Keys.parse("F4"))));
        int before = words.changes().get();
        letters.set(false);

        assertThat(words.changes().get()).isGreaterThan(before);
        assertThat(words.fill(SENTENCE)).startsWith("F4 shows how");
    }
}
