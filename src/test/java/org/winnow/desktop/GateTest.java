package org.winnow.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.desktop.shell.Command;

class GateTest {
    @ParameterizedTest
    @CsvSource({
        "table.accept, true",
        "edit.undo, true",
        "review.accept, true",
        "review.next, false",
        "review.diff, false",
        "duplicates.keep, true",
        "duplicates.skip, false",
        "project.import, true",
        "project.export, false",
        "project.backups, false",
        "backups.make, true",
        "problems.check, true",
        "query.focus, false",
        "view.table, false"
    })
    void knowsWhatChangesTheProject(String id, boolean changes) {
        assertThat(Gate.changes(id)).isEqualTo(changes);
    }

    @Test
    void lockedCommandsRunAgainOnceTheProjectCanBeChanged() {
        List<String> ran = new ArrayList<>();
        SimpleBooleanProperty editable = new SimpleBooleanProperty(false);
        List<Command> commands = Gate.of(
                List.of(
                        Command.of("table.accept", "Accept", "Table", () -> ran.add("accept")),
                        Command.of("project.export", "Export", "Project", () -> ran.add("export"))),
                editable);

        commands.forEach(Command::fire);
        assertThat(ran).containsExactly("export");
        editable.set(true);
        commands.forEach(Command::fire);
        assertThat(ran).containsExactly("export", "accept", "export");
    }
}
