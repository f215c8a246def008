package org.winnow.desktop.backups;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.backups.BackupsModel.Listing;
import org.winnow.desktop.fx.Subscriptions;
import org.winnow.desktop.kit.ActionBar;
import org.winnow.desktop.kit.EmptyState;
import org.winnow.desktop.kit.KeyButton;
import org.winnow.desktop.kit.SectionHeading;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.shell.View;
import org.winnow.desktop.words.Words;
import org.winnow.store.Backup;

/** The list of backups: when, how much, why; and the way back to one. */
public final class BackupsView implements View {
    private final BackupsModel model;
    private final ListView<Backup> list = Styles.with(new ListView<>(), "history-list");
    private final Label second = Styles.with(new Label(), "secondary");
    private final KeyButton forget;
    private final StackPane centre = new StackPane();
    private final VBox root;
    private final EmptyState nothing = new EmptyState(
            Words.of("backups.there-are-no-backups-yet"), Words.of("backups.winnow-makes-them-by-itself-before"));
    private final Subscriptions subscriptions = new Subscriptions();

    /** A view over the model; {@code back} leaves it. */
    public BackupsView(BackupsModel model, Runnable back) {
        this.model = model;
        list.setId("backups-list");
        list.setAccessibleText(Words.of("backups.backups-newest-first"));
        list.setCellFactory(any -> new BackupCell());
        KeyButton restore = new KeyButton(Words.of("backups.restore-this-one"), this::restore);
        restore.setId("backups-restore");
        restore.disableProperty()
                .bind(list.getSelectionModel().selectedItemProperty().isNull());
        KeyButton make = new KeyButton(Words.of("backups.back-up-now"), model::onBackUp);
        make.setId("backups-make");
        KeyButton choose = new KeyButton(Words.of("backups.second-folder"), model::onChooseSecond);
        choose.setId("backups-second");
        forget = new KeyButton(Words.of("backups.no-second-folder"), model::onForgetSecond);
        forget.setId("backups-no-second");
        KeyButton close = new KeyButton(Words.of("backups.close"), "Esc", back);
        close.setId("backups-close");
        VBox.setVgrow(centre, Priority.ALWAYS);
        second.setWrapText(true);
        second.setMinHeight(Label.USE_PREF_SIZE);
        ActionBar bar = Styles.with(new ActionBar(restore, make, choose, forget).trailing(close), "decisions");
        root = Styles.with(
                new VBox(
                        new SectionHeading(Words.of("backups.backups"), Words.of("backups.newest-first")),
                        centre,
                        new HBox(second),
                        bar),
                "history-page");
        Styles.with((HBox) root.getChildren().get(2), "backups-second");
        root.setId("backups-root");
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public void shown() {
        model.refresh();
        subscriptions.on(model.listing(), this::show);
    }

    @Override
    public void hidden() {
        subscriptions.close();
    }

    @Override
    public void focus() {
        list.requestFocus();
    }

    private void restore() {
        Backup chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            model.onRestore(chosen);
        }
    }

    private void show(@Nullable Listing listing) {
        if (listing == null) {
            centre.getChildren().setAll(new Region());
            return;
        }
        list.getItems().setAll(listing.backups());
        list.getSelectionModel().selectFirst();
        centre.getChildren().setAll(listing.backups().isEmpty() ? nothing : list);
        second.setText(listing.second()
                .map(folder -> Words.of("backups.every-backup-is-copied-into-too", folder))
                .orElse(Words.of("backups.backups-lie-beside-the-project-a")));
        forget.setDisable(listing.second().isEmpty());
    }

    private static final class BackupCell extends ListCell<Backup> {
        private final Label when = new Label();
        private final Label what = Styles.with(new Label(), "secondary");
        private final HBox line = Styles.with(new HBox(when, what), "history-line");

        BackupCell() {
            when.setMinWidth(170);
            what.setMinWidth(0);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Backup backup, boolean empty) {
            super.updateItem(backup, empty);
            if (empty || backup == null) {
                setGraphic(null);
                return;
            }
            when.setText(BackupsModel.when(backup));
            what.setText(Words.of(
                    "backups.mb",
                    BackupsModel.words(backup.counts()),
                    backup.reason().words(),
                    Math.max(1, backup.bytes() >> 20)));
            setGraphic(line);
        }
    }
}
