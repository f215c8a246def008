package org.winnow.desktop;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.winnow.desktop.dialogs.FakeDialogs;
import org.winnow.desktop.fx.Fx;
import org.winnow.desktop.fx.FxThread;
import org.winnow.desktop.settings.PreferencesFile;
import org.winnow.desktop.shell.CommandRegistry;

/** A user at the real workbench: presses keys, reads the screen, waits for what shall appear. */
final class WindowDriver implements AutoCloseable {
    final FakeDialogs dialogs = new FakeDialogs();

    private final FxRobot robot = new FxRobot();
    private final CssWarnings css;
    private final List<Throwable> thrown = new CopyOnWriteArrayList<>();
    private final List<String> closed = new CopyOnWriteArrayList<>();
    private final Stage stage;
    private final AtomicReference<Workbench> workbench = new AtomicReference<>();

    /** Opens the window with the start page; settings and sample project lie in the folder. */
    WindowDriver(Path folder) {
        this(folder, null);
    }

    /** Opens the window with a project. */
    WindowDriver(Path folder, @Nullable Path project) {
        WaitForAsyncUtils.autoCheckException = false;
        Fx.start(); // which says something of its own
        css = new CssWarnings();
        stage = Fx.call(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, error) -> thrown.add(error));
            Stage window = new Stage();
            Workbench workbench = new Workbench(
                    window,
                    new PreferencesFile(folder.resolve("settings.json")),
                    new SampleProject(
                            Path.of(System.getProperty("winnow.sample", "sample-data")),
                            folder.resolve("sample.winnow")),
                    appearance -> dialogs,
                    Clock.systemUTC(),
                    () -> closed.add("closed"));
            this.workbench.set(workbench);
            // no larger than the screen of Monocle
            window.setWidth(1240);
            window.setHeight(780);
            workbench.start(project, false);
            window.setX(0);
            window.setY(0);
            window.requestFocus();
            return window;
        });
        waitFor("the window has the focus", stage::isFocused);
    }

    /** Presses keys together, such as Ctrl and K, and lets them go. */
    void press(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents(1);
    }

    void type(String text) {
        robot.write(text);
        WaitForAsyncUtils.waitForFxEvents(1);
    }

    void click(String id) {
        waitFor(id + " is there", () -> find(id).isPresent());
        Fx.run(() -> scrollTo(node(id)));
        WaitForAsyncUtils.waitForFxEvents(2);
        robot.clickOn(node(id));
        WaitForAsyncUtils.waitForFxEvents(1);
    }

    /** What a user does with the wheel to see what lies below. */
    private static void scrollTo(Node node) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane pane && pane.getContent() != null) {
                Bounds seen = pane.localToScene(pane.getBoundsInLocal());
                Bounds there = node.localToScene(node.getBoundsInLocal());
                if (there.getMinY() < seen.getMinY() || there.getMaxY() > seen.getMaxY()) {
                    Bounds inside = pane.getContent().sceneToLocal(there);
                    double room = pane.getContent().getBoundsInLocal().getHeight() - seen.getHeight();
                    pane.setVvalue(Math.max(0, Math.min(1, (inside.getMinY() - seen.getHeight() / 2) / room)));
                }
            }
        }
    }

    void waitFor(String what, BooleanSupplier condition) {
        try {
            Fx.waitFor(what, condition);
        } catch (AssertionError e) {
            e.addSuppressed(new AssertionError("on screen: " + look(this::words) + "; focus: " + focusOwner()
                    + "; asked: " + dialogs.asked + "; thrown: " + thrown));
            throw e;
        }
    }

    /** Waits until a text that is shown holds these words. */
    void waitForWords(String words) {
        waitFor("the words " + words, () -> words().stream().anyMatch(text -> text.contains(words)));
    }

    /** Waits until the accessible text of a node is this. */
    void waitForAccessible(String id, String text) {
        waitFor(
                id + " says " + text,
                () -> find(id).filter(node -> text.equals(node.getAccessibleText()))
                        .isPresent());
    }

    boolean isShown(String id) {
        return look(() -> find(id).isPresent());
    }

    Node node(String id) {
        return look(() -> find(id).orElseThrow(() -> new AssertionError("no " + id)));
    }

    @Nullable
    Node focusOwner() {
        return look(() -> stage.getScene().getFocusOwner());
    }

    /** All texts that are shown, in the order of the scene. */
    List<String> shownWords() {
        return look(this::words);
    }

    /** True if a label holds these words, which the next layout shows. On the FX thread. */
    boolean isLabelled(String words) {
        return walk(
                stage.getScene().getRoot(),
                node -> node instanceof Labeled label
                        && label.getText() != null
                        && label.getText().contains(words));
    }

    private List<String> words() {
        return words(stage.getScene().getRoot());
    }

    private static List<String> words(Node above) {
        List<String> words = new ArrayList<>();
        walk(above, node -> {
            if (node instanceof Text text && !text.getText().isEmpty()) {
                words.add(text.getText());
            }
            return false;
        });
        return words;
    }

    /** The texts below the nodes of a style class, joined. */
    String textIn(String styleClass) {
        return look(() -> stage.getScene().getRoot().lookupAll("." + styleClass).stream()
                .map(WindowDriver::words)
                .flatMap(List::stream)
                .collect(Collectors.joining("|")));
    }

    /** The commands of the project that is open. */
    CommandRegistry commands() {
        return look(workbench.get()::commands);
    }

    Scene scene() {
        return look(stage::getScene);
    }

    /** What went wrong so far: exceptions on the FX thread, dialogs of errors, complaints of the style engine. */
    List<String> complaints() {
        List<String> all = new ArrayList<>();
        thrown.forEach(error -> all.add("thrown: " + error));
        dialogs.asked.stream().filter(asked -> asked.startsWith("error")).forEach(all::add);
        css.caught().forEach(line -> all.add("css: " + line));
        return all;
    }

    private static <T> T look(Callable<T> work) {
        if (!FxThread.here()) {
            return Fx.call(work);
        }
        try {
            return work.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<Node> find(String id) {
        List<Node> found = new ArrayList<>();
        walk(stage.getScene().getRoot(), node -> {
            if (id.equals(node.getId())) {
                found.add(node);
            }
            return !found.isEmpty();
        });
        return found.stream().findFirst();
    }

    /** Visits what is visible, until the visitor has seen enough. */
    private static boolean walk(Node node, Predicate<Node> enough) {
        if (!node.isVisible()) {
            return false;
        }
        if (enough.test(node)) {
            return true;
        }
        return node instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(child -> walk(child, enough));
    }

    /** Closes the window as the user does, and waits until the project is closed. */
    @Override
    public void close() {
        Fx.run(stage::hide);
        waitFor("the window is closed", () -> !closed.isEmpty());
        Fx.run(() -> {
            Thread.currentThread().setUncaughtExceptionHandler(null);
            Application.setUserAgentStylesheet(null); // the look of the program is no business of the next test
        });
        css.close();
    }
}
