package org.winnow.desktop.kit;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Names and values under each other. Style class {@code fact-list}. */
public final class FactList extends GridPane {
    /** An empty list. */
    public FactList() {
        getStyleClass().add("fact-list");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setMinWidth(0);
        getColumnConstraints().addAll(names, values);
    }

    /** Adds a line of words; long ones wrap. */
    public FactList fact(String name, String value) {
        Label words = Styles.with(new Label(value), "fact-value");
        words.setWrapText(true);
        return fact(name, words);
    }

    /** Adds a line that opens something. */
    public FactList fact(String name, String value, Runnable open) {
        Hyperlink link = Styles.with(new Hyperlink(value), "fact-value");
        link.setOnAction(event -> {
            link.setVisited(false);
            open.run();
        });
        return fact(name, link);
    }

    /** Adds a line with a node of its own. */
    public FactList fact(String name, Node value) {
        Label label = Styles.with(new Label(name), "fact-name");
        label.setLabelFor(value);
        setValignment(label, VPos.TOP);
        addRow(getRowCount(), label, value);
        return this;
    }

    /** Empties it. */
    public void clear() {
        getChildren().clear();
    }
}
