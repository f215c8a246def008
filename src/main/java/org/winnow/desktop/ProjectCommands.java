package org.winnow.desktop;

import java.util.List;
import org.winnow.desktop.shell.Command;
import org.winnow.desktop.start.StartView;

/** The commands on projects that are always there. */
final class ProjectCommands {
    private ProjectCommands() {}

    static List<Command> of(StartView.Actions actions) {
        return List.of(
                Command.of("project.new", "New project", "Project", actions::create)
                        .keys("Ctrl+N"),
                Command.of("project.open", "Open a project", "Project", actions::choose)
                        .keys("Ctrl+O"),
                Command.of("project.sample", "Open the sample project", "Project", actions::sample),
                Command.of("project.practise", "Practise the keys", "Project", actions::practise));
    }
}
