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
import org.winnow.desktop.words.Words;

/** The keys that act now, by group. Node id {@code keyhelp}. */
final class KeyHelp extends ScrollPane {
    private final FlowPane groups = new FlowPane(24, 16);

    KeyHelp() {
        setId("keyhelp");
        getStyleClass().add("key-help");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMaxWidth(764);
        setAccessibleText(Words.of("shell.keys-that-act-here"));
        groups.getStyleClass().add("key-help-groups");
        groups.setPrefWrapLength(720);
        setContent(groups);
        setFocusTraversable(true);
    }

    /** Lists the commands that have keys; a row of digits that do the same to the first, second, ... is one line. */
    void show(List<Command> commands) {
        Map<String, VBox> byGroup = new LinkedHashMap<>();
        List<Command> listed =
                commands.stream().filter(command -> !command.keys().isEmpty()).toList();
        int first = 0;
        while (first < listed.size()) {
            Command command = listed.get(first);
            int last = first;
            while (last + 1 < listed.size() && title(listed.get(last + 1)).equals(title(command))) {
                last++;
            }
            byGroup.computeIfAbsent(command.group(), KeyHelp::group)
                    .getChildren()
                    .add(line(command, listed.get(last)));
            first = last + 1;
        }
        groups.getChildren().setAll(byGroup.values());
    }

    /** The title, without the digit that is the key. */
    private static String title(Command command) {
        String cap = command.keys().size() == 1 ? command.keys().get(0).cap() : "";
        boolean digit = cap.length() == 1 && Character.isDigit(cap.charAt(0));
        return digit ? command.title().replace(" " + cap, "") : command.title();
    }

    private static VBox group(String name) {
        VBox box = new VBox(2, new SectionHeading(name));
        box.setPrefWidth(340);
        return box;
    }

    private static HBox line(Command command, Command last) {
        boolean row = !last.equals(command);
        Label title = new Label(row ? title(command) : command.title());
        title.setMaxWidth(Double.MAX_VALUE);
        title.setWrapText(true);
        title.setMinHeight(Label.USE_PREF_SIZE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox line = Styles.with(new HBox(4, title), "key-help-line");
        line.setAlignment(Pos.CENTER_LEFT);
        command.keys().forEach(keys -> line.getChildren().add(new KeyHint(keys.cap())));
        if (row) {
            line.getChildren()
                    .addAll(new Label("…"), new KeyHint(last.keys().get(0).cap()));
        }
        Styles.toggle(line, "off", !command.enabled().get());
        return line;
    }
}
