package org.winnow.desktop;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.dialogs.Dialogs;
import org.winnow.desktop.fx.FxDelay;
import org.winnow.desktop.fx.FxJobRunner;
import org.winnow.desktop.fx.JobsModel;
import org.winnow.desktop.session.EditsModel;
import org.winnow.desktop.session.ProjectSession;
import org.winnow.desktop.settings.Places;
import org.winnow.desktop.settings.Preferences;
import org.winnow.desktop.settings.PreferencesFile;
import org.winnow.desktop.shell.CommandRegistry;
import org.winnow.desktop.shell.Notice;
import org.winnow.desktop.shell.ShellModel;
import org.winnow.desktop.shell.ShellView;
import org.winnow.desktop.start.ChecklistModel;
import org.winnow.desktop.start.RecentModel;
import org.winnow.desktop.start.StartView;
import org.winnow.desktop.theme.Appearance;
import org.winnow.desktop.words.Words;
import org.winnow.job.Outcome;
import org.winnow.job.Work;
import org.winnow.store.Backups;
import org.winnow.store.DamagedException;
import org.winnow.store.ErrorLog;
import org.winnow.store.Projects;
import org.winnow.store.Salvage;
import org.winnow.store.Store;

/** The one window and what is open in it: the start page or a project. On the FX thread. */
final class Workbench implements StartView.Actions, StartWindow.Drop {
    private static final List<Dialogs.FileKind> PROJECTS =
            List.of(new Dialogs.FileKind(Words.of("window.winnow-projects"), List.of("*.winnow")));

    private final Stage stage;
    private final PreferencesFile file;
    private final SampleProject sample;
    private final Runnable closed;
    private final Dialogs dialogs;
    private final Clock clock;
    private final Failures failures;
    private final Appearance appearance;
    private ShellModel shell = new ShellModel();
    private JobsModel jobs = new JobsModel(new FxDelay());
    private final FxJobRunner counting;
    private final ChecklistModel steps;
    private FxJobRunner opening;
    private Preferences preferences;
    private @Nullable ProjectSession session;
    private @Nullable Scene scene;
    private @Nullable Path beforePractice;
    private boolean practising;
    private CommandRegistry commands = new CommandRegistry(List.of());

    /**
     * A workbench that shows nothing before {@link #start}.
     *
     * @param asking makes the dialogs, given how windows are dressed
     * @param clock tells when edits were made and how fast decisions come
     * @param closed called once the window is closed and the project with it
     */
    Workbench(
            Stage stage,
            PreferencesFile file,
            SampleProject sample,
            Function<Appearance, Dialogs> asking,
            Clock clock,
            Runnable closed) {
        this.stage = stage;
        this.file = file;
        this.sample = sample;
        this.clock = clock;
        this.closed = closed;
        preferences = file.read();
        shell.theme().set(preferences.theme());
        shell.zoom().set(preferences.zoom());
        shell.leftWidth().set(preferences.leftWidth());
        shell.rightWidth().set(preferences.rightWidth());
        shell.letters().set(preferences.letters());
        appearance = new Appearance(shell.theme().get());
        dialogs = asking.apply(appearance);
        failures = new Failures(
                dialogs, new ErrorLog(sample.project().resolveSibling("").toAbsolutePath(), version()));
        opening = new FxJobRunner("winnow-open", 1, jobs, failures);
        counting = new FxJobRunner("winnow-count", 1, new JobsModel(new FxDelay()), failures);
        steps = new ChecklistModel(file.beside("first-steps.json"), clock);
        appearance.follow(shell.theme(), shell.zoom());
        stage.setTitle("Winnow");
        stage.setMinWidth(640);
        stage.setMinHeight(480);
        stage.setWidth(1440);
        stage.setHeight(900);
        stage.setOnHidden(event -> onClosed());
    }

    /** Shows the window with the project, the sample or the start page. */
    void start(@Nullable Path project, boolean openSample) {
        showStart();
        stage.show();
        if (openSample) {
            sample();
        } else if (project != null) {
            open(project);
        }
    }

    @Override
    public void create() {
        Optional<Path> chosen =
                dialogs.chooseSaveFile(Words.of("window.new-project"), "training-data.winnow", PROJECTS);
        chosen.ifPresent(path -> load(path, progress -> Projects.create(path)));
    }

    @Override
    public void choose() {
        dialogs.chooseOpenFiles(Words.of("window.open-a-project"), PROJECTS).stream()
                .findFirst()
                .ifPresent(this::open);
    }

    @Override
    public void importFiles() {
        bring(dialogs.chooseOpenFiles(Words.of("window.import-files"), InAndOut.DATA));
    }

    @Override
    public void bring(List<Path> files) {
        if (files.isEmpty()) {
            return;
        }
        dialogs.chooseSaveFile(Words.of("window.a-new-project-for-these-files"), "training-data.winnow", PROJECTS)
                .ifPresent(path -> load(
                        path,
                        progress -> Projects.create(path),
                        store -> show(path, store).bring(files)));
    }

    @Override
    public void open(Path project) {
        load(project, progress -> Projects.open(project));
    }

    @Override
    public void sample() {
        load(sample.project(), sample::open);
    }

    @Override
    public void practise() {
        if (practising) {
            shell.viewId().set("review");
            return;
        }
        ProjectSession open = session;
        beforePractice = open == null ? null : open.store().file();
        SampleProject practice = sample.named("practice.winnow");
        load(practice.project(), practice::open, this::showPractice);
    }

    /** Goes back to the project that was open before the practice, or to the start page. */
    void leavePractice() {
        Path before = beforePractice;
        beforePractice = null;
        if (before == null) {
            showStart();
        } else {
            open(before);
        }
    }

    /** Puts a backup in the place of the project that is open, and opens it. */
    void restore(Path backup) {
        ProjectSession open = session;
        if (open != null) {
            Path project = open.store().file();
            load(project, progress -> {
                Backups.restore(backup, project, true, true);
                return Projects.open(project);
            });
        }
    }

    /** Takes what is whole out of the project that is open. */
    void salvage() {
        ProjectSession open = session;
        if (open != null) {
            salvage(open.store().file());
        }
    }

    private void salvage(Path damaged) {
        String name = String.valueOf(damaged.getFileName()).replace(".winnow", "") + "-salvaged.winnow";
        dialogs.chooseSaveFile(Words.of("window.take-what-is-whole-into-a"), name, PROJECTS)
                .ifPresent(target -> load(target, progress -> {
                    Salvage.run(damaged, target, progress);
                    return Projects.open(target);
                }));
    }

    private void offerSalvage(Path damaged) {
        Dialogs.Question question = new Dialogs.Question(
                Words.of("window.take-out-what-is-whole"),
                Words.of("window.cannot-be-opened-any-more-winnow", damaged.getFileName()),
                Words.of("window.take-out-what-is-whole-2"));
        if (dialogs.confirm(question)) {
            salvage(damaged);
        }
    }

    private void load(Path project, Work<Store> work) {
        load(project, work, store -> show(project, store));
    }

    private void load(Path project, Work<Store> work, Consumer<Store> then) {
        closeSession();
        opening.submit(Words.of("window.opening", project.getFileName()), work, new Outcome<Store>() {
            @Override
            public void done(Store store) {
                then.accept(store);
            }

            @Override
            public void failed(Throwable cause) {
                showStart();
                if (cause instanceof DamagedException) {
                    offerSalvage(project);
                }
            }

            @Override
            public void cancelled() {
                if (stage.isShowing()) {
                    showStart();
                }
            }
        });
    }

    private Wiring show(Path project, Store store) {
        preferences = preferences.opened(project.toAbsolutePath().toString());
        remember();
        Wiring wiring = wire(store, String.valueOf(project.getFileName()));
        wiring.begin(new Places(file.beside("places.json")));
        return wiring;
    }

    private void showPractice(Store store) {
        Wiring wiring = wire(store, Words.of("window.practice"));
        practising = true;
        wiring.practise();
    }

    private Wiring wire(Store store, String name) {
        renew();
        ProjectSession opened =
                new ProjectSession(store, jobs, failures, clock, System.getProperty("user.name", "unknown"));
        session = opened;
        shell.projectName().set(name);
        Wiring wiring = new Wiring(opened, shell, jobs, dialogs, this, steps);
        commands = wiring.commands();
        dress(wiring.shell());
        return wiring;
    }

    private void showStart() {
        closeSession();
        renew();
        RecentModel recent =
                new RecentModel(preferences.recent().stream().map(Path::of).toList(), counting, this::forget);
        StartWindow start = StartWindow.of(shell, jobs, new StartView(recent, steps, this), this, steps, this);
        KeySettings.give(start.commands(), shell, file.beside("keys.json"));
        dress(start.view());
    }

    private void forget(Path project) {
        preferences = preferences.forgotten(project.toString());
        remember();
    }

    /** Begins with a state of its own: the window of before goes on listening to the old one, and to nothing else. */
    private void renew() {
        ShellModel before = shell;
        shell = new ShellModel();
        shell.theme().set(before.theme().get());
        shell.zoom().set(before.zoom().get());
        shell.leftWidth().set(before.leftWidth().get());
        shell.rightWidth().set(before.rightWidth().get());
        shell.leftVisible().set(before.leftVisible().get());
        shell.rightVisible().set(before.rightVisible().get());
        shell.letters().set(before.letters().get());
        appearance.follow(shell.theme(), shell.zoom());
        jobs = new JobsModel(new FxDelay());
        opening = new FxJobRunner("winnow-open", 1, jobs, failures);
    }

    private void dress(ShellView view) {
        Scene next = new Scene(view.root());
        Scene before = scene;
        if (before != null) {
            appearance.forget(before);
        }
        appearance.dress(next);
        scene = next;
        double width = stage.getWidth();
        double height = stage.getHeight();
        stage.setScene(next);
        stage.setWidth(width);
        stage.setHeight(height);
        view.attach(next);
    }

    /** A file beside the preferences. */
    Path beside(String name) {
        return file.beside(name);
    }

    /** What the window shows. */
    ShellModel shell() {
        return shell;
    }

    /** What is being done in the background. */
    JobsModel jobs() {
        return jobs;
    }

    /** The commands of the project that is open, or was open last. */
    CommandRegistry commands() {
        return commands;
    }

    /** Goes back to the start page. */
    void closeProject() {
        showStart();
    }

    private void closeSession() {
        ProjectSession open = session;
        session = null;
        practising = false;
        if (open != null) {
            Scene shown = scene;
            if (shown != null) {
                shown.getRoot().requestFocus(); // a text that is being written is handed over
            }
            offerToSave(open.editing());
            open.close();
        }
    }

    /** What could not be saved is not dropped with the window. */
    private void offerToSave(EditsModel edits) {
        int waiting = edits.unsaved().get();
        if (waiting > 0
                && dialogs.confirm(new Dialogs.Question(
                        Words.of("window.some-changes-are-not-saved"),
                        Words.of("window.changes-could-not-be-saved-free", waiting),
                        Words.of("window.try-to-save")))) {
            edits.onSaveAgain();
        }
    }

    private void remember() {
        preferences = new Preferences(
                shell.theme().get(),
                shell.zoom().get(),
                shell.leftWidth().get(),
                shell.rightWidth().get(),
                shell.letters().get(),
                preferences.recent());
        try {
            file.write(preferences);
        } catch (IOException e) {
            shell.say(Notice.of(Words.of("window.the-settings-could-not-be-saved", e.getMessage())));
        }
    }

    private void onClosed() {
        remember();
        closeSession();
        opening.close();
        counting.close();
        closed.run();
    }

    private static String version() {
        String version = Workbench.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
