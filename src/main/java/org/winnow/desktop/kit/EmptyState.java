package org.winnow.desktop.kit;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What stands where nothing is: what, why, and one thing to do. Style class {@code empty-state}. */
public final class EmptyState extends VBox {
    private final HBox actions = new HBox();

    /**
     * An empty state.
     *
     * @param what "Nothing matches"
     * @param why "No example has the tag refund and is in German."; may be empty
     */
    public EmptyState(String what, String why) {
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        Label title = Styles.with(new Label(what), "empty-what");
        Label reason = Styles.with(new Label(why), "empty-why");
        title.setWrapText(true);
        reason.setWrapText(true);
        reason.setMinHeight(USE_PREF_SIZE);
        reason.setManaged(!why.isEmpty());
        actions.getStyleClass().add("empty-actions");
        actions.setAlignment(Pos.CENTER);
        getChildren().addAll(title, reason, actions);
        setAccessibleText(what + ". " + why);
    }

    /** The button of the first thing that it offers. */
    public KeyButton first() {
        return (KeyButton) actions.getChildren().get(0);
    }

    /** Offers something to do; the first is the primary one. */
    public EmptyState action(String verb, String key, Runnable run) {
        KeyButton button = new KeyButton(verb, key, run);
        if (actions.getChildren().isEmpty()) {
            button.look("primary");
        }
        actions.getChildren().add(button);
        return this;
    }
}
