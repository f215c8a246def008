package org.winnow.desktop;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.winnow.desktop.shell.ShellModel;
import org.winnow.desktop.theme.Theme;

/** Takes pictures of the demo in its looks and sizes, then ends the program. */
final class DemoPictures {
    private final Stage stage;
    private final ShellModel model;
    private final Path folder;
    private final Deque<Runnable> steps = new ArrayDeque<>();

    DemoPictures(Stage stage, ShellModel model, Path folder) {
        this.stage = stage;
        this.model = model;
        this.folder = folder;
    }

    void take() {
        show("review-light", () -> {});
        show("review-dark", () -> model.theme().set(Theme.DARK));
        show("balance-dark", () -> model.viewId().set("balance"));
        show("balance-light", () -> model.theme().set(Theme.LIGHT));
        show("palette", () -> {
            model.viewId().set("review");
            model.overlay().set(ShellModel.Overlay.PALETTE);
        });
        show("keys", () -> model.overlay().set(ShellModel.Overlay.KEYS));
        show("small", () -> {
            model.overlay().set(ShellModel.Overlay.NONE);
            stage.setWidth(1024);
            stage.setHeight(640);
        });
        show("small-200", () -> model.zoom().set(200));
        show("small-200-left", model::onToggleLeft);
        show("small-200-right", model::onToggleRight);
        show("small-200-balance", () -> {
            model.onToggleRight();
            model.viewId().set("balance");
        });
        show("table-150", () -> {
            model.zoom().set(150);
            model.viewId().set("table");
        });
        show("start", () -> {
            model.zoom().set(100);
            model.viewId().set("start");
        });
        next();
    }

    private void show(String name, Runnable change) {
        steps.add(change);
        steps.add(() -> PngFile.write(stage.getScene().snapshot(null), folder.resolve(name + ".png")));
    }

    private void next() {
        if (steps.isEmpty()) {
            Platform.exit();
            return;
        }
        PauseTransition pause = new PauseTransition(Duration.millis(400));
        pause.setOnFinished(event -> {
            steps.poll().run();
            next();
        });
        pause.play();
    }
}
