package org.winnow.desktop;

import java.nio.file.Path;
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
import org.winnow.query.Query;

/** The views through which examples come in and go out: import, writing by hand, export. */
final class InAndOut {
    static final List<Dialogs.FileKind> DATA = List.of(
            new Dialogs.FileKind(
                    "JSONL, JSON, CSV", List.of("*.jsonl", "*.ndjson", "*.json", "*.csv", "*.tsv", "*.gz")),
            new Dialogs.FileKind("All files", List.of("*")));

    private final ProjectSession session;
    private final Navigation navigation;
    private final Dialogs dialogs;
    private final Command importing = Command.of("project.import", "Import", "Project", this::onChooseFiles)
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
                ViewSlot.of("import", "Import", () -> new ImportView(imports, this::onChooseMore, navigation::back))
                        .at(ViewSlot.Place.APART),
                ViewSlot.of("write", "Write", () -> writeView).at(ViewSlot.Place.APART),
                ViewSlot.of("export", "Export", () -> releaseView).at(ViewSlot.Place.APART));
    }

    List<Command> commands() {
        return List.of(
                importing,
                Command.of("project.export", "Export", "Project", () -> navigation.apart("export"))
                        .keys("Ctrl+E"),
                Command.of("project.write", "Write an example", "Project", () -> navigation.apart("write"))
                        .keys("Ctrl+Shift+N"),
                Command.of("import.start", "Import the files", "Import", imports::onImport)
                        .keys("Ctrl+Enter")
                        .in("import"),
                Command.of("import.close", "Close the import", "Import", navigation::back)
                        .keys("Esc")
                        .in("import"),
                Command.of("write.add", "Add the example", "Write", writeView::add)
                        .keys("Ctrl+Enter")
                        .in("write"),
                Command.of("write.again", "Add the example, and the same answer again", "Write", writeView::addAgain)
                        .keys("Ctrl+Shift+Enter")
                        .in("write"),
                Command.of("write.like", "Write another question for this answer", "Write", this::writeAgain)
                        .keys("Q")
                        .in("table", "editor")
                        .when(session.current().shown().isNotNull()),
                Command.of("write.refusal", "Choose how counter-examples refuse", "Write", templates::onRefusal),
                Command.of("write.close", "Close the form", "Write", navigation::back)
                        .keys("Esc")
                        .in("write"),
                Command.of("export.start", "Export the examples", "Export", () -> releaseView.run(new Out()::folder))
                        .keys("Ctrl+Enter")
                        .in("export"),
                Command.of("export.close", "Close the export", "Export", navigation::back)
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
        onFiles(dialogs.chooseOpenFiles("Import files", DATA));
    }

    private void onChooseMore() {
        imports.onAdd(dialogs.chooseOpenFiles("Import files", DATA));
    }

    private final class Out implements ReleaseView.Actions {
        @Override
        public Optional<Path> folder() {
            return dialogs.chooseFolder("Export into a folder")
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
