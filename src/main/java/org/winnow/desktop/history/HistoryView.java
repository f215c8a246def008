package org.winnow.desktop.history;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.fx.Subscriptions;
import org.winnow.desktop.history.HistoryModel.Steps;
import org.winnow.desktop.kit.ActionBar;
import org.winnow.desktop.kit.EmptyState;
import org.winnow.desktop.kit.KeyButton;
import org.winnow.desktop.kit.SectionHeading;
import org.winnow.desktop.kit.StatusDot;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.kit.Tone;
import org.winnow.desktop.shell.View;
import org.winnow.desktop.words.Words;
import org.winnow.store.HistoryLog.Step;

/** The list of steps. Going to a step undoes or redoes what lies between; nothing is ever erased. */
public final class HistoryView implements View {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofLocalizedDateTime(
                    FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(Locale.ENGLISH);

    private final HistoryModel model;
    private final Actions actions;
    private final KeyButton export;
    private final ListView<Step> list = Styles.with(new ListView<>(), "history-list");
    private final KeyButton go;
    private final VBox page;
    private final StackPane root = Styles.with(new StackPane(), "history");
    private final EmptyState nothing = new EmptyState(
            Words.of("history.nothing-was-edited-yet"), Words.of("history.every-edit-will-be-listed-here"));
    private final ListChangeListener<Step> counting = change -> countChosen();
    private final Subscriptions subscriptions = new Subscriptions();

    /** What the view asks for, since files have to be chosen. */
    public interface Actions {
        /** Writes these steps into a file. */
        void export(List<Step> steps);

        /** Does the steps of a file here. */
        void replay();
    }

    /** A view over the model. */
    public HistoryView(HistoryModel model, Actions actions) {
        this.model = model;
        this.actions = actions;
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        root.setId("history-root");
        nothing.action(Words.of("history.replay-a-recipe"), "", actions::replay);
        list.setId("history-list");
        list.setAccessibleText(Words.of("history.steps-newest-first"));
        list.setCellFactory(any -> new StepCell());
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                travel();
                event.consume();
            }
        });
        go = new KeyButton(Words.of("history.go-to-this-step"), "Enter", this::travel);
        go.setId("history-go");
        KeyButton start = new KeyButton(Words.of("history.go-to-the-beginning"), () -> model.onTravel(0));
        start.setId("history-beginning");
        export = new KeyButton(Words.of("history.export-as-a-recipe"), "", this::export);
        export.setId("history-export");
        export.setTooltip(new Tooltip(Words.of("history.write-the-selected-steps-into-a")));
        KeyButton replay = new KeyButton(Words.of("history.replay-a-recipe"), actions::replay);
        replay.setId("history-replay");
        VBox.setVgrow(list, Priority.ALWAYS);
        ActionBar bar = Styles.with(new ActionBar(go, start, export, replay), "decisions");
        page = Styles.with(
                new VBox(new SectionHeading(Words.of("history.steps"), Words.of("history.newest-first")), list, bar),
                "history-page");
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public void shown() {
        model.onShown(true);
        subscriptions.on(model.steps(), this::show);
        subscriptions.on(list.getSelectionModel().selectedItemProperty(), step -> go.setDisable(step == null));
        list.getSelectionModel().getSelectedItems().addListener(counting);
        countChosen();
    }

    @Override
    public void hidden() {
        list.getSelectionModel().getSelectedItems().removeListener(counting);
        subscriptions.close();
        model.onShown(false);
    }

    @Override
    public void focus() {
        list.requestFocus();
    }

    private void countChosen() {
        int chosen = list.getSelectionModel().getSelectedItems().size();
        export.setDisable(chosen == 0);
        export.setText(Words.of("history.export-steps-as-a-recipe", chosen));
    }

    private void export() {
        List<Step> chosen = list.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .toList();
        if (!chosen.isEmpty()) {
            actions.export(chosen);
        }
    }

    private void travel() {
        Step chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            model.onTravel(chosen.id());
        }
    }

    private void show(@Nullable Steps steps) {
        if (steps == null || steps.all().isEmpty()) {
            root.getChildren().setAll(steps == null ? new Region() : nothing);
            return;
        }
        int selected = list.getSelectionModel().getSelectedIndex();
        list.getItems().setAll(steps.all());
        list.getSelectionModel()
                .clearAndSelect(Math.max(0, Math.min(selected, steps.all().size() - 1)));
        root.getChildren().setAll(page);
        list.refresh();
    }

    private final class StepCell extends ListCell<Step> {
        private final StatusDot dot = new StatusDot(Tone.NEUTRAL, "");
        private final Label note = Styles.with(new Label(), "secondary");
        private final HBox line = Styles.with(new HBox(dot, note), "history-line");

        StepCell() {
            HBox.setHgrow(dot, Priority.ALWAYS);
            dot.setMaxWidth(Double.MAX_VALUE);
            dot.setMinWidth(0);
            note.setMinWidth(0);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Step step, boolean empty) {
            super.updateItem(step, empty);
            Steps steps = model.steps().get();
            if (empty || step == null || steps == null) {
                setGraphic(null);
                return;
            }
            boolean held = steps.held().contains(step.id());
            dot.set(step.id() == steps.head() ? Tone.ACCENT : held ? Tone.GOOD : Tone.NEUTRAL, step.title());
            Styles.toggle(this, "undone", !held);
            note.setText(Words.of(
                    "history.examples",
                    step.id() == steps.head()
                            ? Words.of("history.now-here")
                            : held ? "" : Words.of("history.taken-back"),
                    step.count(),
                    step.who(),
                    WHEN.format(step.at().atZone(ZoneId.systemDefault()))));
            setGraphic(line);
        }
    }
}
