package org.winnow.desktop.shell;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A sentence across the window, for what holds as long as the project is open. Style class {@code shell-banner}. */
final class Banner extends HBox {
    Banner(ShellModel model) {
        getStyleClass().add("shell-banner");
        setId("shell-banner");
        Label words = new Label();
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.textProperty().bind(model.banner());
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().add(words);
        visibleProperty().bind(model.banner().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }
}
