package org.winnow.desktop.replace;

import java.util.List;
import org.winnow.desktop.shell.Command;

/** What can be done in find and replace. */
public final class ReplaceCommands {
    private ReplaceCommands() {}

    /** All of them. */
    public static List<Command> of(ReplaceModel model, Runnable openExample, Runnable close) {
        return List.of(
                here("replace.apply", "Replace in what is checked", model::onApply)
                        .keys("Ctrl+Enter")
                        .oncePerPress(),
                here("replace.toggle", "Check the example, or no longer", model::onToggle)
                        .keys("Space"),
                here("replace.all", "Check all examples, or none", model::onToggleAll)
                        .keys("Shift+A"),
                here("replace.example", "Show the example in the review", openExample)
                        .keys("Enter"),
                here("replace.stop", "Stop looking", model::onStop),
                here("replace.close", "Close find and replace", close).keys("Esc"));
    }

    private static Command here(String id, String title, Runnable run) {
        return Command.of(id, title, "Find and replace", run).in("replace");
    }
}
