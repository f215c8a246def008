package org.winnow.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.desktop.session.SmallProject;
import org.winnow.store.Drafts.Draft;
import org.winnow.store.Projects;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

/** What is being typed when the program is cut off is there when it is started again. */
@ScreenTest
class DraftJourneyTest {
    @TempDir
    private Path folder;

    @Test
    void aTextThatWasBeingTypedIsOfferedAfterTheProgramWasCutOff() throws Exception {
        Path file = folder.resolve("small.winnow");
        SmallProject.fill(file).close();
        Path cutOff = folder.resolve("cut-off.winnow");
        try (WindowDriver window = new WindowDriver(folder, file)) {
            window.waitForAccessible("shell-counts", "5 of 5 examples");
            window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
            window.waitForWords("Example 1 of 5");
            window.press(KeyCode.E);
            window.waitFor("a field", () -> window.scene().getFocusOwner() instanceof TextInputControl);
            window.type(" Or six");
            window.waitFor("the draft on disk", () -> drafts(file, cutOff).contains("Refunds take five days. Or six"));
        }
        try (WindowDriver window = new WindowDriver(folder, cutOff)) {
            window.waitForWords("A text that you were typing was not saved yet.");
            window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
            window.waitForWords("You were typing the response at");
            window.waitForWords("Restore it");
            window.click("review-draft-restore");
            window.waitFor(
                    "the text",
                    () -> window.scene().getFocusOwner() instanceof TextInputControl field
                            && field.getText().equals("Refunds take five days. Or six"));
            window.press(KeyCode.ESCAPE);
            window.waitForWords("edited, D shows how");
            assertThat(window.isShown("review-draft")).isFalse();
            assertThat(window.complaints()).isEmpty();
        }
        try (Store store = Projects.open(cutOff)) {
            assertThat(store.drafts().all()).isEmpty();
            assertThat(store.examples().load(1).content().response()).isEqualTo("Refunds take five days. Or six");
        }
    }

    /** As the disk has it at this moment: what a cut-off program leaves. */
    private static List<String> drafts(Path file, Path copy) {
        try {
            for (String end : List.of("", "-wal")) {
                Path from = file.resolveSibling(file.getFileName() + end);
                Path to = copy.resolveSibling(copy.getFileName() + end);
                Files.deleteIfExists(to);
                if (Files.exists(from)) {
                    Files.copy(from, to);
                }
            }
            try (Store store = Projects.open(copy)) {
                return store.drafts().all().stream().map(Draft::text).toList();
            }
        } catch (IOException | StoreException e) {
            return List.of();
        }
    }
}
