package org.winnow.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;
import org.winnow.desktop.ScreenTest;
import org.winnow.desktop.fx.Fx;

@ScreenTest
class KeyHelpTest {
    private static Command command(String title, String... keys) {
        return Command.of(title, title, "Review", () -> {}).keys(keys);
    }

    private static List<String> lines(Command... commands) {
        return Fx.call(() -> {
            KeyHelp help = new KeyHelp();
            help.show(List.of(commands));
            new Scene(help, 800, 600);
            help.applyCss();
            help.layout();
            return help.lookupAll(".key-help-line").stream()
                    .map(line -> ((HBox) line)
                            .getChildren().stream()
                                    .map(each -> ((Label) each).getText())
                                    .collect(Collectors.joining(" ")))
                    .toList();
        });
    }

    @Test
    void aRowOfDigitsIsOneLine() {
        assertThat(lines(
                        command("Accept", "A"),
                        command("Tag 1, or reason 1", "1"),
                        command("Tag 2, or reason 2", "2"),
                        command("Tag 0, or reason 0", "0"),
                        command("Skip", "Space", "J"),
                        command("Nothing")))
                .containsExactly("Accept A", "Tag, or reason 1 … 0", "Skip Space J");
    }

    @Test
    void aDigitAloneIsALineOfItsOwn() {
        assertThat(lines(command("Tag 1", "1"), command("Other", "2"))).containsExactly("Tag 1 1", "Other 2");
    }
}
