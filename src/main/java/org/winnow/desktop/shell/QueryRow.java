package org.winnow.desktop.shell;

import java.util.List;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.feather.Feather;
import org.winnow.desktop.kit.Icons;
import org.winnow.desktop.kit.Numbers;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.words.Words;

/** The query bar, how many examples it matches, the view switch; buttons for panels that found no room. */
final class QueryRow extends HBox {
    private static final double LEAST_QUERY = 220;
    private static final double RING = 3;

    private final ViewSwitch viewSwitch;
    private final Text current = Styles.with(new Text(), "strong");
    private final Text total = Styles.with(new Text(), "secondary");
    private final TextFlow counts = Styles.with(new TextFlow(current, total), "counts");

    QueryRow(ShellModel model, Node queryBar, List<ViewSlot> slots) {
        getStyleClass().add("query-row");
        setAlignment(Pos.CENTER_LEFT);
        viewSwitch = new ViewSwitch(model, slots);
        StackPane query = new StackPane(queryBar);
        query.setMinWidth(80);
        query.setAlignment(Pos.CENTER_LEFT);
        Rectangle clip = new Rectangle(-RING, -RING, 0, 0);
        clip.widthProperty().bind(query.widthProperty().add(2 * RING));
        clip.heightProperty().bind(query.heightProperty().add(2 * RING));
        query.setClip(clip);
        HBox.setHgrow(query, Priority.ALWAYS);
        counts.setId("shell-counts");
        counts.setMinWidth(USE_PREF_SIZE);
        counts.setMaxHeight(USE_PREF_SIZE);
        Button left = drawer(Feather.SIDEBAR, Words.of("shell.show-or-hide-the-left-panel"), model::onToggleLeft);
        Button right = drawer(Feather.COLUMNS, Words.of("shell.show-or-hide-the-right-panel"), model::onToggleRight);
        left.setId("shell-left-drawer");
        right.setId("shell-right-drawer");
        shownWhen(left, model.leftDocked().not());
        shownWhen(right, model.rightDocked().not());
        getChildren().addAll(left, query, counts, viewSwitch, right);
        model.currentCount().subscribe(() -> showCounts(model));
        model.totalCount().subscribe(() -> showCounts(model));
        widthProperty().subscribe(this::fit);
        showCounts(model);
    }

    private static Button drawer(Feather icon, String words, Runnable run) {
        Button button = Styles.with(new Button(), "icon-button");
        button.setGraphic(Icons.of(icon));
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setOnAction(event -> run.run());
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private static void shownWhen(Node node, BooleanBinding when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }

    private void showCounts(ShellModel model) {
        long matched = model.currentCount().get();
        long all = model.totalCount().get();
        boolean known = matched >= 0 && all >= 0;
        current.setText(known ? Numbers.count(matched) : "");
        total.setText(known ? Words.of("shell.of", all) : "");
        counts.setAccessibleText(Words.of("shell.examples", current.getText() + total.getText()));
        fit();
    }

    private void fit() {
        double free = getWidth() - counts.prefWidth(-1) - LEAST_QUERY - 80;
        viewSwitch.roomy(getWidth() == 0 || viewSwitch.roomyWidth() <= free);
    }
}
