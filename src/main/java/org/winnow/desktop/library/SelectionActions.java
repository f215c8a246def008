package org.winnow.desktop.library;

import java.util.List;
import org.winnow.desktop.dialogs.Dialogs;
import org.winnow.desktop.kit.Numbers;
import org.winnow.desktop.session.CurrentSetModel;
import org.winnow.desktop.session.EditsModel;
import org.winnow.desktop.session.Matches;
import org.winnow.desktop.shell.Command;
import org.winnow.desktop.shell.Notice;
import org.winnow.desktop.shell.ShellModel;
import org.winnow.desktop.words.Words;
import org.winnow.edit.Edit;
import org.winnow.model.Status;

/** What can be done to the selection of the table. Each is one step of the history, and the window offers to undo it. */
public final class SelectionActions implements LibraryView.Actions {
    private final TableModel table;
    private final CurrentSetModel set;
    private final EditsModel edits;
    private final ShellModel shell;
    private final Dialogs dialogs;
    private final Runnable importFiles;

    /** The actions over a table. */
    public SelectionActions(
            TableModel table,
            CurrentSetModel set,
            EditsModel edits,
            ShellModel shell,
            Dialogs dialogs,
            Runnable importFiles) {
        this.table = table;
        this.set = set;
        this.edits = edits;
        this.shell = shell;
        this.dialogs = dialogs;
        this.importFiles = importFiles;
    }

    /** The same as commands of the table. */
    public List<Command> commands() {
        return List.of(
                here("table.accept", Words.of("library.accept"), this::accept).keys("A"),
                here("table.reject", Words.of("library.reject"), this::reject).keys("X"),
                here("table.needs-edit", Words.of("library.mark-as-needing-an-edit"), this::needsEdit)
                        .keys("N"),
                here("table.tag", Words.of("library.tag"), this::tag).keys("T"),
                here("table.delete", Words.of("library.delete"), this::delete).keys("Delete"));
    }

    private Command here(String id, String title, Runnable run) {
        return Command.of(id, title, Words.of("library.table"), run)
                .in("table")
                .when(table.selection().count().greaterThan(0))
                .oncePerPress();
    }

    @Override
    public void open() {
        shell.viewId().set("review");
    }

    @Override
    public void accept() {
        perform(Words.of("library.accepting"), new Edit.SetStatus(Status.ACCEPTED, null));
    }

    @Override
    public void reject() {
        perform(Words.of("library.rejecting"), new Edit.SetStatus(Status.REJECTED, null));
    }

    @Override
    public void needsEdit() {
        perform(Words.of("library.marking"), new Edit.SetStatus(Status.NEEDS_EDIT, null));
    }

    @Override
    public void tag() {
        Matches matches = set.matches().get();
        if (matches != null) {
            dialogs.askTags(Words.of("library.add-tags"), TagCounts.choice(matches.columns(), List.of()))
                    .filter(tags -> !tags.isEmpty())
                    .ifPresent(tags -> perform(Words.of("library.tagging"), new Edit.AddTags(tags)));
        }
    }

    @Override
    public void delete() {
        perform(Words.of("library.deleting"), new Edit.Delete());
    }

    @Override
    public void importFiles() {
        importFiles.run();
    }

    @Override
    public void dropLast() {
        set.onDropLast();
    }

    @Override
    public boolean projectIsEmpty() {
        Matches matches = set.matches().get();
        return matches == null || matches.total() == 0;
    }

    private void perform(String doing, Edit edit) {
        edits.perform(
                doing + " " + Numbers.count(table.selection().count().get()),
                edit,
                table.selectedNow(),
                step -> step.ifPresentOrElse(
                        done -> shell.say(Notice.undoable(done.title(), () -> edits.undo(undone -> {}))),
                        () -> shell.say(Notice.of(Words.of("library.nothing-to-change-they-are-so")))));
    }
}
