package org.winnow.desktop.tags;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.fx.Subscriptions;
import org.winnow.desktop.kit.ActionBar;
import org.winnow.desktop.kit.EmptyState;
import org.winnow.desktop.kit.SectionHeading;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.shell.Command;
import org.winnow.desktop.shell.CommandButton;
import org.winnow.desktop.shell.KeyWords;
import org.winnow.desktop.shell.View;
import org.winnow.desktop.tags.TagsModel.Line;
import org.winnow.desktop.words.Words;

/** All tags with their counts and what they mean; the selected ones are renamed, merged, nested, removed. */
public final class TagsView implements View {
    private static final double STEP = 20;

    private final TagsModel model;
    private final ListView<Line> list = Styles.with(new ListView<>(), "tags-list");
    private final SectionHeading heading = new SectionHeading(Words.of("tags.tags"));
    private final VBox page;
    private final StackPane root = Styles.with(new StackPane(), "tags");
    private final EmptyState nothing;
    private final ListChangeListener<Line> choosing = change -> choose();
    private final Subscriptions subscriptions = new Subscriptions();
    private boolean showing;

    /**
     * A view over the model.
     *
     * @param commands the commands of the view by id
     * @param keys the present keys
     */
    public TagsView(TagsModel model, Map<String, Command> commands, KeyWords keys) {
        this.model = model;
        nothing = new EmptyState(
                Words.of("tags.no-tags-yet"), keys.fill(Words.of("tags.give-examples-tags-in-the-table")));
        root.setId("tags-root");
        root.setAccessibleRole(AccessibleRole.TITLED_PANE);
        root.setFocusTraversable(true);
        root.setAccessibleText(Words.of("tags.tags-of-the-project"));
        list.setId("tags-list");
        list.setAccessibleText(Words.of("tags.tags"));
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(any -> new TagCell());
        VBox.setVgrow(list, Priority.ALWAYS);
        ActionBar bar = Styles.with(new ActionBar(), "decisions");
        bar.leading(
                button(commands, "tags.rename", Words.of("tags.rename")),
                button(commands, "tags.merge", Words.of("tags.merge-into-2")),
                button(commands, "tags.nest", Words.of("tags.put-below-2")),
                button(commands, "tags.help", Words.of("tags.help-text")),
                button(commands, "tags.show", Words.of("tags.show-examples")));
        bar.trailing(
                button(commands, "tags.remove", Words.of("tags.remove")),
                button(commands, "tags.close", Words.of("tags.close")));
        page = Styles.with(new VBox(heading, list, bar), "tags-page");
    }

    private static CommandButton button(Map<String, Command> commands, String id, String text) {
        return new CommandButton(Objects.requireNonNull(commands.get(id), id), text, true);
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public void shown() {
        subscriptions.on(model.matches(), matches -> model.refresh());
        subscriptions.on(model.texts(), texts -> model.refresh());
        subscriptions.on(model.lines(), this::show);
        list.getSelectionModel().getSelectedItems().addListener(choosing);
    }

    @Override
    public void hidden() {
        list.getSelectionModel().getSelectedItems().removeListener(choosing);
        subscriptions.close();
    }

    @Override
    public void focus() {
        if (page.getParent() == null) {
            root.requestFocus();
        } else {
            list.requestFocus();
        }
    }

    private void choose() {
        if (!showing) {
            model.chosen()
                    .set(list.getSelectionModel().getSelectedItems().stream()
                            .filter(Objects::nonNull)
                            .map(Line::tag)
                            .toList());
        }
    }

    private void show(@Nullable List<Line> lines) {
        if (lines == null || lines.isEmpty()) {
            root.getChildren().setAll(lines == null ? new Region() : nothing);
            model.chosen().set(List.of());
            return;
        }
        showing = true;
        int before = Math.max(0, list.getSelectionModel().getSelectedIndex());
        List<String> chosen = model.chosen().get();
        list.getItems().setAll(lines);
        list.getSelectionModel().clearSelection();
        for (int i = 0; i < lines.size(); i++) {
            if (chosen.contains(lines.get(i).tag())) {
                list.getSelectionModel().select(i);
            }
        }
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().clearAndSelect(Math.min(before, lines.size() - 1));
        }
        showing = false;
        choose();
        heading.plainNote(Words.of("tags.tags-3", lines.size()));
        root.getChildren().setAll(page);
    }

    private static final class TagCell extends ListCell<Line> {
        private final Label name = new Label();
        private final Label help = Styles.with(new Label(), "secondary");
        private final Label count = Styles.with(new Label(), "secondary");
        private final HBox row = Styles.with(new HBox(name, help, count), "tags-row");

        TagCell() {
            name.setMinWidth(Region.USE_PREF_SIZE);
            help.setMinWidth(0);
            help.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(help, Priority.ALWAYS);
            count.setMinWidth(Region.USE_PREF_SIZE);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                setTooltip(null);
                return;
            }
            name.setText(line.name());
            help.setText(line.help().replace('\n', ' '));
            count.setText(Words.of("tags.examples", line.count()));
            row.setPadding(new Insets(0, 0, 0, STEP * line.depth()));
            setTooltip(line.help().isEmpty() ? null : new Tooltip(line.help()));
            setAccessibleText(String.format("%s, %s. %s", line.tag(), count.getText(), line.help()));
            setGraphic(row);
        }
    }
}
