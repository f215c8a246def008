package org.winnow.desktop;

import java.util.List;
import org.winnow.desktop.shell.Command;
import org.winnow.desktop.start.StartView;
import org.winnow.desktop.words.Words;

/** The commands on projects that are always there. */
final class ProjectCommands {
    private ProjectCommands() {}

    static List<Command> of(StartView.Actions actions) {
        return List.of(
                Command.of("project.new", Words.of("window.new-project"), Words.of("window.project"), actions::create)
                        .keys("Ctrl+N"),
                Command.of(
                                "project.open",
                                Words.of("window.open-a-project"),
                                Words.of("window.project"),
                                actions::choose)
                        .keys("Ctrl+O"),
                Command.of(
                        "project.sample",
                        Words.of("window.open-the-sample-project"),
                        Words.of("window.project"),
                        actions::sample),
                Command.of(
                        "project.practise",
                        Words.of("window.practise-the-keys"),
                        Words.of("window.project"),
                        actions::practise));
    }
}
