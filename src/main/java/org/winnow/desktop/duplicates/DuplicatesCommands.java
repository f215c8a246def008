package org.winnow.desktop.duplicates;

import java.util.List;
import org.winnow.desktop.shell.Command;

/** What can be done with the cluster in hand. */
public final class DuplicatesCommands {
    private DuplicatesCommands() {}

    /** All of them. */
    public static List<Command> of(DuplicatesModel model) {
        return List.of(
                here("duplicates.keep", "Keep the chosen one, reject the rest, go on", model::onKeepOne)
                        .keys("Enter")
                        .when(model.pile().isNotNull())
                        .oncePerPress(),
                here("duplicates.other", "Keep another one", () -> model.onKeeper(1))
                        .keys("Right")
                        .when(model.pile().isNotNull()),
                here("duplicates.other-back", "Keep the one before", () -> model.onKeeper(-1))
                        .keys("Left")
                        .when(model.pile().isNotNull()),
                here("duplicates.skip", "Go on without deciding", () -> model.onNext(1))
                        .keys("B", "J")
                        .when(model.pile().isNotNull()),
                here("duplicates.previous", "Previous cluster", () -> model.onNext(-1))
                        .keys("K")
                        .when(model.pile().isNotNull()),
                here("duplicates.distinct", "They are not duplicates", model::onDistinct)
                        .keys("I")
                        .when(model.pile().isNotNull())
                        .oncePerPress(),
                Command.of("duplicates.search", "Look for duplicates", "Duplicates", model::onSearch));
    }

    private static Command here(String id, String title, Runnable run) {
        return Command.of(id, title, "Duplicates", run).in("duplicates");
    }
}
