package org.winnow.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of a user through the whole workbench, by keys wherever there is one. */
@ScreenTest
class JourneyTest {
    @TempDir
    private Path folder;

    @Test
    void aUserBringsFilesReviewsThemExportsThemAndFindsEverythingAgain() throws IOException {
        Path samples = Path.of(System.getProperty("winnow.sample", "sample-data"));
        assumeThat(samples).as("the sample files").isDirectory();
        try (WindowDriver window = new WindowDriver(folder)) {
            makesAProject(window);
            importsTwoFiles(window, samples);
            reviewsFiveAndTakesOneBack(window);
            editsAResponseAndUndoes(window);
            searches(window);
            keepsOneOfACluster(window);
            acceptsAFacetAndExports(window);
            closesAndReopens(window);
            assertThat(window.complaints()).isEmpty();
        }
    }

    private void makesAProject(WindowDriver window) {
        window.waitForWords("New project");
        window.dialogs.target = Optional.of(folder.resolve("journey.winnow"));
        window.press(KeyCode.CONTROL, KeyCode.N);
        window.waitForWords("No examples yet");
        window.waitForAccessible("shell-counts", "0 of 0 examples");
    }

    private void importsTwoFiles(WindowDriver window, Path samples) {
        window.dialogs.files = List.of(samples.resolve("handwritten.jsonl"), samples.resolve("style-guide-pairs.json"));
        window.press(KeyCode.CONTROL, KeyCode.I);
        window.waitForWords("Import 2 files");
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        window.waitForWords("62 rows read = 61 kept + 0 merged + 1 put aside + 0 skipped");
        window.press(KeyCode.DOWN);
        window.waitForWords("21 rows read = 21 kept + 0 merged + 0 put aside + 0 skipped");
        window.press(KeyCode.ESCAPE);
        window.waitForAccessible("shell-counts", "82 of 82 examples");
        window.waitForWords("Checks: up to date");
        window.waitForWords("Duplicates: up to date");
    }

    private void reviewsFiveAndTakesOneBack(WindowDriver window) {
        window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        List<KeyCode> decisions = List.of(KeyCode.A, KeyCode.X, KeyCode.N, KeyCode.SPACE, KeyCode.A);
        int place = 1;
        for (KeyCode decision : decisions) {
            window.waitForWords("Example " + place + " of 82");
            window.press(decision);
            place++;
        }
        window.waitForWords("Example 6 of 82");
        window.waitForAccessible("library-queue-accepted", "Accepted, 2");
        window.waitForAccessible("library-queue-rejected", "Rejected, 1");
        window.waitForAccessible("library-queue-needs-edit", "Needs edit, 1");
        window.waitForAccessible("library-queue-unreviewed", "Unreviewed, 78");
        window.press(KeyCode.BACK_SPACE);
        window.waitForWords("Example 5 of 82");
        window.waitForAccessible("library-queue-accepted", "Accepted, 1");
        window.waitForAccessible("library-queue-unreviewed", "Unreviewed, 79");
    }

    private void editsAResponseAndUndoes(WindowDriver window) {
        String before = window.textIn("block-response");
        window.press(KeyCode.E);
        window.waitFor("a field", () -> window.scene().getFocusOwner() instanceof TextInputControl);
        window.type(" Thanks axn.");
        window.press(KeyCode.ESCAPE);
        window.waitForWords("edited, D shows how");
        assertThat(window.textIn("block-response")).contains("Thanks axn.");
        window.press(KeyCode.D);
        window.waitFor(
                "the difference",
                () -> !window.scene()
                        .getRoot()
                        .lookupAll(".block-response .diff-text")
                        .isEmpty());
        window.press(KeyCode.CONTROL, KeyCode.Z);
        window.waitFor("the first text", () -> window.textIn("block-response").equals(before));
        window.waitForWords("Example 5 of 82");
    }

    private void searches(WindowDriver window) {
        window.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        window.press(KeyCode.CONTROL, KeyCode.F);
        window.type("roaming\n");
        window.waitFor(
                "fewer",
                () -> !"82 of 82 examples".equals(window.node("shell-counts").getAccessibleText()));
        assertThat(window.textIn("query-chips")).endsWith("roaming");
        window.press(KeyCode.BACK_SPACE);
        window.waitForAccessible("shell-counts", "82 of 82 examples");
        assertThat(((TextInputControl) window.node("library-query-field")).getText())
                .isEqualTo("roaming");
        window.press(KeyCode.CONTROL, KeyCode.A);
        window.press(KeyCode.BACK_SPACE);
        window.press(KeyCode.ESCAPE);
    }

    private void keepsOneOfACluster(WindowDriver window) {
        window.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        window.waitForWords("Keep it, reject the rest");
        window.waitForWords("Keep");
        window.press(KeyCode.ENTER);
        window.waitForAccessible("library-queue-rejected", "Rejected, 2");
        ListView<?> clusters = (ListView<?>) window.node("duplicates-list");
        MultipleSelectionModel<?> chosen = clusters.getSelectionModel();
        window.press(KeyCode.J);
        window.waitFor("the second cluster", () -> chosen.getSelectedIndex() == 1);
        int before = clusters.getItems().size();
        Object third = clusters.getItems().get(2);
        window.press(KeyCode.ENTER);
        window.waitFor("one fewer", () -> clusters.getItems().size() == before - 1);
        window.waitFor("the third cluster", () -> third.equals(chosen.getSelectedItem()));
        window.press(KeyCode.CONTROL, KeyCode.Z);
        window.waitForAccessible("library-queue-rejected", "Rejected, 2");
    }

    private void acceptsAFacetAndExports(WindowDriver window) throws IOException {
        window.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        window.click("library-facet-source-style-guide-pairs.json");
        window.waitForAccessible("shell-counts", "21 of 82 examples");
        window.press(KeyCode.F6);
        window.press(KeyCode.F6);
        window.press(KeyCode.CONTROL, KeyCode.A);
        window.waitForWords("21 examples selected");
        window.press(KeyCode.A);
        window.waitForAccessible("library-queue-accepted", "Accepted, 22");
        window.dialogs.target = Optional.of(folder.resolve("out"));
        window.press(KeyCode.CONTROL, KeyCode.E);
        window.waitForWords("Export 22 examples");
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        Path train = folder.resolve("out/release-trl-messages/train.jsonl");
        window.waitForWords("Exported to");
        assertThat(window.shownWords()).doesNotContain("A seed is a whole number, such as 1.");
        assertThat(Files.readAllLines(train)).hasSize(18);
        window.press(KeyCode.ESCAPE);
    }

    private void closesAndReopens(WindowDriver window) {
        window.press(KeyCode.CONTROL, KeyCode.K);
        window.type("close the project\n");
        window.waitForWords("RECENT PROJECTS");
        window.waitForWords("82 examples");
        for (int button = 0; button < 5; button++) {
            window.press(KeyCode.TAB);
        }
        window.press(KeyCode.ENTER);
        window.waitForAccessible("shell-counts", "21 of 82 examples"); // where it was left
        window.waitForAccessible("library-queue-accepted", "Accepted, 22");
        window.press(KeyCode.CONTROL, KeyCode.DIGIT6);
        window.waitForWords("now here");
    }
}
