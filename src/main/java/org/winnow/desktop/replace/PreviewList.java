package org.winnow.desktop.replace;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.fx.Subscriptions;
import org.winnow.desktop.kit.DiffText;
import org.winnow.desktop.kit.KeyButton;
import org.winnow.desktop.kit.Numbers;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.replace.ReplaceModel.Counts;
import org.winnow.desktop.replace.ReplaceModel.State;
import org.winnow.desktop.words.Words;

/** The examples that would change, a line each with its check box, and a box for all of them. */
final class PreviewList {
    private static final double ROW = 52;

    /** Where lines are narrower, their words need the room of the identifiers. */
    private static final double WIDE = 520;

    private final ReplaceModel model;
    private final CheckBox all = new CheckBox();
    private final Label progress = Styles.with(new Label(), "secondary");
    private final KeyButton stop;
    private final ListView<PreviewRow> list = Styles.with(new ListView<>(), "replace-list");
    private final VBox root;

    PreviewList(ReplaceModel model) {
        this.model = model;
        stop = new KeyButton(Words.of("replace.stop"), model::onStop);
        stop.setId("replace-stop");
        all.setId("replace-all");
        all.setAllowIndeterminate(false);
        all.setOnAction(event -> model.onToggleAll());
        all.setMinWidth(Region.USE_PREF_SIZE);
        progress.setId("replace-progress");
        progress.setMinWidth(0);
        list.setId("replace-list");
        list.setAccessibleText(Words.of("replace.examples-that-would-change"));
        list.setFixedCellSize(ROW);
        list.setCellFactory(any -> new Line());
        list.getSelectionModel().selectedIndexProperty().subscribe(index -> model.onChooseLine(index.intValue()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = Styles.with(new HBox(all, gap, progress, stop), "replace-head");
        VBox.setVgrow(list, Priority.ALWAYS);
        list.setMinHeight(2 * ROW);
        root = new VBox(head, list);
    }

    Node root() {
        return root;
    }

    void focus() {
        list.requestFocus();
    }

    void listen(Subscriptions subscriptions) {
        subscriptions.on(model.rows(), rows -> {
            int chosen = list.getSelectionModel().getSelectedIndex();
            list.setItems(rows);
            if (!rows.isEmpty()) {
                list.getSelectionModel().clearAndSelect(Math.max(0, Math.min(chosen, rows.size() - 1)));
                model.onChooseLine(list.getSelectionModel().getSelectedIndex());
            }
        });
        subscriptions.onAny(this::showCounts, model.counts(), model.checks().revision());
        subscriptions.on(model.checks().revision(), revision -> list.refresh());
    }

    private void showCounts() {
        Counts counts = model.counts().get();
        int checked = model.checked();
        all.setIndeterminate(checked > 0 && checked < counts.examples());
        all.setSelected(checked == counts.examples() && checked > 0);
        all.setText(words(counts, checked));
        boolean looking = counts.state() == State.LOOKING;
        progress.setText(
                switch (counts.state()) {
                    case LOOKING -> Words.of("replace.looked-at-of", counts.seen(), counts.total());
                    case STOPPED -> Words.of("replace.stopped-after", counts.seen());
                    default -> "";
                });
        stop.setVisible(looking);
        stop.setManaged(looking);
    }

    private static String words(Counts counts, int checked) {
        if (checked < counts.examples()) {
            return Words.of("replace.of-examples", checked, counts.examples());
        }
        String hits = Words.of("replace.hits", counts.hits());
        return counts.examples() == 1
                ? Words.of("replace.1-example", hits)
                : Words.of("replace.all-examples", counts.examples(), hits);
    }

    private final class Line extends ListCell<PreviewRow> {
        private final CheckBox box = new CheckBox();
        private final Label id = Styles.with(new Label(), "secondary", "replace-id");
        private final DiffText text = new DiffText();
        private final HBox window = Styles.with(new HBox(text), "replace-window");
        private final Label hits = Styles.with(new Label(), "secondary");
        private final HBox line = Styles.with(new HBox(box, id, window, hits), "replace-row");
        private int key;

        Line() {
            box.setFocusTraversable(false);
            id.visibleProperty().bind(list.widthProperty().greaterThan(WIDE));
            id.managedProperty().bind(id.visibleProperty());
            box.setOnAction(event -> model.onToggle(key));
            hits.setMinWidth(Region.USE_PREF_SIZE);
            HBox.setHgrow(window, Priority.ALWAYS);
            HBox.setHgrow(text, Priority.ALWAYS);
            window.setFillHeight(false);
            window.setMinSize(0, ROW - 8);
            window.setMaxHeight(ROW - 8);
            Rectangle seen = new Rectangle();
            seen.widthProperty().bind(window.widthProperty());
            seen.heightProperty().bind(window.heightProperty());
            window.setClip(seen);
            setPrefWidth(0);
        }

        private String said(PreviewRow row, boolean checked) {
            if (key == 0) {
                return Words.of("replace.loading-an-example");
            }
            String state = checked ? Words.of("replace.checked") : Words.of("replace.not-checked");
            String places = row.hits() > 1 ? ", " + Words.of("replace.hits", row.hits()) : "";
            return state + ", " + row.id() + places + ": " + text.text();
        }

        @Override
        protected void updateItem(@Nullable PreviewRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            key = row.key();
            boolean checked = key != 0 && model.checks().has(key);
            box.setSelected(checked);
            box.setVisible(key != 0);
            id.setText(row.id());
            text.show(row.pieces());
            Styles.toggle(this, "unchecked", !checked);
            hits.setText(row.hits() > 1 ? Numbers.count(row.hits()) + " ×" : "");
            setAccessibleText(said(row, checked));
            setGraphic(line);
        }
    }
}
