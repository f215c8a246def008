package org.winnow.desktop.tags;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.winnow.desktop.shell.Command;
import org.winnow.desktop.words.Words;

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
                here("tags.rename", Words.of("tags.rename-the-tag-everywhere"), model::onRename)
                        .keys("F2", "R")
                        .when(one),
                here("tags.merge", Words.of("tags.merge-the-tags-into-one"), model::onMerge)
                        .keys("M")
                        .when(some),
                here("tags.nest", Words.of("tags.put-the-tag-below-another"), model::onNest)
                        .keys("N")
                        .when(one),
                here("tags.help", Words.of("tags.say-what-the-tag-means"), model::onHelp)
                        .keys("H")
                        .when(one),
                here("tags.show", Words.of("tags.show-the-examples-of-the-tag"), model::onOpen)
                        .keys("Enter")
                        .when(one),
                here("tags.remove", Words.of("tags.take-the-tags-from-all-examples"), model::onRemove)
                        .keys("Delete")
                        .when(some)
                        .oncePerPress(),
                here("tags.close", Words.of("tags.close-the-tags"), close).keys("Esc"));
    }

    private static Command here(String id, String title, Runnable run) {
        return Command.of(id, title, Words.of("tags.tags"), run).in("tags");
    }
}
