package org.winnow.desktop.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.winnow.desktop.fx.JobsModel;
import org.winnow.desktop.kit.ActionBar;
import org.winnow.desktop.kit.StatusDot;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.kit.Tone;

/** Whether everything is saved, what the view says, what runs, and notes. */
final class StatusBar extends HBox {
    private final StatusDot saved = new StatusDot(Tone.NEUTRAL, "");
    private final HBox notes = Styles.with(new HBox(), "status-notes");

    StatusBar(ShellModel model, JobsModel jobs) {
        getStyleClass().add("status-bar");
        setAlignment(Pos.CENTER_LEFT);
        saved.setId("shell-saved");
        saved.setMinWidth(USE_PREF_SIZE);
        Styles.with(saved, "saved");
        Label text = Styles.with(new Label(), "status-text");
        text.setId("shell-status");
        text.textProperty().bind(model.statusText());
        notes.setAlignment(Pos.CENTER_RIGHT);
        ActionBar bar = new ActionBar(20, 0).leading(saved, text).trailing(new JobsStrip(jobs.rows()), notes);
        HBox.setHgrow(bar, Priority.ALWAYS);
        getChildren().add(bar);
        model.saved().subscribe(this::show);
        model.notes().subscribe(() -> showNotes(model));
        showNotes(model);
    }

    private void show(ShellModel.Saved state) {
        saved.setVisible(state.state() != ShellModel.Saved.State.NONE);
        saved.set(
                switch (state.state()) {
                    case NONE -> Tone.NEUTRAL;
                    case SAVED -> Tone.GOOD;
                    case WRITING -> Tone.ATTENTION;
                    case FAILED -> Tone.BAD;
                },
                state.words());
    }

    private void showNotes(ShellModel model) {
        notes.getChildren().setAll(model.notes().stream().map(Label::new).toList());
    }
}
