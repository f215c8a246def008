package org.winnow.desktop;

import java.util.List;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import org.winnow.desktop.shell.Command;

/** Keeps commands that change the project from running while it is only read. */
final class Gate {
    private static final List<String> AREAS = List.of("table.", "edit.", "review.", "duplicates.", "editor.", "tags.");
    private static final Set<String> CHANGING = Set.of(
            "project.import",
            "project.write",
            "import.start",
            "write.add",
            "problems.check",
            "backups.make",
            "replace.apply");
    private static final Set<String> READING = Set.of(
            "review.next",
            "review.skip",
            "review.previous",
            "review.diff",
            "duplicates.other",
            "duplicates.other-back",
            "duplicates.skip",
            "duplicates.previous",
            "editor.next",
            "editor.previous",
            "editor.diff",
            "editor.markdown",
            "editor.close",
            "edit.replace",
            "edit.tags",
            "tags.show",
            "tags.close");

    private Gate() {}

    /** The same commands; those that change something only while {@code editable}. */
    static List<Command> of(List<Command> commands, ObservableBooleanValue editable) {
        return commands.stream()
                .map(command ->
                        changes(command.id()) ? command.when(Bindings.and(command.enabled(), editable)) : command)
                .toList();
    }

    static boolean changes(String id) {
        return CHANGING.contains(id) || (!READING.contains(id) && AREAS.stream().anyMatch(id::startsWith));
    }
}
