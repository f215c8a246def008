package org.winnow.desktop.dialogs;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.dialogs.TagChoice.Offer;
import org.winnow.desktop.kit.Chip;
import org.winnow.desktop.kit.Numbers;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.words.Words;

/**
 * A field to type into, the tags that fit below it, and those that are chosen above. Enter chooses the marked line, or no
 * longer; Up and Down move the mark while the field keeps the focus. Enter is left to the dialog as long as nothing was typed
 * and the mark was not moved.
 */
final class TagPicker extends VBox {
    private final TagChoice choice;
    private final FlowPane chosen = Styles.with(new FlowPane(), "chips");
    private final TextField field = new TextField();
    private final ListView<Offer> list = new ListView<>();
    private boolean moved;

    TagPicker(TagChoice choice) {
        this.choice = choice;
        getStyleClass().add("tag-picker");
        field.setId("tag-field");
        field.setPromptText(Words.of("dialogs.type-a-part-of-a-tag"));
        field.setAccessibleText(Words.of("dialogs.find-or-make-a-tag"));
        field.textProperty().subscribe(typed -> offer());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        list.setId("tag-list");
        list.setAccessibleText(Words.of("dialogs.tags"));
        list.setFocusTraversable(false);
        list.setPrefHeight(260);
        list.setCellFactory(view -> new Line());
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> toggle());
        Label hint = Styles.with(new Label(Words.of("dialogs.enter-chooses-ctrl-enter-is-done")), "secondary");
        getChildren().setAll(chosen, field, list, hint);
        show();
    }

    /** Where typing begins. */
    TextField field() {
        return field;
    }

    private void onKey(KeyEvent event) {
        int at = list.getSelectionModel().getSelectedIndex();
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            int next = at + (event.getCode() == KeyCode.DOWN ? 1 : -1);
            mark(Math.max(0, Math.min(list.getItems().size() - 1, next)));
            moved = true;
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && isAtWork()) {
            toggle();
            event.consume();
        }
    }

    private boolean isAtWork() {
        return moved || !field.getText().isBlank();
    }

    private void toggle() {
        Offer marked = list.getSelectionModel().getSelectedItem();
        if (marked != null) {
            choice.toggle(marked.tag());
            field.clear();
            show();
        }
    }

    private void show() {
        List<String> tags = choice.chosen();
        chosen.getChildren()
                .setAll(tags.stream()
                        .map(tag -> new Chip(tag).chosen(true).onRemove(() -> {
                            choice.toggle(tag);
                            show();
                        }))
                        .toList());
        chosen.setVisible(!tags.isEmpty());
        chosen.setManaged(!tags.isEmpty());
        offer();
    }

    private void offer() {
        list.getItems().setAll(choice.offers(field.getText()));
        mark(0);
        moved = false;
    }

    private void mark(int index) {
        if (!list.getItems().isEmpty()) {
            list.getSelectionModel().select(index);
            list.scrollTo(index);
            Offer marked = list.getItems().get(index);
            field.setAccessibleHelp(
                    String.format("%s %s", marked.tag(), marked.help()).strip());
        }
    }

    /** A tag with its count. */
    private static final class Line extends ListCell<Offer> {
        @Override
        protected void updateItem(@Nullable Offer offer, boolean empty) {
            super.updateItem(offer, empty);
            if (empty || offer == null) {
                setGraphic(null);
                setTooltip(null);
                return;
            }
            Label mark = Styles.with(new Label(offer.chosen() ? "✓" : ""), "tag-mark");
            boolean made = offer.count() == 0 && !offer.chosen();
            Label name = new Label(made ? Words.of("dialogs.make-the-tag", offer.tag()) : offer.tag());
            name.setMinWidth(0);
            Label help = Styles.with(new Label(offer.help().replace('\n', ' ')), "secondary");
            help.setMinWidth(0);
            help.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(help, Priority.ALWAYS);
            setTooltip(offer.help().isEmpty() ? null : new Tooltip(offer.help()));
            Label count = Styles.with(new Label(offer.count() == 0 ? "" : Numbers.count(offer.count())), "secondary");
            count.setMinWidth(USE_PREF_SIZE);
            setGraphic(Styles.with(new HBox(mark, name, help, count), "tag-line"));
        }
    }
}
