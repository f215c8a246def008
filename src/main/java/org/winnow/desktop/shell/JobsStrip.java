package org.winnow.desktop.shell;

import java.util.HashMap;
import java.util.Map;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.winnow.desktop.fx.JobRow;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.words.Words;

/** The jobs at work, the two oldest with progress and a cancel button, the others as a number. Node id {@code shell-jobs}. */
final class JobsStrip extends HBox {
    private static final int SHOWN = 2;

    private final ObservableList<JobRow> jobs;
    private final Map<JobRow, HBox> lines = new HashMap<>();
    private final Label more = new Label();

    JobsStrip(ObservableList<JobRow> jobs) {
        this.jobs = jobs;
        setId("shell-jobs");
        getStyleClass().add("jobs-strip");
        setAlignment(Pos.CENTER_RIGHT);
        jobs.subscribe(this::refresh);
        refresh();
    }

    private void refresh() {
        lines.keySet().retainAll(jobs);
        getChildren().clear();
        for (JobRow row : jobs.subList(0, Math.min(SHOWN, jobs.size()))) {
            getChildren().add(lines.computeIfAbsent(row, JobsStrip::line));
        }
        if (jobs.size() > SHOWN) {
            more.setText(Words.of("shell.and-more", jobs.size() - SHOWN));
            getChildren().add(more);
        }
    }

    private static HBox line(JobRow row) {
        Label title = new Label(row.title());
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(row.fraction());
        bar.setAccessibleText(row.title());
        Label words = Styles.with(new Label(), "secondary");
        words.textProperty().bind(row.words());
        Button cancel = Styles.with(new Button(Words.of("shell.cancel")), "status-button");
        cancel.setAccessibleText(Words.of("shell.cancel-2", row.title()));
        cancel.setTooltip(new Tooltip(Words.of("shell.stop", row.title())));
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(event -> {
            cancel.setDisable(true);
            row.cancel();
        });
        HBox line = Styles.with(new HBox(title, bar, words, cancel), "job");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
