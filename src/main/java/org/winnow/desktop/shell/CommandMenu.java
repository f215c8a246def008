package org.winnow.desktop.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.winnow.desktop.kit.KeyHint;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.words.Words;

/** The menu of all commands by group, behind the program's name. Built anew each time it opens. Node id {@code shell-menu}. */
final class CommandMenu extends MenuButton {
    private final CommandRegistry commands;
    private final Supplier<String> viewId;

    CommandMenu(CommandRegistry commands, Supplier<String> viewId) {
        super("Winnow");
        this.commands = commands;
        this.viewId = viewId;
        setId("shell-menu");
        getStyleClass().add("command-menu");
        setAccessibleText(Words.of("shell.winnow-menu-of-all-commands"));
        setMinWidth(USE_PREF_SIZE);
        fill();
        setOnShowing(event -> fill());
    }

    private void fill() {
        Map<String, Menu> groups = new LinkedHashMap<>();
        for (Command command : commands.all()) {
            groups.computeIfAbsent(command.group(), group -> new Menu(group))
                    .getItems()
                    .add(item(command));
        }
        getItems().setAll(groups.values());
    }

    private MenuItem item(Command command) {
        // not MenuItem's accelerator: that would act beside the dispatcher, in typing state too
        Label title = new Label(command.title());
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox row = Styles.with(new HBox(16, title), "menu-line");
        row.setAlignment(Pos.CENTER_LEFT);
        if (!command.keys().isEmpty()) {
            row.getChildren().add(new KeyHint(command.keys().get(0).cap()));
        }
        CustomMenuItem item = new CustomMenuItem(row);
        item.setId("menu-" + command.id().replace('.', '-'));
        item.setDisable(!command.enabled().get() || !command.isValidIn(viewId.get()));
        item.setOnAction(event -> command.fire());
        return item;
    }
}
