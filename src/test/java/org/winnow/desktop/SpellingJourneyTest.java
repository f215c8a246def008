package org.winnow.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.desktop.fx.Fx;
import org.winnow.desktop.kit.WritingArea;
import org.winnow.desktop.session.SmallProject;
import org.winnow.store.StoreException;

/** Someone sees what is misspelt and mends it by keys alone. */
@ScreenTest
class SpellingJourneyTest {
    @TempDir
    private Path folder;

    @Test
    void aMisspeltWordIsSeenMendedAndAnotherOneLearned() throws Exception {
        try (WindowDriver window = write("You will recieve the refund of our Skaldwerk shop within five days. ")) {
            window.waitForWords("Not in the English dictionary: recieve, Skaldwerk · F7 goes through them");
            assertThat(marked(window)).containsExactly("recieve", "Skaldwerk");
            window.waitFor("the words are underlined", () -> waves(window));

            window.press(KeyCode.HOME);
            window.press(KeyCode.F7);
            window.waitFor("the menu", SpellingJourneyTest::menuIsOpen);
            window.press(KeyCode.ENTER);
            window.waitFor("the word is mended", () -> text(window).contains("will receive the"));

            window.press(KeyCode.F7);
            window.waitFor("the menu", SpellingJourneyTest::menuIsOpen);
            window.press(KeyCode.UP); // from the first line to the last, which goes on to the next word
            window.press(KeyCode.UP);
            window.press(KeyCode.ENTER);
            window.waitForWords("“Skaldwerk” is right from now on.");
            window.waitFor("nothing is marked", () -> marked(window).isEmpty());
            assertThat(Files.readString(folder.resolve("spelling.json"))).contains("Skaldwerk");

            window.press(KeyCode.F7);
            window.waitForWords("All words are in the English dictionary, or have been learned.");
            assertThat(text(window)).startsWith("You will receive the refund of our Skaldwerk shop");
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void theWordThatIsBeingTypedIsNotMarkedAndAMenuThatIsClosedChangesNothing() throws Exception {
        try (WindowDriver window = write("We shall recieve the refnd")) {
            window.waitForWords("Not in the English dictionary: recieve · F7");
            window.type(" now and always");
            window.waitForWords("Not in the English dictionary: recieve, refnd · F7");

            window.press(KeyCode.F7);
            window.waitFor("the menu", SpellingJourneyTest::menuIsOpen);
            window.press(KeyCode.F7);
            window.waitFor("the next word", () -> "refnd".equals(selected(window)));
            window.waitFor("its menu", SpellingJourneyTest::menuIsOpen);
            window.press(KeyCode.ESCAPE);
            window.waitFor("no menu", () -> !menuIsOpen());
            assertThat(text(window)).isEqualTo("We shall recieve the refnd now and always");
            assertThat(window.focusOwner()).isInstanceOf(WritingArea.class);
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void aLanguageWithoutDictionarySaysSo() throws Exception {
        try (WindowDriver window =
                write("La rekompenco daŭras kvin labortagojn, kaj la mono revenos al via karto sen plia peto.")) {
            window.waitForWords("Spelling is not checked: there is no Esperanto dictionary here.");
            window.press(KeyCode.F7);
            window.waitForWords("put eo.dic and eo.aff into " + folder.resolve("dictionaries"));
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void theCheckIsSwitchedOffByACommand() throws Exception {
        try (WindowDriver window = write("You will recieve the refund within five days of the week. ")) {
            window.waitForWords("Not in the English dictionary: recieve");
            Fx.run(() -> window.commands().all().stream()
                    .filter(command -> command.id().equals("spelling.toggle"))
                    .forEach(command -> command.fire()));
            window.waitFor("nothing is marked", () -> marked(window).isEmpty());
            window.waitForWords("Spelling is not checked.");
            assertThat(Files.readString(folder.resolve("spelling.json"))).contains("\"on\" : false");
        }
    }

    private WindowDriver write(String text) throws StoreException {
        Path file = folder.resolve("small.winnow");
        SmallProject.fill(file).close();
        WindowDriver window = new WindowDriver(folder, file);
        window.waitForAccessible("shell-counts", "5 of 5 examples");
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        window.waitForWords("Write an example");
        window.waitFor("a field", () -> window.scene().getFocusOwner() instanceof WritingArea);
        Fx.run(() ->
                ((TextInputControl) window.scene().getFocusOwner()).appendText(text.substring(0, text.length() - 1)));
        window.type(text.substring(text.length() - 1));
        return window;
    }

    private static WritingArea field(WindowDriver window) {
        return (WritingArea) window.node("write-instruction");
    }

    private static String text(WindowDriver window) {
        return field(window).getText();
    }

    private static String selected(WindowDriver window) {
        return field(window).getSelectedText();
    }

    private static List<String> marked(WindowDriver window) {
        WritingArea area = field(window);
        return area.underlined().stream().map(span -> span.of(area.getText())).toList();
    }

    private static boolean waves(WindowDriver window) {
        return field(window).lookup(".underlines") instanceof javafx.scene.shape.Path path
                && path.getElements().size() > 20;
    }

    private static boolean menuIsOpen() {
        return Window.getWindows().stream()
                .anyMatch(each -> each instanceof PopupWindow popup && "spelling-menu".equals(popupId(popup)));
    }

    private static String popupId(PopupWindow popup) {
        return popup instanceof javafx.scene.control.ContextMenu menu ? menu.getId() : "";
    }
}
