package org.winnow.desktop.shell;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.kit.Brief;
import org.winnow.desktop.kit.KeyHint;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.words.Words;

/** Menu and project, the palette's field in the middle, the buttons. */
final class TopBar extends GridPane {
    private static final double FIELD = 440;

    TopBar(ShellModel model, CommandRegistry commands, List<String> buttons) {
        getStyleClass().add("top-bar");
        Label project = Styles.with(new Label(), "secondary");
        project.setId("shell-project");
        project.setMinWidth(0);
        project.textProperty().bind(model.projectName());
        HBox left = Styles.with(
                new HBox(new CommandMenu(commands, () -> model.viewId().get()), project), "top-left");
        left.setAlignment(Pos.CENTER_LEFT);
        HBox right = Styles.with(new HBox(), "top-right");
        right.setAlignment(Pos.CENTER_RIGHT);
        right.setMinWidth(USE_PREF_SIZE);
        for (String id : buttons) {
            Command command = commands.get(id);
            right.getChildren().add(new CommandButton(command, command.title(), false));
        }
        if (!buttons.isEmpty()) {
            Styles.with(right.getChildren().get(buttons.size() - 1), "primary");
        }
        addRow(0, left, paletteField(commands.find("window.palette").orElse(null), model), right);
        ColumnConstraints buttonsColumn = side(HPos.RIGHT);
        buttonsColumn.setMinWidth(USE_COMPUTED_SIZE);
        getColumnConstraints().setAll(side(HPos.LEFT), middle(), buttonsColumn);
        setAlignment(Pos.CENTER_LEFT);
    }

    private static ColumnConstraints side(HPos where) {
        ColumnConstraints side = new ColumnConstraints(0, 300, Double.MAX_VALUE);
        side.setHgrow(Priority.ALWAYS);
        side.setHalignment(where);
        side.setMinWidth(90);
        return side;
    }

    private ColumnConstraints middle() {
        ColumnConstraints middle = new ColumnConstraints(48, FIELD, FIELD);
        middle.prefWidthProperty()
                .bind(widthProperty().map(width -> Math.max(48, Math.min(FIELD, width.doubleValue() * 0.34))));
        middle.setHgrow(Priority.SOMETIMES);
        return middle;
    }

    private static Button paletteField(@Nullable Command open, ShellModel model) {
        Button field = Styles.with(new Button(), "palette-opener");
        field.setId("shell-palette");
        Label words = Brief.of(new Label(Words.of("shell.type-a-command-a-query-or")));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox inside = new HBox(8, words, gap, hint(open));
        inside.setAlignment(Pos.CENTER_LEFT);
        inside.prefWidthProperty().bind(field.widthProperty().subtract(20));
        field.setGraphic(inside);
        field.setMaxWidth(Double.MAX_VALUE);
        field.setMinWidth(48);
        field.setPrefWidth(440);
        field.setAccessibleText(Words.of("shell.type-a-command-a-query-or"));
        field.setOnAction(event -> model.overlay().set(ShellModel.Overlay.PALETTE));
        return field;
    }

    private static KeyHint hint(@Nullable Command command) {
        KeyHint hint = new KeyHint("");
        if (command != null) {
            command.state().keys().subscribe(keys -> hint.setText(command.cap()));
        }
        return hint;
    }
}
