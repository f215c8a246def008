package org.winnow.desktop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.layout.Region;
import org.winnow.desktop.fx.FxDelay;
import org.winnow.desktop.fx.JobsModel;
import org.winnow.desktop.shell.Command;
import org.winnow.desktop.shell.CommandRegistry;
import org.winnow.desktop.shell.ShellCommands;
import org.winnow.desktop.shell.ShellModel;
import org.winnow.desktop.shell.ShellParts;
import org.winnow.desktop.shell.ShellView;
import org.winnow.desktop.shell.ViewSlot;
import org.winnow.desktop.start.ChecklistModel;
import org.winnow.desktop.start.StartView;
import org.winnow.desktop.words.Words;

/** The window while no project is open. */
record StartWindow(ShellView view, CommandRegistry commands) {

    /** What is done with files that are dropped onto the page. */
    interface Drop {
        /** Opens a project. */
        void open(Path project);

        /** Imports files into a new project. */
        void bring(List<Path> files);
    }

    static StartWindow of(
            ShellModel shell,
            JobsModel jobs,
            StartView start,
            StartView.Actions actions,
            ChecklistModel steps,
            Drop drop) {
        List<ViewSlot> slots = List.of(
                ViewSlot.of("start", Words.of("window.start"), () -> start).at(ViewSlot.Place.ALONE));
        List<Command> commands = new ArrayList<>(ProjectCommands.of(actions));
        commands.add(Command.of(
                "start.steps", Words.of("window.show-the-first-steps"), Words.of("window.window"), steps::onShow));
        commands.addAll(ShellCommands.of(shell, slots));
        ShellParts parts = new ShellParts(
                new Region(),
                new Region(),
                List.of("project.open", "project.new"),
                List.of(),
                files -> onFiles(files, drop),
                new FxDelay());
        shell.viewId().set("start");
        CommandRegistry registry = new CommandRegistry(commands);
        start.showKeys(registry.get("project.new"), registry.get("project.open"));
        return new StartWindow(new ShellView(shell, jobs, registry, slots, parts), registry);
    }

    private static void onFiles(List<Path> files, Drop drop) {
        files.stream()
                .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".winnow"))
                .findFirst()
                .ifPresentOrElse(drop::open, () -> drop.bring(files));
    }
}
