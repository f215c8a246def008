package org.winnow.desktop.duplicates;

import java.util.List;
import org.winnow.desktop.shell.Command;
import org.winnow.desktop.words.Words;

/** What can be done with the cluster in hand. */
public final class DuplicatesCommands {
    private DuplicatesCommands() {}

    /** All of them. */
    public static List<Command> of(DuplicatesModel model) {
        return List.of(
                here("duplicates.keep", Words.of("duplicates.keep-the-chosen-one-reject-the"), model::onKeepOne)
                        .keys("Enter")
                        .when(model.pile().isNotNull())
                        .oncePerPress(),
                here("duplicates.other", Words.of("duplicates.keep-another-one"), () -> model.onKeeper(1))
                        .keys("Right")
                        .when(model.pile().isNotNull()),
                here("duplicates.other-back", Words.of("duplicates.keep-the-one-before"), () -> model.onKeeper(-1))
                        .keys("Left")
                        .when(model.pile().isNotNull()),
                here("duplicates.skip", Words.of("duplicates.go-on-without-deciding"), () -> model.onNext(1))
                        .keys("B", "J")
                        .when(model.pile().isNotNull()),
                here("duplicates.previous", Words.of("duplicates.previous-cluster"), () -> model.onNext(-1))
                        .keys("K")
                        .when(model.pile().isNotNull()),
                here("duplicates.distinct", Words.of("duplicates.they-are-not-duplicates"), model::onDistinct)
                        .keys("I")
                        .when(model.pile().isNotNull())
                        .oncePerPress(),
                Command.of(
                        "duplicates.search",
                        Words.of("duplicates.look-for-duplicates"),
                        Words.of("duplicates.duplicates"),
                        model::onSearch));
    }

    private static Command here(String id, String title, Runnable run) {
        return Command.of(id, title, Words.of("duplicates.duplicates"), run).in("duplicates");
    }
}
