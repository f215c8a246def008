package org.winnow.desktop.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.winnow.desktop.kit.KeyHint;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.words.Words;

/** The palette: a field and the lines that match, over the window. Node ids {@code palette-field}, {@code palette-list}. */
final class Palette extends VBox {
    private static final double ROW = 36;

    private final PaletteModel model;
    private final TextField field = new TextField();
    private final ListView<PaletteItem> list = new ListView<>();

    Palette(PaletteModel model) {
        this.model = model;
        getStyleClass().add("palette");
        setMaxWidth(560);
        field.setId("palette-field");
        field.setPromptText(Words.of("shell.type-a-command-a-query-or"));
        field.setAccessibleText(Words.of("shell.command-query-or-set"));
        field.textProperty().bindBidirectional(model.typed());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        list.setId("palette-list");
        list.setItems(model.items());
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new Line());
        list.setAccessibleText(Words.of("shell.matching-commands"));
        model.items().subscribe(this::fit);
        model.chosen().subscribe(at -> choose(at.intValue()));
        Label nothing = Styles.with(new Label(Words.of("shell.no-command-is-called-that")), "secondary");
        list.setPlaceholder(nothing);
        getChildren().addAll(field, list);
        fit();
    }

    /** Where the focus goes when it opens. */
    TextField field() {
        return field;
    }

    private void fit() {
        int rows = Math.max(1, Math.min(9, model.items().size()));
        list.setPrefHeight(rows * ROW + 2);
        choose(model.chosen().get());
    }

    private void choose(int at) {
        if (at < 0 || at >= model.items().size()) {
            list.getSelectionModel().clearSelection();
            return;
        }
        list.getSelectionModel().clearAndSelect(at);
        list.scrollTo(Math.max(0, at - 4));
        field.setAccessibleHelp(model.items().get(at).title());
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> model.onMove(1);
            case UP -> model.onMove(-1);
            case PAGE_DOWN -> model.onMove(8);
            case PAGE_UP -> model.onMove(-8);
            case ENTER -> model.onRun();
            case TAB -> model.onMove(event.isShiftDown() ? -1 : 1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private final class Line extends ListCell<PaletteItem> {
        private final Label title = new Label();
        private final Label group = Styles.with(new Label(), "secondary");
        private final HBox row = new HBox(8, title, group);

        Line() {
            row.setAlignment(Pos.CENTER_LEFT);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            row.getChildren().add(gap);
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && !isEmpty()) {
                    model.chosen().set(getIndex());
                    model.onRun();
                }
            });
        }

        @Override
        protected void updateItem(PaletteItem item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            title.setText(item.title());
            group.setText(item.group());
            row.getChildren().removeIf(KeyHint.class::isInstance);
            if (!item.keys().isEmpty()) {
                row.getChildren().add(new KeyHint(item.keys()));
            }
            setAccessibleText(item.title() + ", " + item.group() + " " + item.keys());
            setGraphic(row);
        }
    }
}
