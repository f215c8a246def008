package org.winnow.desktop.tags;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.winnow.desktop.shell.Command;

/** What can be done to tags. */
public final class TagsCommands {
    private TagsCommands() {}

    /** All of them. */
    public static List<Command> of(TagsModel model, Runnable close) {
        BooleanBinding one =
                Bindings.createBooleanBinding(() -> model.chosen().get().size() == 1, model.chosen());
        BooleanBinding some =
                Bindings.createBooleanBinding(() -> !model.chosen().get().isEmpty(), model.chosen());
        return List.of(
                here("tags.rename", "Rename the tag everywhere", model::onRename)
                        .keys("F2", "R")
                        .when(one),
                here("tags.merge", "Merge the tags into one", model::onMerge)
                        .keys("M")
                        .when(some),
                here("tags.nest", "Put the tag below another", model::onNest)
                        .keys("N")
                        .when(one),
                here("tags.help", "Say what the tag means", model::onHelp)
                        .keys("H")
                        .when(one),
                here("tags.show", "Show the examples of the tag", model::onOpen)
                        .keys("Enter")
                        .when(one),
                here("tags.remove", "Take the tags from all examples", model::onRemove)
                        .keys("Delete")
                        .when(some)
                        .oncePerPress(),
                here("tags.close", "Close the tags", close).keys("Esc"));
    }

    private static Command here(String id, String title, Runnable run) {
        return Command.of(id, title, "Tags", run).in("tags");
    }
}
