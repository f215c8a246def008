package org.winnow.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.desktop.fx.Fx;
import org.winnow.desktop.kit.KeyButton;
import org.winnow.desktop.session.SmallProject;
import org.winnow.desktop.shell.KeyRules;
import org.winnow.desktop.shell.Keys;

/** Somebody gives a command another key, without a mouse, and finds it everywhere, also after a restart. */
@ScreenTest
class KeysJourneyTest {
    @TempDir
    private Path folder;

    @Test
    void anotherKeyActsAndShowsEverywhere() throws Exception {
        Path file = folder.resolve("small.winnow");
        SmallProject.fill(file).close();
        try (WindowDriver window = new WindowDriver(folder, file)) {
            window.waitForAccessible("shell-counts", "5 of 5 examples");
            palette(window, "change the keys");
            window.waitForWords("Single letters, digits and signs act");
            window.type("accept and go");
            rebind(window, "keys-change-review-accept", KeyCode.X);
            window.waitForWords("X is the key of “Reject and go on” already.");
            rebind(window, "keys-change-review-accept", KeyCode.Y);
            window.waitForWords("“Accept and go on” is Y now.");
            window.press(KeyCode.ESCAPE); // from the button: closes the view
            window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
            window.waitForWords("Example 1 of 5");
            assertThat(cap(window)).isEqualTo("Y");
            window.waitForWords("T  more…");
            Fx.run(() -> window.commands()
                    .assign(Map.of("review.accept", List.of(Keys.parse("Y")), "review.tag", List.of(Keys.parse("Q")))));
            window.waitForWords("Q  more…");
            window.press(KeyCode.A);
            window.press(KeyCode.Y);
            window.waitForWords("Example 2 of 5");
            assertThat(window.complaints()).isEmpty();
        }
        try (WindowDriver window = new WindowDriver(folder, file)) {
            window.waitForAccessible("shell-counts", "5 of 5 examples");
            window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
            window.waitForWords("of 5");
            assertThat(cap(window)).isEqualTo("Y");
            assertThat(Files.readString(folder.resolve("keys.json"))).contains("review.accept");
        }
    }

    @Test
    void noCommandComesWithKeysThatNobodyMayChoose() throws Exception {
        Path file = folder.resolve("small.winnow");
        SmallProject.fill(file).close();
        try (WindowDriver window = new WindowDriver(folder, file)) {
            window.waitForAccessible("shell-counts", "5 of 5 examples");
            List<String> wrong = window.commands().all().stream()
                    .flatMap(command -> command.keys().stream())
                    .filter(keys -> !keys.text().equals("Esc"))
                    .flatMap(keys -> KeyRules.refusal(keys).stream())
                    .toList();
            assertThat(wrong).isEmpty();
        }
    }

    private static String cap(WindowDriver window) {
        return ((Labeled) ((KeyButton) window.node("review-accept")).getGraphic()).getText();
    }

    private static void palette(WindowDriver window, String words) {
        window.press(KeyCode.CONTROL, KeyCode.K);
        window.type(words + "\n");
    }

    private static void rebind(WindowDriver window, String field, KeyCode key) {
        window.click(field);
        window.waitForWords("Press the key, or Esc");
        window.press(key);
    }
}
