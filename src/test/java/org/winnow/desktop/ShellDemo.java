package org.winnow.desktop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.winnow.desktop.fx.FxDelay;
import org.winnow.desktop.fx.JobRow;
import org.winnow.desktop.fx.JobsModel;
import org.winnow.desktop.kit.EmptyState;
import org.winnow.desktop.shell.Command;
import org.winnow.desktop.shell.CommandRegistry;
import org.winnow.desktop.shell.Notice;
import org.winnow.desktop.shell.ShellCommands;
import org.winnow.desktop.shell.ShellModel;
import org.winnow.desktop.shell.ShellParts;
import org.winnow.desktop.shell.ShellView;
import org.winnow.desktop.shell.View;
import org.winnow.desktop.shell.ViewSlot;
import org.winnow.desktop.theme.Appearance;
import org.winnow.desktop.theme.Theme;
import org.winnow.job.Job;

/**
 * The shell with invented views, for looking at. With a folder as argument it writes pictures there and ends; without it
 * stays open: {@code mvn test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=org.winnow.desktop.ShellDemoMain}.
 */
public final class ShellDemo extends Application {
    private final ShellModel model = new ShellModel();
    private final JobsModel jobs = new JobsModel((time, action) -> {
        action.run();
        return () -> {};
    });

    @Override
    public void start(Stage stage) {
        Scene scene = scene();
        stage.setScene(scene);
        stage.setTitle("Winnow");
        stage.setMinWidth(640);
        stage.setMinHeight(480);
        stage.show();
        if (!getParameters().getRaw().isEmpty()) {
            new DemoPictures(stage, model, Path.of(getParameters().getRaw().get(0))).take();
        }
    }

    private Scene scene() {
        List<ViewSlot> slots = List.of(
                ViewSlot.of(
                        "table",
                        "Table",
                        () -> new Demo(new EmptyState("Nothing matches", "No example is so.")
                                .action("Clear the last filter", "⌫", () -> {}))),
                ViewSlot.of("review", "Review", () -> new Demo(DemoParts.review(), DemoParts.passages())),
                ViewSlot.of("duplicates", "Duplicates", () -> new Demo(new EmptyState("No duplicates", ""))),
                ViewSlot.of("balance", "Balance", () -> new Demo(DemoBalance.node())),
                ViewSlot.of("problems", "Problems", () -> new Demo(new EmptyState("No problems", ""))),
                ViewSlot.of("history", "History", () -> new Demo(new EmptyState("No history", ""))),
                ViewSlot.of("start", "Start", () -> new Demo(new EmptyState("No project", "Open one.")))
                        .at(ViewSlot.Place.ALONE));
        List<Command> commands = new ArrayList<>();
        commands.add(Command.of("project.import", "Import", "Project", () -> model.say(Notice.of("Import")))
                .keys("Ctrl+I"));
        commands.add(Command.of("project.export", "Export", "Project", () -> model.say(Notice.of("Export")))
                .keys("Ctrl+E"));
        commands.add(Command.of("review.accept", "Accept and go on", "Review", this::accept)
                .keys("A")
                .in("review")
                .oncePerPress());
        commands.addAll(ShellCommands.of(model, slots));
        ShellParts parts = new ShellParts(
                DemoParts.left(),
                DemoParts.query(),
                List.of("project.import", "project.export"),
                List.of(),
                files -> model.say(Notice.of(files.size() + " files")),
                new FxDelay());
        fill();
        ShellView shell = new ShellView(model, jobs, new CommandRegistry(commands), slots, parts);
        Scene scene = new Scene(shell.root(), 1440, 900);
        Appearance appearance = new Appearance(Theme.LIGHT);
        appearance.dress(scene);
        appearance.follow(model.theme(), model.zoom());
        shell.attach(scene);
        return scene;
    }

    private void accept() {
        model.say(Notice.undoable("Accepted “Does Care Plus cover a cracked screen?”", () -> {}));
    }

    private void fill() {
        model.projectName().set("loki-support.winnow");
        model.currentCount().set(1284);
        model.totalCount().set(64446);
        model.saved().set(new ShellModel.Saved(ShellModel.Saved.State.SAVED, "Saved 2 s ago"));
        model.statusText().set("3.1 s per decision · 1,246 left ≈ 64 min");
        model.notes().setAll("Near-duplicates: up to date", "Backup 09:12");
        model.viewId().set("review");
        jobs.started(new JobRow(new DemoJob("Checking", Job.State.RUNNING)));
    }

    private record DemoJob(String title, Job.State state) implements Job {
        @Override
        public void cancel() {
            // never ends
        }
    }

    private static final class Demo implements View {
        private final Node root;
        private final Optional<Node> right;

        Demo(Node root) {
            this.root = root;
            right = Optional.empty();
        }

        Demo(Node root, Node right) {
            this.root = root;
            this.right = Optional.of(right);
        }

        @Override
        public Node root() {
            return root;
        }

        @Override
        public Optional<Node> right() {
            return right;
        }
    }
}
