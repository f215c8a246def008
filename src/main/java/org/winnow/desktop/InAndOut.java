package org.winnow.desktop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.winnow.check.CheckContext;
import org.winnow.desktop.dialogs.Dialogs;
import org.winnow.desktop.editor.LiveModel;
import org.winnow.desktop.editor.TemplatesModel;
import org.winnow.desktop.editor.WriteModel;
import org.winnow.desktop.editor.WriteView;
import org.winnow.desktop.fx.FxDelay;
import org.winnow.desktop.intake.ImportModel;
import org.winnow.desktop.intake.ImportView;
import org.winnow.desktop.release.ReleaseModel;
import org.winnow.desktop.release.ReleaseView;
import org.winnow.desktop.session.AnalysisModel;
import org.winnow.desktop.session.CurrentExampleModel.Shown;
import org.winnow.desktop.session.ProjectSession;
import org.winnow.desktop.settings.FirstSteps;
import org.winnow.desktop.shell.Command;
import org.winnow.desktop.shell.ViewSlot;
import org.winnow.desktop.start.ChecklistModel;
import org.winnow.desktop.words.Words;
import org.winnow.query.Query;

/** The views through which examples come in and go out: import, writing by hand, export. */
final class InAndOut {
    static final List<Dialogs.FileKind> DATA = List.of(
            new Dialogs.FileKind(
                    Words.of("window.jsonl-json-csv"),
                    List.of("*.jsonl", "*.ndjson", "*.json", "*.csv", "*.tsv", "*.gz")),
            new Dialogs.FileKind(Words.of("window.all-files"), List.of("*")));

    private final ProjectSession session;
    private final Navigation navigation;
    private final Dialogs dialogs;
    private final Command importing = Command.of(
                    "project.import", Words.of("window.import"), Words.of("window.project"), this::onChooseFiles)
            .keys("Ctrl+I");
    private final ImportModel imports;
    private final ReleaseModel releases;
    private final ReleaseView releaseView;
    private final WriteModel writing;
    private final TemplatesModel templates;
    private final WriteView writeView;

    InAndOut(
            ProjectSession session,
            Navigation navigation,
            Dialogs dialogs,
            AnalysisModel analysis,
            Consumer<String> openExample,
            ChecklistModel steps) {
        this.session = session;
        this.navigation = navigation;
        this.dialogs = dialogs;
        Runnable imported = () -> {
            analysis.onImported();
            steps.onDone(FirstSteps.Step.IMPORT);
        };
        imports = new ImportModel(session, imported, () -> navigation.to("table"));
        releases = new ReleaseModel(session, version());
        releases.result().subscribe(result -> {
            if (result != null && result.written()) {
                steps.onDone(FirstSteps.Step.EXPORT);
            }
        });
        releaseView = new ReleaseView(releases, new Out());
        writing = new WriteModel(session.editing());
        templates = new TemplatesModel(session.store(), session.quick(), dialogs);
        writeView = new WriteView(
                new WriteView.Parts(
                        writing,
                        new LiveModel(session.store(), session.quick(), new FxDelay()),
                        templates,
                        session.drafts(),
                        CheckContext.standard().tokenLimit()),
                session.clock(),
                openExample,
                navigation::back);
    }

    private static String version() {
        String version = InAndOut.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    List<ViewSlot> slots() {
        return List.of(
                ViewSlot.of(
                                "import",
                                Words.of("window.import"),
                                () -> new ImportView(imports, this::onChooseMore, navigation::back))
                        .at(ViewSlot.Place.APART),
                ViewSlot.of("write", Words.of("window.write"), () -> writeView).at(ViewSlot.Place.APART),
                ViewSlot.of("export", Words.of("window.export"), () -> releaseView)
                        .at(ViewSlot.Place.APART));
    }

    List<Command> commands() {
        String project = Words.of("window.project");
        List<Command> all = new ArrayList<>(List.of(
                importing,
                Command.of("project.export", Words.of("window.export"), project, () -> navigation.apart("export"))
                        .keys("Ctrl+E"),
                Command.of(
                                "project.write",
                                Words.of("window.write-an-example"),
                                project,
                                () -> navigation.apart("write"))
                        .keys("Ctrl+Shift+N")));
        all.addAll(importCommands());
        all.addAll(writeCommands());
        all.addAll(exportCommands());
        return all;
    }

    private List<Command> importCommands() {
        String group = Words.of("window.import");
        return List.of(
                Command.of("import.start", Words.of("window.import-the-files"), group, imports::onImport)
                        .keys("Ctrl+Enter")
                        .in("import"),
                Command.of("import.close", Words.of("window.close-the-import"), group, navigation::back)
                        .keys("Esc")
                        .in("import"));
    }

    private List<Command> writeCommands() {
        String group = Words.of("window.write");
        return List.of(
                Command.of("write.add", Words.of("window.add-the-example"), group, writeView::add)
                        .keys("Ctrl+Enter")
                        .in("write"),
                Command.of("write.again", Words.of("window.add-the-example-and-the-same"), group, writeView::addAgain)
                        .keys("Ctrl+Shift+Enter")
                        .in("write"),
                Command.of(
                                "write.like",
                                Words.of("window.write-another-question-for-this-answer"),
                                group,
                                this::writeAgain)
                        .keys("Q")
                        .in("table", "editor")
                        .when(session.current().shown().isNotNull()),
                Command.of(
                        "write.refusal",
                        Words.of("window.choose-how-counter-examples-refuse"),
                        group,
                        templates::onRefusal),
                Command.of("write.close", Words.of("window.close-the-form"), group, navigation::back)
                        .keys("Esc")
                        .in("write"));
    }

    private List<Command> exportCommands() {
        String group = Words.of("window.export");
        return List.of(
                Command.of(
                                "export.start",
                                Words.of("window.export-the-examples"),
                                group,
                                () -> releaseView.run(new Out()::folder))
                        .keys("Ctrl+Enter")
                        .in("export"),
                Command.of("export.close", Words.of("window.close-the-export"), group, navigation::back)
                        .keys("Esc")
                        .in("export"));
    }

    /** Begins an example with all that the one in hand says but its question. */
    private void writeAgain() {
        Shown shown = session.current().shown().get();
        if (shown != null) {
            writing.onAgain(shown.example());
            navigation.apart("write");
        }
    }

    /** The command that asks for files. */
    Command importing() {
        return importing;
    }

    /** Files were dropped or chosen. */
    void onFiles(List<Path> files) {
        if (!files.isEmpty()) {
            imports.onAdd(files);
            navigation.apart("import");
        }
    }

    /** Asks for files and shows them. */
    void onChooseFiles() {
        onFiles(dialogs.chooseOpenFiles(Words.of("window.import-files"), DATA));
    }

    private void onChooseMore() {
        imports.onAdd(dialogs.chooseOpenFiles(Words.of("window.import-files"), DATA));
    }

    private final class Out implements ReleaseView.Actions {
        @Override
        public Optional<Path> folder() {
            return dialogs.chooseFolder(Words.of("window.export-into-a-folder"))
                    .map(folder -> folder.resolve(
                            "release-" + releases.plan().get().profile().id()));
        }

        @Override
        public void show(Query query) {
            session.set().onQuery(query);
            navigation.to("table");
        }

        @Override
        public void back() {
            navigation.back();
        }
    }
}
