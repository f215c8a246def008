package org.winnow.desktop.replace;

import java.util.List;
import org.winnow.desktop.shell.Command;
import org.winnow.desktop.words.Words;

/** What can be done in find and replace. */
public final class ReplaceCommands {
    private ReplaceCommands() {}

    /** All of them. */
    public static List<Command> of(ReplaceModel model, Runnable openExample, Runnable close) {
        return List.of(
                here("replace.apply", Words.of("replace.replace-in-what-is-checked"), model::onApply)
                        .keys("Ctrl+Enter")
                        .oncePerPress(),
                here("replace.toggle", Words.of("replace.check-the-example-or-no-longer"), model::onToggle)
                        .keys("Space"),
                here("replace.all", Words.of("replace.check-all-examples-or-none"), model::onToggleAll)
                        .keys("Shift+A"),
                here("replace.example", Words.of("replace.show-the-example-in-the-review"), openExample)
                        .keys("Enter"),
                here("replace.stop", Words.of("replace.stop-looking"), model::onStop),
                here("replace.close", Words.of("replace.close-find-and-replace"), close)
                        .keys("Esc"));
    }

    private static Command here(String id, String title, Runnable run) {
        return Command.of(id, title, Words.of("replace.find-and-replace"), run).in("replace");
    }
}
