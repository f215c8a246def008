package org.winnow.desktop.shell;

import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.SegmentedButton;
import org.winnow.desktop.words.Words;

/** Chooses the view: buttons side by side, or one menu where there is no room for them. */
final class ViewSwitch extends StackPane {
    private final SegmentedButton buttons = new SegmentedButton();
    private final MenuButton menu = new MenuButton();

    ViewSwitch(ShellModel model, List<ViewSlot> slots) {
        getStyleClass().add("view-switch");
        menu.setId("shell-view-menu");
        for (ViewSlot slot : slots) {
            if (slot.place() == ViewSlot.Place.SWITCH) {
                buttons.getButtons().add(button(model, slot));
                menu.getItems().add(item(model, slot));
            }
        }
        model.viewId().subscribe(id -> show(id, slots));
        getChildren().addAll(buttons, menu);
        setMinWidth(USE_PREF_SIZE);
        roomy(true);
    }

    private static ToggleButton button(ShellModel model, ViewSlot slot) {
        ToggleButton button = new ToggleButton(slot.title());
        button.setId("shell-view-" + slot.id());
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> {
            button.setSelected(true); // pressing the chosen one leaves it chosen
            model.viewId().set(slot.id());
        });
        return button;
    }

    private static RadioMenuItem item(ShellModel model, ViewSlot slot) {
        RadioMenuItem item = new RadioMenuItem(slot.title());
        item.setOnAction(event -> {
            item.setSelected(true);
            model.viewId().set(slot.id());
        });
        return item;
    }

    private void show(String viewId, List<ViewSlot> slots) {
        menu.setText(Words.of("shell.view"));
        int i = 0;
        for (ViewSlot slot : slots) {
            if (slot.place() == ViewSlot.Place.SWITCH) {
                boolean here = slot.id().equals(viewId);
                buttons.getButtons().get(i).setSelected(here);
                ((RadioMenuItem) menu.getItems().get(i)).setSelected(here);
                if (here) {
                    menu.setText(slot.title());
                }
                i++;
            }
        }
        menu.setAccessibleText(Words.of("shell.view-2", menu.getText()));
    }

    /** The width of the buttons side by side. */
    double roomyWidth() {
        return buttons.prefWidth(-1);
    }

    /** Shows the buttons, or the menu. */
    void roomy(boolean room) {
        buttons.setVisible(room);
        buttons.setManaged(room);
        menu.setVisible(!room);
        menu.setManaged(!room);
    }
}
