package org.winnow.desktop;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.winnow.check.Checks;
import org.winnow.desktop.balance.BalanceModel;
import org.winnow.desktop.balance.BalanceView;
import org.winnow.desktop.dialogs.Dialogs;
import org.winnow.desktop.duplicates.DuplicatesCommands;
import org.winnow.desktop.duplicates.DuplicatesModel;
import org.winnow.desktop.duplicates.DuplicatesView;
import org.winnow.desktop.fx.FxDelay;
import org.winnow.desktop.history.HistoryModel;
import org.winnow.desktop.history.HistoryView;
import org.winnow.desktop.library.FacetsModel;
import org.winnow.desktop.library.InspectorView;
import org.winnow.desktop.library.LibraryView;
import org.winnow.desktop.library.SelectionActions;
import org.winnow.desktop.library.TableModel;
import org.winnow.desktop.library.TagCounts;
import org.winnow.desktop.problems.ProblemsModel;
import org.winnow.desktop.problems.ProblemsView;
import org.winnow.desktop.review.ClustersModel;
import org.winnow.desktop.review.DigitsModel;
import org.winnow.desktop.review.ExampleCard;
import org.winnow.desktop.review.GroundingModel;
import org.winnow.desktop.review.MarksModel;
import org.winnow.desktop.review.ReviewCommands;
import org.winnow.desktop.review.ReviewDesk;
import org.winnow.desktop.review.ReviewModel;
import org.winnow.desktop.review.ReviewView;
import org.winnow.desktop.session.AnalysisModel;
import org.winnow.desktop.session.Bases;
import org.winnow.desktop.session.EditsModel;
import org.winnow.desktop.session.ProjectSession;
import org.winnow.desktop.shell.Command;
import org.winnow.desktop.shell.Notice;
import org.winnow.desktop.shell.ShellModel;
import org.winnow.desktop.shell.ViewSlot;
import org.winnow.desktop.words.Words;
import org.winnow.rag.Grounder;
import org.winnow.store.Dimension;
import org.winnow.store.HistoryLog.Step;

/** The views over the current set: table, review, duplicates, balance, problems, history. */
final class Desk {
    private final ProjectSession session;
    private final ShellModel shell;
    private final Dialogs dialogs;
    private final Navigation navigation;
    private final AnalysisModel analysis;
    private final TableModel table;
    private final ReviewModel review;
    private final DigitsModel digits;
    private final ReviewDesk reviewing;
    private final ExampleCard card;
    private final DuplicatesModel duplicates;
    private final List<Command> reviewCommands;
    private final List<Command> duplicatesCommands;
    private List<Command> tableCommands = List.of();

    /** What looks at examples by itself. */
    record Analysis(AnalysisModel model, Grounder grounder) {}

    Desk(
            ProjectSession session,
            ShellModel shell,
            Dialogs dialogs,
            Navigation navigation,
            Analysis analysis,
            Safety safety) {
        this.session = session;
        this.shell = shell;
        this.dialogs = dialogs;
        this.navigation = navigation;
        this.analysis = analysis.model();
        table = new TableModel(session.set(), session.current(), session.store(), session.quick());
        review = new ReviewModel(
                session.set(), session.current(), session.editing(), session.store(), session.quick(), session.clock());
        digits = new DigitsModel(review, session.store(), session.quick(), new FxDelay());
        reviewing = new ReviewDesk(
                review,
                digits,
                new GroundingModel(review, analysis.grounder(), session.quick()),
                new MarksModel(review),
                clusters(safety),
                new Bases(session.store(), session.quick(), ZoneId.systemDefault()),
                shell.keys());
        card = new ExampleCard(reviewing, this.analysis::fix, this::askTags, session.drafts(), session.clock());
        duplicates = new DuplicatesModel(session);
        reviewCommands = Gate.of(
                ReviewCommands.of(reviewing, card, new DigitLists()),
                safety.model().editable());
        duplicatesCommands =
                Gate.of(DuplicatesCommands.of(duplicates), safety.model().editable());
        session.onChanged(review::onChanged);
        session.editing().onSteps(digits::onSteps);
        session.set().matches().subscribe(matches -> {
            if (matches != null && shell.viewId().get().equals("review")) {
                review.onMatches(matches);
            }
        });
        review.pace().subscribe(this::showPace);
        shell.viewId().subscribe(this::showPace);
    }

    private ClustersModel clusters(Safety safety) {
        return new ClustersModel(
                session.set(),
                session.store(),
                session.quick(),
                new ClustersModel.Search(
                        analysis.duplicates(),
                        analysis::onSearch,
                        () -> safety.model().editable().get()));
    }

    /** The pace is said where it is kept. */
    private void showPace() {
        shell.statusText()
                .set(shell.viewId().get().equals("review") ? review.pace().get() : "");
    }

    /** The models of the review. */
    ReviewDesk reviewing() {
        return reviewing;
    }

    List<ViewSlot> slots(FacetsModel facets, Command importing) {
        SelectionActions actions =
                new SelectionActions(table, session.set(), session.editing(), shell, dialogs, importing::fire);
        tableCommands = actions.commands();
        List<Command> keyed = new ArrayList<>(tableCommands);
        keyed.add(importing);
        InspectorView inspector = new InspectorView(
                session.current(), session.set(), tag -> session.set().onToggle(Dimension.TAG, tag));
        BalanceModel balance =
                new BalanceModel(session.set(), session.store(), session.quick(), () -> navigation.to("table"));
        HistoryModel history = new HistoryModel(session.history(), session.editing(), session.quick());
        ProblemsModel problems = new ProblemsModel(
                session.set(),
                Checks.all().stream()
                        .map(check -> new ProblemsModel.Known(check.id(), check.title(), check.severity()))
                        .toList(),
                new ProblemsModel.Doors(
                        analysis::onCheck, () -> navigation.to("table"), () -> navigation.to("review")));
        return List.of(
                ViewSlot.of(
                        "table",
                        Words.of("window.table"),
                        () -> new LibraryView(table, facets, actions, inspector.root()).showKeys(keyed)),
                ViewSlot.of(
                        "review",
                        Words.of("window.review"),
                        () -> new ReviewView(reviewing, card, byId(reviewCommands))),
                ViewSlot.of(
                        "duplicates",
                        Words.of("window.duplicates"),
                        () -> new DuplicatesView(duplicates, byId(duplicatesCommands))),
                ViewSlot.of("balance", Words.of("window.balance"), () -> new BalanceView(balance)),
                ViewSlot.of("problems", Words.of("window.problems"), () -> new ProblemsView(problems)),
                ViewSlot.of(
                        "history", Words.of("window.history"), () -> new HistoryView(history, new Recipes(history))));
    }

    private final class DigitLists implements ReviewCommands.Lists {
        @Override
        public void reasons() {
            dialogs.askLines(
                            Words.of("window.reasons-for-rejecting"),
                            Words.of("window.one-in-a-line-the-digits"),
                            digits.reasons().get())
                    .ifPresent(digits::onReasons);
        }

        @Override
        public void tags() {
            dialogs.askLines(
                            Words.of("window.tags-of-the-digits"),
                            Words.of("window.one-in-a-line-the-digits"),
                            digits.tags().get())
                    .ifPresent(digits::onTags);
        }
    }

    private final class Recipes implements HistoryView.Actions {
        private static final List<Dialogs.FileKind> KINDS =
                List.of(new Dialogs.FileKind(Words.of("window.recipes"), List.of("*.json")));

        private final HistoryModel history;

        Recipes(HistoryModel history) {
            this.history = history;
        }

        @Override
        public void export(List<Step> steps) {
            dialogs.chooseSaveFile(Words.of("window.export-steps-as-a-recipe"), "recipe.json", KINDS)
                    .ifPresent(file -> history.onExport(steps, file, done -> shell.say(Notice.of(done))));
        }

        @Override
        public void replay() {
            dialogs.chooseOpenFiles(Words.of("window.replay-a-recipe"), KINDS).stream()
                    .findFirst()
                    .ifPresent(file -> history.onReplay(file, done -> shell.say(Notice.of(done))));
        }
    }

    private static Map<String, Command> byId(List<Command> commands) {
        Map<String, Command> byId = new HashMap<>();
        commands.forEach(command -> byId.put(command.id(), command));
        return byId;
    }

    /** The commands of the views, after {@link #slots}. */
    List<Command> commands() {
        List<Command> commands = new ArrayList<>(editCommands());
        commands.addAll(tableCommands);
        commands.addAll(reviewCommands);
        commands.addAll(duplicatesCommands);
        commands.add(Command.of(
                "review.edit-pass", Words.of("window.go-through-what-needs-an-edit"), Words.of("window.review"), () -> {
                    review.onEditPass();
                    navigation.to("review");
                }));
        commands.add(Command.of(
                "review.write-next",
                Words.of("window.write-better-answers-to-what-was"),
                Words.of("window.review"),
                () -> {
                    review.onWriteNext();
                    navigation.to("review");
                }));
        commands.add(Command.of(
                "problems.check", Words.of("window.run-all-checks"), Words.of("window.problems"), analysis::onCheck));
        return commands;
    }

    private List<Command> editCommands() {
        EditsModel edits = session.editing();
        return List.of(
                Command.of(
                                "edit.undo",
                                Words.of("window.undo"),
                                Words.of("window.edit"),
                                () -> edits.undo(step -> say(Words.of("window.undone"), step)))
                        .keys("Ctrl+Z")
                        .when(edits.canUndo()),
                Command.of(
                                "edit.redo",
                                Words.of("window.redo"),
                                Words.of("window.edit"),
                                () -> edits.redo(step -> say(Words.of("window.done-again"), step)))
                        .keys("Ctrl+Shift+Z", "Ctrl+Y")
                        .when(edits.canRedo()),
                Command.of(
                                "edit.save-again",
                                Words.of("window.save-what-is-not-saved-yet"),
                                Words.of("window.edit"),
                                edits::onSaveAgain)
                        .keys("Ctrl+S")
                        .when(edits.unsaved().greaterThan(0)),
                Command.of(
                                "edit.discard-unsaved",
                                Words.of("window.throw-away-what-could-not-be"),
                                Words.of("window.edit"),
                                edits::onDiscardUnsaved)
                        .when(edits.unsaved().greaterThan(0)));
    }

    private void say(String what, Optional<Step> step) {
        step.ifPresent(done -> shell.say(Notice.of(what + done.title())));
    }

    private List<String> askTags(List<String> before) {
        return dialogs.askTags(
                        Words.of("window.tags"),
                        TagCounts.choice(session.store().columns(), before))
                .orElse(before);
    }
}
