package org.winnow.desktop.intake;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.fx.Subscriptions;
import org.winnow.desktop.kit.ActionBar;
import org.winnow.desktop.kit.EmptyState;
import org.winnow.desktop.kit.KeyButton;
import org.winnow.desktop.kit.SectionHeading;
import org.winnow.desktop.kit.StatusDot;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.kit.Tone;
import org.winnow.desktop.shell.View;
import org.winnow.desktop.words.Words;
import org.winnow.intake.Detection;
import org.winnow.intake.ImportReport;

/** The files at the left, the one in hand with its preview, the import below. Nothing is written before that. */
public final class ImportView implements View {
    private final ImportModel model;
    private final FilePane file;
    private final ListView<FileChoice> list = Styles.with(new ListView<>(), "file-list");
    private final KeyButton start;
    private final KeyButton cancel;
    private final BorderPane page = new BorderPane();
    private final EmptyState nothing;
    private final StackPane root = Styles.with(new StackPane(), "import");
    private final Subscriptions subscriptions = new Subscriptions();

    /**
     * A view over the model.
     *
     * @param choose asks for files
     * @param back leaves the view
     */
    public ImportView(ImportModel model, Runnable choose, Runnable back) {
        this.model = model;
        this.file = new FilePane(model);
        root.setId("import-root");
        nothing = new EmptyState(Words.of("intake.import-files"), Words.of("intake.drop-jsonl-json-or-csv-files"))
                .action(Words.of("intake.choose-files"), "", choose);
        list.setId("import-files");
        list.setAccessibleText(Words.of("intake.files-to-import"));
        list.setItems(model.files());
        list.setCellFactory(any -> new FileCell());
        VBox.setVgrow(list, Priority.ALWAYS);
        KeyButton more = new KeyButton(Words.of("intake.choose-more-files"), choose);
        VBox left = Styles.with(new VBox(new SectionHeading(Words.of("intake.files")), list, more), "file-panel");
        ScrollPane scroll = Styles.with(new ScrollPane(file.root()), "import-scroll");
        scroll.setFitToWidth(true);
        start = new KeyButton(Words.of("intake.import"), "Ctrl+Enter", model::onImport).look("primary");
        start.setId("import-start");
        cancel = new KeyButton(Words.of("intake.stop"), model::onCancel);
        KeyButton remove = new KeyButton(Words.of("intake.take-off-the-list"), model::onRemove);
        KeyButton close = new KeyButton(Words.of("intake.close"), "Esc", back);
        close.setId("import-close");
        HBox.setHgrow(scroll, Priority.ALWAYS);
        scroll.setPrefWidth(560);
        scroll.setMinWidth(0);
        page.setCenter(new HBox(left, scroll));
        page.setBottom(Styles.with(new ActionBar(start, cancel, remove, close), "decisions"));
        list.getSelectionModel().selectedIndexProperty().subscribe(index -> {
            if (index.intValue() >= 0) {
                model.onChoose(index.intValue());
            }
        });
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public void shown() {
        subscriptions.onAny(this::show, model.files(), model.chosen(), model.busy());
    }

    @Override
    public void hidden() {
        model.onForget();
        subscriptions.close();
    }

    @Override
    public void focus() {
        if (model.files().isEmpty()) {
            root.requestFocus();
        } else {
            list.requestFocus();
        }
    }

    private void show() {
        root.getChildren().setAll(model.files().isEmpty() ? nothing : page);
        int ready = model.ready();
        start.setText(Words.of("intake.import-files-2", ready));
        start.setDisable(ready == 0 || model.busy().get());
        cancel.setVisible(model.busy().get());
        cancel.setManaged(model.busy().get());
        if (list.getSelectionModel().getSelectedIndex() != model.chosen().get()) {
            list.getSelectionModel().clearAndSelect(model.chosen().get());
        }
        file.show(model.current());
    }

    private static final class FileCell extends ListCell<FileChoice> {
        private final Label name = Styles.with(new Label(), "file-name");
        private final StatusDot state = new StatusDot(Tone.NEUTRAL, "");
        private final VBox lines = new VBox(name, state);

        FileCell() {
            setPrefWidth(0); // as wide as the list, whose words end in dots
        }

        @Override
        protected void updateItem(@Nullable FileChoice choice, boolean empty) {
            super.updateItem(choice, empty);
            if (empty || choice == null) {
                setGraphic(null);
                return;
            }
            name.setText(choice.name());
            say(choice);
            setGraphic(lines);
        }

        private void say(FileChoice choice) {
            ImportReport report = choice.report();
            if (report != null) {
                long aside = report.ledger().quarantined();
                state.set(
                        aside == 0 ? Tone.GOOD : Tone.ATTENTION,
                        Words.of(
                                "intake.kept",
                                report.ledger().kept(),
                                aside == 0 ? "" : Words.of("intake.put-aside-2", aside)));
            } else if (choice.failure() != null) {
                state.set(Tone.BAD, Words.of("intake.cannot-be-read"));
            } else if (choice.preview() == null) {
                state.set(Tone.NEUTRAL, Words.of("intake.looking"));
            } else {
                Detection seen = choice.preview().detection();
                state.set(
                        choice.ready() ? Tone.ACCENT : Tone.ATTENTION,
                        choice.mapped()
                                ? Words.of("intake.own-mapping")
                                : choice.ready() ? seen.title() : Words.of("intake.not-known-yet"));
            }
        }
    }
}
