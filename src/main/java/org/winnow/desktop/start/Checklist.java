package org.winnow.desktop.start;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.winnow.desktop.fx.Subscriptions;
import org.winnow.desktop.kit.Card;
import org.winnow.desktop.kit.Icons;
import org.winnow.desktop.kit.KeyButton;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.settings.FirstSteps;
import org.winnow.desktop.settings.FirstSteps.Step;
import org.winnow.desktop.words.Words;

/** The first steps, with a tick before each that was taken. Node id {@code start-steps}. */
final class Checklist extends VBox {
    private final ChecklistModel model;
    private final VBox lines = new VBox();
    private final Label sum = Styles.with(new Label(), "secondary");

    Checklist(ChecklistModel model) {
        this.model = model;
        setId("start-steps");
        getStyleClass().add("checklist");
        Label title = Styles.with(new Label(Words.of("start.first-steps")), "card-title");
        title.setMaxWidth(Double.MAX_VALUE);
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        sum.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(title, Priority.ALWAYS);
        KeyButton hide = new KeyButton(Words.of("start.hide-this-list"), model::onHide).look("flat");
        hide.setId("start-hide-steps");
        HBox head = new HBox(8, title, sum, hide);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(new Card(head, lines));
    }

    void shown(Subscriptions open) {
        open.on(model.steps(), this::show);
    }

    private void show(FirstSteps steps) {
        setVisible(!steps.hidden());
        setManaged(!steps.hidden());
        sum.setText(Words.of("start.of", steps.done().size(), Step.values().length));
        lines.getChildren().clear();
        for (Step step : Step.values()) {
            lines.getChildren().add(line(step, steps));
        }
    }

    private static Label line(Step step, FirstSteps steps) {
        boolean done = steps.done().contains(step);
        FontIcon icon = Icons.of(done ? Feather.CHECK_CIRCLE : Feather.CIRCLE);
        Label line = Styles.with(new Label(words(step, steps), icon), "checklist-line", done ? "done" : "open");
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        line.setAccessibleText((done ? Words.of("start.done") : Words.of("start.not-done-yet")) + words(step, steps));
        return line;
    }

    private static String words(Step step, FirstSteps steps) {
        return switch (step) {
            case OPEN -> Words.of("start.open-a-project-or-the-sample");
            case PRACTISE -> Words.of("start.practise-the-keys-on-twelve-examples");
            case IMPORT -> Words.of("start.import-a-file");
            case DECIDE ->
                steps.decided() == 0 || steps.done().contains(step)
                        ? Words.of("start.decide-ten-examples-in-the-review")
                        : Words.of("start.decide-ten-examples-in-the-review-2", steps.decided());
            case EDIT -> Words.of("start.edit-an-answer");
            case TAG -> Words.of("start.give-an-example-a-tag");
            case EXPORT -> Words.of("start.export-what-is-accepted");
        };
    }
}
