package org.winnow.desktop.start;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.winnow.desktop.kit.KeyButton;
import org.winnow.desktop.kit.Pressable;
import org.winnow.desktop.kit.SectionHeading;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.shell.View;

/** The first page: a new project, one that is there, the sample, the recent ones. */
public final class StartView implements View {
    private final StackPane root = Styles.with(new StackPane(), "start");
    private final Node first;

    /** What the page asks for. */
    public interface Actions {
        /** Makes a new project. */
        void create();

        /** Opens a project that the user chooses. */
        void choose();

        /** Opens the sample project. */
        void sample();

        /** Opens this project. */
        void open(Path project);
    }

    /** A page over the recent projects, newest first. */
    public StartView(List<Path> recent, Actions actions) {
        Label title = Styles.with(new Label("Winnow"), "start-title");
        Label what = Styles.with(
                new Label("Turn logs, transcripts and what your experts know into a dataset that trains."),
                "start-what");
        what.setWrapText(true);
        KeyButton create = button("start-new", "New project", "Ctrl+N", actions::create);
        create.look("primary");
        HBox buttons = Styles.with(
                new HBox(
                        create,
                        button("start-open", "Open a project", "Ctrl+O", actions::choose),
                        button("start-sample", "Open the sample", "", actions::sample)),
                "start-buttons");
        VBox page = Styles.with(new VBox(title, what, buttons), "start-page");
        if (!recent.isEmpty()) {
            page.getChildren().add(new SectionHeading("Recent projects"));
            recent.forEach(project -> page.getChildren().add(line(project, () -> actions.open(project))));
        }
        Label local = Styles.with(
                new Label("Everything stays on this computer. What you do is saved at once."), "start-local");
        page.getChildren().add(local);
        page.setMaxWidth(560);
        page.setMaxHeight(VBox.USE_PREF_SIZE);
        root.getChildren().add(page);
        StackPane.setAlignment(page, Pos.CENTER);
        root.setId("start-root");
        first = create;
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public void focus() {
        first.requestFocus();
    }

    private static KeyButton button(String id, String text, String key, Runnable run) {
        KeyButton button = new KeyButton(text, key, run);
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

    private static Pressable line(Path project, Runnable open) {
        Path name = project.getFileName();
        Label file = Styles.with(new Label(name == null ? project.toString() : name.toString()), "start-file");
        Path folder = project.getParent();
        Label where = Styles.with(new Label(folder == null ? "" : shortly(folder)), "start-folder");
        Pressable line = Styles.with(new Pressable(new HBox(12, file, where)), "start-recent");
        line.onAction(open);
        line.setAccessibleText("Open " + project);
        return line;
    }
}
