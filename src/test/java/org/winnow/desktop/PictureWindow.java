package org.winnow.desktop;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.AnimationTimer;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.dialogs.FakeDialogs;
import org.winnow.desktop.fx.Fx;
import org.winnow.desktop.settings.PreferencesFile;
import org.winnow.desktop.shell.ShellModel;
import org.winnow.desktop.words.Words;

/** The workbench as the pictures need it: run by commands, pictured once nothing is under way. Not for the FX thread. */
final class PictureWindow implements AutoCloseable {
    /** Frames without any work before a picture: longer than what waits for a pause in typing. */
    private static final int QUIET_FRAMES = 30;

    /** As many as a look at words needs, which are there before the last detail of a picture. */
    private static final int FEW_FRAMES = 12;

    private static final int MINUTES = 5;

    final FakeDialogs dialogs = new FakeDialogs();

    private final int frames;
    private final Ticking clock = new Ticking();
    private final Stage stage;
    private final Workbench workbench;
    private @Nullable Scene prepared;

    /** The sample in a window as large as the workbench makes it. */
    PictureWindow(Path samples, Path home) {
        this(samples, home, window -> {}, QUIET_FRAMES);
    }

    /** The sample in a window of this size, to be looked through rather than pictured. */
    static PictureWindow sized(Path samples, Path home, double width, double height) {
        return new PictureWindow(
                samples,
                home,
                window -> {
                    window.setWidth(width);
                    window.setHeight(height);
                },
                FEW_FRAMES);
    }

    private PictureWindow(Path samples, Path home, Consumer<Stage> ready, int frames) {
        this.frames = frames;
        stage = Fx.call(Stage::new);
        workbench = Fx.call(() -> {
            Workbench made = new Workbench(
                    stage,
                    new PreferencesFile(home.resolve("settings.json")),
                    new SampleProject(samples, home.resolve("Documents").resolve("sample.winnow")),
                    appearance -> dialogs,
                    clock,
                    () -> {});
            ready.accept(stage);
            made.start(null, true);
            stage.setX(0);
            stage.setY(0);
            stage.requestFocus();
            return made;
        });
        until("the sample is there", () -> shell().totalCount().get() > 0);
        until(
                "everything is up to date",
                () -> shell().notes().stream()
                                .filter(note -> note.contains(Words.of("window.up-to-date")))
                                .count()
                        == 2);
        settle();
    }

    /** Opens the sample again, after it was closed. */
    void open() {
        Fx.run(workbench::sample);
        until("the sample is there", () -> shell().totalCount().get() > 0);
        settle();
    }

    /** Opens the practice deck at its beginning. */
    void practise() {
        Fx.run(workbench::practise);
        until("the deck is there", () -> shell().viewId().get().equals("review"));
        settle();
    }

    private ShellModel shell() {
        return workbench.shell();
    }

    /** Runs a command of the window by its id. */
    void run(String command) {
        boolean ran = Fx.call(() -> workbench.commands().get(command).fire());
        if (!ran) {
            throw new IllegalStateException(command + " cannot run now");
        }
        settle();
    }

    /** The same, after the user has thought for a while. */
    void runAfter(int millis, String command) {
        clock.now = clock.now.plusMillis(millis);
        run(command);
    }

    /** Changes what the window shows. */
    void set(Consumer<ShellModel> change) {
        Fx.run(() -> change.accept(shell()));
        settle();
    }

    void size(double width, double height) {
        Fx.run(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
        settle();
    }

    /** Writes a query into the query bar, in place of what was there. */
    void query(String text) {
        Fx.run(() -> {
            TextField field = (TextField) node("#library-query-field");
            field.requestFocus(); // elsewhere the keys are commands of the view
            while (!shell().queryText().get().isEmpty()) {
                field.clear();
                field.fireEvent(pressed(KeyCode.BACK_SPACE, false));
            }
            field.setText(text);
            field.fireEvent(new ActionEvent());
            shell().focus().set(ShellModel.Region.QUERY);
            shell().focus().set(ShellModel.Region.CENTRE);
        });
        settle();
    }

    /** Presses a key where a node is. */
    void press(String selector, KeyCode code, boolean control) {
        Fx.run(() -> {
            node(selector).requestFocus();
            node(selector).fireEvent(pressed(code, control));
        });
        settle();
    }

    private static KeyEvent pressed(KeyCode code, boolean control) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false);
    }

    /** What a node that is shown yields. */
    <T> T from(String selector, Function<Node, T> work) {
        T result = Fx.call(() -> work.apply(node(selector)));
        settle();
        return result;
    }

    boolean shows(String selector) {
        return Fx.call(() -> scene().getRoot().lookup(selector) != null);
    }

    private Node node(String selector) {
        Node node = scene().getRoot().lookup(selector);
        if (node == null) {
            throw new IllegalStateException("nothing is " + selector);
        }
        return node;
    }

    private Scene scene() {
        return stage.getScene();
    }

    /** Writes a picture. */
    void picture(Path file) {
        Fx.run(() -> shell().onNoticeOver());
        if (prepared != scene()) {
            prepare();
        }
        settle();
        PngFile.write(Fx.call(() -> scene().snapshot(null)), file);
    }

    /** The first picture of a scene that came into an open window brings the scene to a size of its own. */
    private void prepare() {
        prepared = Fx.call(this::scene);
        Fx.run(() -> scene().snapshot(null));
        double width = stage.getWidth();
        double height = stage.getHeight();
        size(width + 1, height);
        size(width, height);
    }

    /** Waits until nothing has been under way for some frames. */
    void settle() {
        int[] quiet = {0};
        until("nothing is under way", () -> {
            quiet[0] = workbench.jobs().isIdle() ? quiet[0] + 1 : 0;
            return quiet[0] >= frames;
        });
    }

    private static void until(String what, BooleanSupplier condition) {
        CountDownLatch met = new CountDownLatch(1);
        AnimationTimer watch = new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (condition.getAsBoolean()) {
                    stop();
                    met.countDown();
                }
            }
        };
        Fx.run(watch::start);
        try {
            if (!met.await(MINUTES, TimeUnit.MINUTES)) {
                throw new IllegalStateException("never: " + what);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        Fx.run(stage::close);
    }

    /** A clock that is moved by hand, so that the pictures show the pace and the day of a person. */
    private static final class Ticking extends Clock {
        private Instant now = Instant.parse("2026-11-12T09:05:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public long millis() {
            return instant().toEpochMilli();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.offset(this, Duration.ZERO);
        }
    }
}
