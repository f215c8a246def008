package org.winnow.desktop.library;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.feather.Feather;
import org.winnow.desktop.kit.CountRow;
import org.winnow.desktop.kit.Icons;
import org.winnow.desktop.kit.SectionHeading;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.library.SetsModel.Line;
import org.winnow.desktop.words.Words;

/** The saved sets in the left panel: Enter opens one, F2 renames it, Delete forgets it. */
final class SetLines {
    private final SetsModel model;

    SetLines(SetsModel model) {
        this.model = model;
    }

    List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        Button add = Styles.with(new Button(), "icon-button", "set-add");
        add.setGraphic(Icons.of(Feather.PLUS));
        add.setId("library-set-add");
        add.setAccessibleText(Words.of("library.save-the-query-as-a-set"));
        add.setTooltip(new Tooltip(Words.of("library.save-the-query-as-a-set")));
        add.setOnAction(event -> model.onSave());
        nodes.add(new SectionHeading(Words.of("library.saved-sets")).with(add));
        model.lines().get().forEach(line -> nodes.add(row(line)));
        return nodes;
    }

    private CountRow row(Line line) {
        CountRow row = new CountRow(line.name(), Math.max(0, line.count()), () -> model.onOpen(line.name()));
        row.setId("library-set-" + line.name());
        row.setChosen(line.chosen());
        Tooltip.install(row, new Tooltip(line.text().isEmpty() ? Words.of("library.all-examples") : line.text()));
        ContextMenu menu = new ContextMenu(
                item(Words.of("library.rename"), () -> model.onRename(line.name())),
                item(Words.of("library.forget"), () -> model.onDelete(line)));
        row.setOnContextMenuRequested(event -> menu.show(row, event.getScreenX(), event.getScreenY()));
        row.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.F2) {
                model.onRename(line.name());
                event.consume();
            } else if (event.getCode() == KeyCode.DELETE) {
                model.onDelete(line);
                event.consume();
            }
        });
        return row;
    }

    private static MenuItem item(String words, Runnable run) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(event -> run.run());
        return item;
    }
}
