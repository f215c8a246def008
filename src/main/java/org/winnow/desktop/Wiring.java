package org.winnow.desktop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.dialogs.Dialogs;
import org.winnow.desktop.fx.FxDelay;
import org.winnow.desktop.fx.JobsModel;
import org.winnow.desktop.library.FacetsModel;
import org.winnow.desktop.library.FacetsView;
import org.winnow.desktop.library.QueryBarView;
import org.winnow.desktop.library.SetsModel;
import org.winnow.desktop.session.AnalysisModel;
import org.winnow.desktop.session.CurrentExampleModel;
import org.winnow.desktop.session.Matches;
import org.winnow.desktop.session.ProjectSession;
import org.winnow.desktop.session.ScoringModel;
import org.winnow.desktop.settings.FirstSteps;
import org.winnow.desktop.settings.Places;
import org.winnow.desktop.settings.SpellingFile;
import org.winnow.desktop.shell.Command;
import org.winnow.desktop.shell.CommandRegistry;
import org.winnow.desktop.shell.Notice;
import org.winnow.desktop.shell.ShellCommands;
import org.winnow.desktop.shell.ShellModel;
import org.winnow.desktop.shell.ShellParts;
import org.winnow.desktop.shell.ShellView;
import org.winnow.desktop.shell.View;
import org.winnow.desktop.shell.ViewSlot;
import org.winnow.desktop.spelling.ProjectSpelling;
import org.winnow.desktop.spelling.SpellingDesk;
import org.winnow.desktop.spelling.SpellingModel;
import org.winnow.desktop.start.ChecklistModel;
import org.winnow.desktop.words.Words;
import org.winnow.query.Query;
import org.winnow.query.Term;
import org.winnow.rag.Grounder;
import org.winnow.rag.InteractionScoring;
import org.winnow.spelling.Dictionaries;
import org.winnow.store.Drafts.Draft;
import org.winnow.text.Languages;

/** Builds the window over an open project, from top to bottom: models, views, commands. */
final class Wiring {
    private final ProjectSession session;
    private final ShellModel shell;
    private final AnalysisModel analysis;
    private final Safety safety;
    private final CommandRegistry commands;
    private final ShellView view;
    private final Navigation navigation;
    private final Editing editing;
    private final Rewording rewording;
    private final Desk desk;
    private final InAndOut inAndOut;
    private final ChecklistModel steps;
    private final KeySettings keys;
    private final SpellingDesk spelling;
    private final Runnable leavePractice;
    private @Nullable Practice practice;
    private boolean offered;

    Wiring(
            ProjectSession session,
            ShellModel shell,
            JobsModel jobs,
            Dialogs dialogs,
            Workbench workbench,
            ChecklistModel steps) {
        this.session = session;
        this.shell = shell;
        this.steps = steps;
        Languages languages = new Languages();
        Grounder grounder = new Grounder(languages);
        this.analysis = new AnalysisModel(session, new ScoringModel(session, new InteractionScoring(grounder)));

        FacetsModel facets = new FacetsModel(session.set(), session.engine(), session.quick());
        SetsModel sets = new SetsModel(session.set(), session.engine(), session.quick(), dialogs, shell);
        QueryBarView queryBar = new QueryBarView(session.set());
        navigation = new Navigation(shell);
        safety = new Safety(session, shell, dialogs, navigation, workbench);
        rewording = new Rewording(
                session, shell, dialogs, navigation, safety.model().editable());
        editing = new Editing(session, shell, navigation, rewording.dialogs(), safety);
        inAndOut = new InAndOut(session, navigation, dialogs, analysis, editing::open, steps);
        desk = new Desk(session, shell, rewording.dialogs(), navigation, new Desk.Analysis(analysis, grounder), safety);

        spelling = spelling(workbench, languages, dialogs);
        leavePractice = workbench::leavePractice;
        keys = new KeySettings(shell, dialogs, navigation);
        List<ViewSlot> slots = slots(facets);
        List<Command> all = new ArrayList<>(commands(workbench));
        all.addAll(windowCommands(workbench, queryBar, sets));
        all.addAll(ShellCommands.of(shell, slots));
        commands = new CommandRegistry(Gate.of(all, safety.model().editable()));
        shell.keys().know(commands);

        StatusWords.show(session, analysis, shell);
        session.set().matches().subscribe(this::onMatches);
        view = new ShellView(
                shell, jobs, commands, slots, parts(facetsView(facets, sets, rewording), queryBar, sets, inAndOut));
        view.root().sceneProperty().subscribe(scene -> {
            if (scene != null) {
                spelling.attach(scene);
            }
        });
        keys.begin(commands, workbench.beside("keys.json"));
    }

    private SpellingDesk spelling(Workbench workbench, Languages languages, Dialogs dialogs) {
        SpellingModel model = new SpellingModel(
                Dictionaries.ofThisUser(workbench.beside("dictionaries")),
                languages,
                new ProjectSpelling(session.store()),
                new SpellingFile(workbench.beside("spelling.json")),
                session.quick());
        return new SpellingDesk(
                model,
                shell,
                new FxDelay(),
                () -> shell.viewId().get().equals("write")
                        ? CurrentExampleModel.NONE
                        : session.current().key().get(),
                words -> dialogs.askLines(
                                Words.of("spelling.words-that-were-learned"), Words.of("spelling.one-in-a-line"), words)
                        .orElse(words));
    }

    private static ShellParts parts(FacetsView facets, QueryBarView queryBar, SetsModel sets, InAndOut inAndOut) {
        return new ShellParts(
                facets.root(),
                queryBar.root(),
                List.of("project.import", "project.export"),
                List.of(sets::items),
                inAndOut::onFiles,
                new FxDelay());
    }

    private static FacetsView facetsView(FacetsModel facets, SetsModel sets, Rewording rewording) {
        FacetsView made = new FacetsView(facets, sets);
        made.explain(rewording.tagHelp().texts());
        return made;
    }

    private List<Command> commands(Workbench workbench) {
        List<Command> all = new ArrayList<>(ProjectCommands.of(workbench));
        all.addAll(inAndOut.commands());
        all.addAll(safety.commands());
        all.addAll(keys.commands());
        all.addAll(desk.commands());
        all.addAll(editing.commands());
        all.addAll(rewording.commands());
        all.addAll(spelling.commands());
        return all;
    }

    private List<ViewSlot> slots(FacetsModel facets) {
        List<ViewSlot> slots = new ArrayList<>();
        desk.slots(facets, inAndOut.importing()).forEach(slot -> slots.add(slot.within(this::practised)));
        slots.addAll(inAndOut.slots());
        slots.add(safety.slot());
        slots.add(editing.slot());
        slots.addAll(rewording.slots());
        slots.add(keys.slot());
        return slots;
    }

    private static List<Command> windowCommands(Workbench workbench, QueryBarView queryBar, SetsModel sets) {
        return List.of(
                Command.of(
                        "project.close",
                        Words.of("window.close-the-project"),
                        Words.of("window.project"),
                        workbench::closeProject),
                Command.of("query.focus", Words.of("window.search"), Words.of("window.table"), queryBar::focus)
                        .keys("/", "Ctrl+F"),
                Command.of(
                                "query.save",
                                Words.of("window.save-the-query-as-a-set"),
                                Words.of("window.table"),
                                sets::onSave)
                        .keys("Ctrl+D"));
    }

    ShellView shell() {
        return view;
    }

    CommandRegistry commands() {
        return commands;
    }

    /** The review, with hints while somebody practises. */
    private View practised(String id, View view) {
        Practice now = practice;
        return now != null && id.equals("review") ? now.over(view) : view;
    }

    /** The project is that of the practice. */
    void practise() {
        practice = new Practice(session, shell, desk.reviewing(), commands, leavePractice);
        practice.onOver(() -> steps.onDone(FirstSteps.Step.PRACTISE));
        practice.begin();
        session.editing().refresh();
        analysis.onOpen();
        safety.model().onOpen();
    }

    /** Shows files that are to be imported. */
    void bring(List<Path> files) {
        inAndOut.onFiles(files);
    }

    void begin(Places places) {
        steps.onOpened();
        session.editing().onSteps(steps::onEdits);
        shell.viewId().set("table");
        new PlaceKeeper(session, places, new FxDelay(), sentence -> shell.say(Notice.of(sentence))).begin();
        session.editing().refresh();
        session.drafts().revision().subscribe((before, now) -> offerDrafts());
        session.drafts().onOpen();
        session.indexing().onOpen();
        if (safety.model().editable().get()) {
            analysis.onOpen();
        }
        safety.model().onOpen();
    }

    /** Once, after the project was opened: texts that were cut off lead back to where they were typed. */
    private void offerDrafts() {
        List<String> left = session.drafts().leftOf();
        if (left.isEmpty() || offered) {
            return;
        }
        offered = true;
        boolean isNew = left.get(0).isEmpty();
        boolean inEditor =
                left.size() == 1 && session.drafts().left(left.get(0)).stream().anyMatch(Wiring::isOfEditor);
        shell.say(Notice.leading(
                Words.of("window.texts-that-you-were-typing-were", left.size()), Words.of("window.show-it"), () -> {
                    if (isNew) {
                        navigation.apart("write");
                    } else if (inEditor) {
                        editing.open(left.get(0));
                    } else {
                        session.set().onQuery(Query.of(new Term.Ids(left)));
                        navigation.to("review");
                    }
                }));
    }

    /** The review shows the texts that have names; the others, such as {@code message-3}, have a number. */
    private static boolean isOfEditor(Draft draft) {
        return draft.field().contains("-");
    }

    private void onMatches(@Nullable Matches matches) {
        if (matches == null) {
            return;
        }
        shell.currentCount().set(matches.count());
        shell.totalCount().set(matches.total());
    }
}
