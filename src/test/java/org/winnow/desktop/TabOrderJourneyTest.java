package org.winnow.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.desktop.session.SmallProject;

/** Without a mouse: Tab goes through every view and out of it again, and each stop says what it is. */
@ScreenTest
class TabOrderJourneyTest {
    private static final int MOST_STOPS = 120;

    @TempDir
    private Path folder;

    @Test
    void tabGoesThroughEveryViewAndEachStopSaysWhatItIs() throws Exception {
        Path file = folder.resolve("small.winnow");
        SmallProject.fill(file).close();
        try (WindowDriver window = new WindowDriver(folder, file)) {
            window.waitForAccessible("shell-counts", "5 of 5 examples");
            window.waitForWords("Duplicates: up to date");
            window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
            window.waitForWords("Example 1 of 5");
            window.press(KeyCode.A); // so that the history has a step
            window.waitForAccessible("library-queue-accepted", "Accepted, 2");
            List<String> wrong = new ArrayList<>();
            for (KeyCode view : List.of(
                    KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5, KeyCode.DIGIT6)) {
                window.press(KeyCode.CONTROL, view);
                walk(window, "Ctrl+" + view.getName(), wrong);
            }
            window.press(KeyCode.CONTROL, KeyCode.E);
            window.waitForWords("Export 2 examples");
            walk(window, "export", wrong);
            window.press(KeyCode.ESCAPE);
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
            walk(window, "write", wrong);
            assertThat(wrong).isEmpty();
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void tabGoesThroughTheStartPage() {
        try (WindowDriver window = new WindowDriver(folder)) {
            window.waitForWords("New project");
            List<String> wrong = new ArrayList<>();
            walk(window, "start", wrong);
            assertThat(wrong).isEmpty();
        }
    }

    private static void walk(WindowDriver window, String view, List<String> wrong) {
        List<Node> stops = new ArrayList<>();
        Node at = window.focusOwner();
        while (at != null && !stops.contains(at) && stops.size() < MOST_STOPS) {
            stops.add(at);
            if (at.equals(window.node("shell-centre"))) {
                wrong.add(view + ": the focus is in no part of it");
            }
            if (words(at).isBlank()) {
                wrong.add(view + ": says nothing: " + at);
            }
            window.press(KeyCode.TAB);
            Node next = window.focusOwner();
            if (next == at) {
                wrong.add(view + ": trapped in " + at);
            }
            at = next;
        }
        around(stops, at, view, wrong);
    }

    private static void around(List<Node> stops, @Nullable Node end, String view, List<String> wrong) {
        if (stops.size() < 4) {
            wrong.add(view + ": only " + stops);
        }
        int back = stops.indexOf(end);
        if (back < 0) {
            wrong.add(view + ": no way around, after " + stops.size() + " stops at " + end);
        } else if (back > 1) {
            wrong.add(view + ": goes around without " + stops.subList(0, back));
        }
    }

    private static String words(Node node) {
        String said = node.getAccessibleText();
        if (said == null && node instanceof Labeled labeled) {
            said = labeled.getText();
        }
        return said == null ? "" : said;
    }
}
