package org.winnow.desktop.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.winnow.desktop.kit.KeyHint;
import org.winnow.desktop.kit.SectionHeading;
import org.winnow.desktop.kit.Styles;

/** The keys that act now, by group. Node id {@code keyhelp}. */
final class KeyHelp extends ScrollPane {
    private final FlowPane groups = new FlowPane(24, 16);

    KeyHelp() {
        setId("keyhelp");
        getStyleClass().add("key-help");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMaxWidth(764);
        setAccessibleText("Keys that act here");
        groups.getStyleClass().add("key-help-groups");
        groups.setPrefWrapLength(720);
        setContent(groups);
        setFocusTraversable(true);
    }

    /** Lists the commands that have keys. */
    void show(List<Command> commands) {
        Map<String, VBox> byGroup = new LinkedHashMap<>();
        for (Command command : commands) {
            if (!command.keys().isEmpty()) {
                byGroup.computeIfAbsent(command.group(), KeyHelp::group)
                        .getChildren()
                        .add(line(command));
            }
        }
        groups.getChildren().setAll(byGroup.values());
    }

    private static VBox group(String name) {
        VBox box = new VBox(2, new SectionHeading(name));
        box.setPrefWidth(340);
        return box;
    }

    private static HBox line(Command command) {
        Label title = new Label(command.title());
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox line = Styles.with(new HBox(4, title), "key-help-line");
        line.setAlignment(Pos.CENTER_LEFT);
        command.keys().forEach(keys -> line.getChildren().add(new KeyHint(keys.cap())));
        Styles.toggle(line, "off", !command.enabled().get());
        return line;
    }
}
