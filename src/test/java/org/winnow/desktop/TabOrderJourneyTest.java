package org.winnow.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Labeled;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.desktop.fx.Fx;
import org.winnow.desktop.session.SmallProject;

/** Without a mouse: Tab goes through every view and out of it again, and each stop says what it is. */
@ScreenTest
class TabOrderJourneyTest {
    private static final int MOST_STOPS = 120;
    private static final int RING = 4;

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
                name(window, "Ctrl+" + view.getName(), wrong);
            }
            window.press(KeyCode.CONTROL, KeyCode.E);
            window.waitForWords("Export 2 examples");
            walk(window, "export", wrong);
            name(window, "export", wrong);
            window.press(KeyCode.ESCAPE);
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
            walk(window, "write", wrong);
            name(window, "write", wrong);
            window.press(KeyCode.ESCAPE);
            window.press(KeyCode.ESCAPE);
            walkApart(window, wrong);
            for (String apart : List.of("project.backups", "window.rebind", "window.palette", "window.keys")) {
                Fx.run(() -> window.commands().get(apart).fire());
                name(window, apart, wrong);
            }
            assertThat(wrong).isEmpty();
            assertThat(window.complaints()).isEmpty();
        }
    }

    private static void walkApart(WindowDriver window, List<String> wrong) {
        for (String apart : List.of("editor.open", "edit.replace", "edit.tags")) {
            Fx.run(() -> window.commands().get(apart).fire());
            walk(window, apart, wrong);
            name(window, apart, wrong);
            window.press(KeyCode.ESCAPE);
            window.press(KeyCode.ESCAPE); // the first may leave a field
        }
    }

    @Test
    void tabGoesThroughTheStartPage() {
        try (WindowDriver window = new WindowDriver(folder)) {
            window.waitForWords("New project");
            List<String> wrong = new ArrayList<>();
            walk(window, "start", wrong);
            name(window, "start", wrong);
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
            Node here = at;
            Rectangle2D area = Fx.call(() -> {
                window.scene().getRoot().applyCss(); // a view that has just come has no places yet
                window.scene().getRoot().layout();
                return around(here);
            });
            int[] focused = Fx.call(() -> pixels(window.scene(), area));
            window.press(KeyCode.TAB);
            Node next = window.focusOwner();
            if (Arrays.equals(focused, Fx.call(() -> pixels(window.scene(), area)))) {
                wrong.add(view + ": nothing shows that the focus is on " + at);
            }
            if (next == at) {
                wrong.add(view + ": trapped in " + at);
            }
            at = next;
        }
        around(stops, at, view, wrong);
    }

    /** Everything that can be pressed or filled in says what it is, also what Tab has not reached. */
    private static void name(WindowDriver window, String view, List<String> wrong) {
        Fx.run(() -> AccessibleNames.missing(window.scene().getRoot()).forEach(line -> wrong.add(view + ": " + line)));
    }

    private static Rectangle2D around(Node node) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        return new Rectangle2D(
                Math.max(0, bounds.getMinX() - RING),
                Math.max(0, bounds.getMinY() - RING),
                Math.max(1, bounds.getWidth() + 2 * RING),
                Math.max(1, bounds.getHeight() + 2 * RING));
    }

    private static int[] pixels(Scene scene, Rectangle2D area) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setViewport(area);
        WritableImage image = scene.getRoot().snapshot(parameters, null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
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
