package org.winnow.desktop.start;

import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.winnow.desktop.fx.Subscriptions;
import org.winnow.desktop.kit.ActionBar;
import org.winnow.desktop.kit.Brief;
import org.winnow.desktop.kit.Icons;
import org.winnow.desktop.kit.KeyButton;
import org.winnow.desktop.kit.Pressable;
import org.winnow.desktop.kit.SectionHeading;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.shell.Command;
import org.winnow.desktop.shell.CommandButton;
import org.winnow.desktop.shell.View;
import org.winnow.desktop.start.RecentModel.Recent;
import org.winnow.desktop.words.Words;

/** The first page: a new project, one that is there, files, the sample, the practice; the recent ones; the first steps. */
public final class StartView implements View {
    private static final double LEFT = 560;
    private static final double MARGIN = 24;

    private final RecentModel recent;
    private final Actions actions;
    private final StackPane root = Styles.with(new StackPane(), "start");
    private final VBox projects = Styles.with(new VBox(), "start-projects");
    private final Checklist checklist;
    private final Subscriptions open = new Subscriptions();
    private final KeyButton create;
    private final KeyButton choose;

    /** What the page asks for. */
    public interface Actions {
        /** Makes a new project. */
        void create();

        /** Opens a project that the user chooses. */
        void choose();

        /** Asks for files and imports them into a new project. */
        void importFiles();

        /** Opens the sample project. */
        void sample();

        /** Opens the practice deck, where it was left. */
        void practise();

        /** Opens this project. */
        void open(Path project);
    }

    /** A page. */
    public StartView(RecentModel recent, ChecklistModel steps, Actions actions) {
        this.recent = recent;
        this.actions = actions;
        Label title = Styles.with(new Label("Winnow"), "start-title");
        Label what = Styles.with(new Label(Words.of("start.turn-logs-transcripts-and-what-your")), "start-what");
        what.setWrapText(true);
        what.setMinHeight(Label.USE_PREF_SIZE);
        create = button("start-new", Words.of("start.new-project"), actions::create);
        create.look("primary");
        choose = button("start-open", Words.of("start.open-a-project"), actions::choose);
        ActionBar buttons = new ActionBar(
                create,
                choose,
                button("start-import", Words.of("start.import-files"), actions::importFiles),
                button("start-sample", Words.of("start.open-the-sample"), actions::sample),
                button("start-practise", Words.of("start.practise-the-keys"), actions::practise));
        Styles.with(buttons, "start-buttons");
        Label local = Styles.with(new Label(Words.of("start.everything-stays-on-this-computer-what")), "start-local");
        local.setWrapText(true);
        VBox page = Styles.with(new VBox(title, what, buttons, projects, local), "start-page");
        checklist = new Checklist(steps);
        FlowPane columns = Styles.with(new FlowPane(page, checklist), "start-columns");
        columns.setAlignment(Pos.CENTER);
        columns.setMinWidth(0);
        page.prefWidthProperty()
                .bind(columns.widthProperty().map(width -> Math.min(LEFT, width.doubleValue() - 2 * MARGIN - 2)));
        ScrollPane scroll = Styles.with(new ScrollPane(columns), "start-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.getChildren().add(scroll);
        root.setId("start-root");
        root.sceneProperty().flatMap(Scene::windowProperty).subscribe(this::onWindow);
    }

    /** A page that a project has replaced is not shown again: the first steps must not keep it. */
    private void onWindow(@Nullable Window window) {
        if (window == null) {
            open.close();
        }
    }

    /** Shows the keys of these commands on the buttons that do the same. */
    public void showKeys(Command making, Command choosing) {
        CommandButton.follow(create, making);
        CommandButton.follow(choose, choosing);
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public void shown() {
        open.onAny(this::showProjects, recent.projects());
        checklist.shown(open);
        recent.onShown();
    }

    @Override
    public void hidden() {
        open.close();
    }

    @Override
    public void focus() {
        create.requestFocus();
    }

    private void showProjects() {
        projects.getChildren().clear();
        if (!recent.projects().isEmpty()) {
            projects.getChildren().add(new SectionHeading(Words.of("start.recent-projects")));
            recent.projects().forEach(each -> projects.getChildren().add(line(each)));
        }
    }

    private static KeyButton button(String id, String text, Runnable run) {
        KeyButton button = new KeyButton(text, run);
        button.setId(id);
        return button;
    }

    /** The folder as people write it: the home folder of the user is {@code ~}. */
    private static String shortly(Path folder) {
        Path home = Path.of(System.getProperty("user.home", ""));
        return home.isAbsolute() && folder.startsWith(home)
                ? Path.of("~").resolve(home.relativize(folder)).toString()
                : folder.toString();
    }

    private HBox line(Recent project) {
        Path name = project.file().getFileName();
        Label file = Styles.with(new Label(name == null ? "" : name.toString()), "start-file");
        file.setMinWidth(Label.USE_PREF_SIZE);
        Path folder = project.file().getParent();
        String state = project.missing() ? Words.of("start.not-there-any-more") : project.holds();
        Label where = Styles.with(new Label(folder == null ? "" : shortly(folder)), "start-folder");
        where.setMaxWidth(Double.MAX_VALUE);
        Brief.of(where);
        HBox.setHgrow(where, Priority.ALWAYS);
        Label holds = Styles.with(new Label(state), project.missing() ? "start-missing" : "start-folder");
        holds.setMinWidth(Label.USE_PREF_SIZE);
        Pressable open = Styles.with(new Pressable(new HBox(12, file, where, holds)), "start-recent");
        if (!project.missing()) {
            open.onAction(() -> actions.open(project.file()));
        }
        open.setAccessibleText(Words.of("start.open", project.file(), state.isEmpty() ? "" : ", " + state));
        HBox.setHgrow(open, Priority.ALWAYS);
        KeyButton forget = new KeyButton("", () -> recent.onForget(project)).look("icon-button");
        forget.setGraphic(Icons.of(Feather.X));
        forget.setAccessibleText(Words.of("start.take-off-this-list", project.file()));
        HBox line = new HBox(4, open, forget);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
