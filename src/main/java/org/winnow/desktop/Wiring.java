package org.winnow.desktop;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.winnow.desktop.dialogs.Dialogs;
import org.winnow.desktop.fx.FxDelay;
import org.winnow.desktop.fx.JobsModel;
import org.winnow.desktop.library.FacetsModel;
import org.winnow.desktop.library.FacetsView;
import org.winnow.desktop.library.InspectorView;
import org.winnow.desktop.library.LibraryView;
import org.winnow.desktop.library.QueryBarView;
import org.winnow.desktop.library.SelectionActions;
import org.winnow.desktop.library.TableModel;
import org.winnow.desktop.review.ExampleCard;
import org.winnow.desktop.review.ReviewCommands;
import org.winnow.desktop.review.ReviewModel;
import org.winnow.desktop.review.ReviewView;
import org.winnow.desktop.session.EditsModel;
import org.winnow.desktop.session.Matches;
import org.winnow.desktop.session.ProjectSession;
import org.winnow.desktop.shell.Command;
import org.winnow.desktop.shell.CommandRegistry;
import org.winnow.desktop.shell.Notice;
import org.winnow.desktop.shell.ShellCommands;
import org.winnow.desktop.shell.ShellModel;
import org.winnow.desktop.shell.ShellParts;
import org.winnow.desktop.shell.ShellView;
import org.winnow.desktop.shell.ViewSlot;
import org.winnow.model.Tags;
import org.winnow.store.Dimension;
import org.winnow.store.HistoryLog.Step;

/** Builds the window over an open project, from top to bottom: models, views, commands. */
final class Wiring {
    private final ProjectSession session;
    private final ShellModel shell;
    private final Dialogs dialogs;
    private final ShellView view;

    Wiring(ProjectSession session, ShellModel shell, JobsModel jobs, Dialogs dialogs, Workbench workbench) {
        this.session = session;
        this.shell = shell;
        this.dialogs = dialogs;

        FacetsModel facets = new FacetsModel(session.set(), session.engine(), session.quick());
        TableModel table = new TableModel(session.set(), session.current(), session.store(), session.quick());
        SelectionActions actions =
                new SelectionActions(table, session.set(), session.editing(), shell, dialogs, this::onImport);
        InspectorView inspector =
                new InspectorView(session.current(), tag -> session.set().onToggle(Dimension.TAG, tag));
        ReviewModel review = new ReviewModel(
                session.set(),
                session.current(),
                session.editing(),
                session.store(),
                session.quick(),
                Clock.systemUTC());
        ExampleCard card = new ExampleCard(review, (example, finding) -> Optional.empty(), this::askTags);
        QueryBarView queryBar = new QueryBarView(session.set());

        List<Command> reviewCommands = ReviewCommands.of(review, card);
        Map<String, Command> byId = new HashMap<>();
        reviewCommands.forEach(command -> byId.put(command.id(), command));
        List<ViewSlot> slots = List.of(
                ViewSlot.of("table", "Table", () -> new LibraryView(table, facets, actions, inspector.root())),
                ViewSlot.of("review", "Review", () -> new ReviewView(review, card, byId)));

        List<Command> commands = new ArrayList<>(ProjectCommands.of(workbench));
        commands.add(Command.of("project.import", "Import", "Project", this::onImport)
                .keys("Ctrl+I"));
        commands.add(Command.of("project.close", "Close the project", "Project", workbench::closeProject));
        commands.addAll(editCommands());
        commands.add(
                Command.of("query.focus", "Search", "Table", queryBar::focus).keys("/", "Ctrl+F"));
        commands.addAll(actions.commands());
        commands.addAll(reviewCommands);
        commands.addAll(ShellCommands.of(shell, slots));

        session.onChanged(review::onChanged);
        session.set().matches().subscribe(matches -> {
            if (matches != null) {
                shell.currentCount().set(matches.count());
                shell.totalCount().set(matches.total());
                if (shell.viewId().get().equals("review")) {
                    review.onMatches(matches);
                }
            }
        });
        session.set().query().subscribe(text -> shell.queryText().set(text));
        SavedWords.show(session.editing(), shell);

        view = new ShellView(
                shell,
                jobs,
                new CommandRegistry(commands),
                slots,
                new ShellParts(
                        new FacetsView(facets).root(),
                        queryBar.root(),
                        List.of("project.import"),
                        List.of(),
                        this::onFiles,
                        new FxDelay()));
    }

    ShellView shell() {
        return view;
    }

    void begin() {
        shell.viewId().set("table");
        session.set().refresh();
        session.editing().refresh();
    }

    private List<Command> editCommands() {
        EditsModel edits = session.editing();
        return List.of(
                Command.of("edit.undo", "Undo", "Edit", () -> edits.undo(step -> say("Undone: ", step)))
                        .keys("Ctrl+Z")
                        .when(edits.canUndo()),
                Command.of("edit.redo", "Redo", "Edit", () -> edits.redo(step -> say("Done again: ", step)))
                        .keys("Ctrl+Shift+Z", "Ctrl+Y")
                        .when(edits.canRedo()));
    }

    private void say(String what, Optional<Step> step) {
        step.ifPresent(done -> shell.say(Notice.of(what + done.title())));
    }

    private List<String> askTags(List<String> before) {
        return dialogs.askText(
                        "Tags", "Tags, separated by commas; billing/refund lies in billing", String.join(", ", before))
                .map(words -> Tags.tidy(List.of(words.split(",", -1))))
                .orElse(before);
    }

    private void onImport() {
        onFiles(dialogs.chooseOpenFiles("Import files", List.of()));
    }

    private void onFiles(List<Path> files) {
        // the import view takes over
    }

    /** For the review: the matches that are shown. */
    Optional<Matches> matches() {
        return Optional.ofNullable(session.set().matches().get());
    }
}
