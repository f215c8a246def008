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
import org.winnow.desktop.shell.Notice;
import org.winnow.desktop.shell.ShellCommands;
import org.winnow.desktop.shell.ShellModel;
import org.winnow.desktop.shell.ShellParts;
import org.winnow.desktop.shell.ShellView;
import org.winnow.desktop.shell.ViewSlot;
import org.winnow.desktop.start.StartView;

/** The window while no project is open. */
final class StartWindow {
    private StartWindow() {}

    static ShellView of(ShellModel shell, JobsModel jobs, StartView start, StartView.Actions actions) {
        List<ViewSlot> slots =
                List.of(ViewSlot.of("start", "Start", () -> start).at(ViewSlot.Place.ALONE));
        List<Command> commands = new ArrayList<>(ProjectCommands.of(actions));
        commands.addAll(ShellCommands.of(shell, slots));
        ShellParts parts = new ShellParts(
                new Region(),
                new Region(),
                List.of("project.open", "project.new"),
                List.of(),
                files -> onFiles(files, shell, actions),
                new FxDelay());
        shell.viewId().set("start");
        return new ShellView(shell, jobs, new CommandRegistry(commands), slots, parts);
    }

    private static void onFiles(List<Path> files, ShellModel shell, StartView.Actions actions) {
        files.stream()
                .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".winnow"))
                .findFirst()
                .ifPresentOrElse(
                        actions::open,
                        () -> shell.say(Notice.of("Open or make a project first, then drop the files into it.")));
    }
}
