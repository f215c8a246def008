package org.winnow.desktop.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.winnow.desktop.fx.Subscriptions;
import org.winnow.desktop.kit.ActionBar;
import org.winnow.desktop.kit.KeyButton;
import org.winnow.desktop.kit.KeyHint;
import org.winnow.desktop.kit.SectionHeading;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.shell.Command;
import org.winnow.desktop.shell.KeyField;
import org.winnow.desktop.shell.View;
import org.winnow.desktop.words.Words;

/** All commands with their keys, to be searched and changed. */
public final class KeysView implements View {
    private final KeysModel model;
    private final BorderPane root = Styles.with(new BorderPane(), "keys-view");
    private final TextField search = new TextField();
    private final VBox said = Styles.with(new VBox(), "keys-said");
    private final VBox list = Styles.with(new VBox(), "keys-list");
    private final Map<Command, Node> rows = new LinkedHashMap<>();
    private final Map<String, Node> headings = new LinkedHashMap<>();
    private final Subscriptions open = new Subscriptions();

    /** What the view asks for. */
    public interface Actions {
        /** Asks for a file and writes the keys to it. */
        void export();

        /** Asks for a file and takes its keys. */
        void bring();

        /** Goes back to where the user was. */
        void back();
    }

    /** A view. */
    public KeysView(KeysModel model, Actions actions) {
        this.model = model;
        root.setId("keys-root");
        search.setId("keys-search");
        search.setPromptText(Words.of("settings.search-a-command-or-a-key"));
        search.setAccessibleText(Words.of("settings.search-a-command-or-a-key"));
        search.setPrefWidth(260);
        CheckBox letters = new CheckBox(Words.of("settings.single-letters-digits-and-signs-act"));
        letters.setId("keys-letters");
        letters.selectedProperty().bindBidirectional(model.letters());
        KeyButton close = button("keys-close", Words.of("settings.close"), actions::back);
        ActionBar bar = new ActionBar(search, letters)
                .trailing(
                        button("keys-import", Words.of("settings.import"), actions::bring),
                        button("keys-export", Words.of("settings.export"), actions::export),
                        button("keys-reset-all", Words.of("settings.all-as-usual"), model::onResetAll),
                        close);
        Label title = Styles.with(new Label(Words.of("settings.keys")), "keys-title");
        VBox head = Styles.with(new VBox(title, bar), "keys-head");
        ScrollPane scroll = Styles.with(new ScrollPane(new VBox(head, list)), "keys-scroll");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.setCenter(scroll);
        root.setBottom(said);
    }

    private static KeyButton button(String id, String text, Runnable run) {
        KeyButton button = new KeyButton(text, run);
        button.setId(id);
        return button;
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public void shown() {
        if (rows.isEmpty()) {
            model.commands().forEach(this::add);
        }
        open.bindBoth(search.textProperty(), model.search());
        open.on(model.search(), text -> filter());
        open.on(model.said(), this::say);
    }

    @Override
    public void hidden() {
        open.close();
    }

    @Override
    public void focus() {
        search.requestFocus();
    }

    private void say(List<String> sentences) {
        said.getChildren().clear();
        for (String sentence : sentences) {
            Label line = new Label(sentence);
            line.setWrapText(true);
            line.setMinHeight(Label.USE_PREF_SIZE);
            said.getChildren().add(line);
        }
        Styles.toggle(said, "empty", sentences.isEmpty());
    }

    private void filter() {
        headings.values().forEach(heading -> show(heading, false));
        rows.forEach((command, row) -> {
            boolean found = model.isFound(command);
            show(row, found);
            Node heading = headings.get(command.group());
            if (found && heading != null) {
                show(heading, true);
            }
        });
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void add(Command command) {
        if (!headings.containsKey(command.group())) {
            VBox group = Styles.with(new VBox(new SectionHeading(command.group())), "keys-group");
            headings.put(command.group(), group);
            list.getChildren().add(group);
        }
        Node row = row(command);
        rows.put(command, row);
        if (headings.get(command.group()) instanceof VBox group) {
            group.getChildren().add(row);
        }
    }

    private Node row(Command command) {
        String id = command.id().replace('.', '-');
        Label title = new Label(command.title());
        title.setMaxWidth(Double.MAX_VALUE);
        title.setWrapText(true);
        title.setMinWidth(120);
        title.setMinHeight(Label.USE_PREF_SIZE);
        HBox.setHgrow(title, Priority.ALWAYS);
        FlowPane caps = Styles.with(new FlowPane(4, 4), "keys-caps");
        KeyField change = new KeyField(Words.of("settings.change"), keys -> model.onChange(command, keys));
        change.setId("keys-change-" + id);
        change.setAccessibleText(Words.of("settings.change-the-key-of", command.title()));
        KeyField more = new KeyField(Words.of("settings.add"), keys -> model.onAdd(command, keys));
        more.setId("keys-add-" + id);
        more.setAccessibleText(Words.of("settings.add-a-key-to", command.title()));
        KeyButton none = new KeyButton(Words.of("settings.none"), () -> model.onNone(command)).look("flat");
        none.setAccessibleText(Words.of("settings.no-key-for", command.title()));
        KeyButton usual = new KeyButton(Words.of("settings.as-usual"), () -> model.onReset(command)).look("flat");
        usual.setAccessibleText(Words.of("settings.the-usual-keys-for", command.title()));
        HBox row = Styles.with(new HBox(4, title, caps, change, more, none, usual), "keys-row");
        row.setAlignment(Pos.CENTER_LEFT);
        command.state().keys().subscribe(keys -> {
            caps.getChildren()
                    .setAll(keys.stream().map(each -> new KeyHint(each.cap())).toList());
            none.setDisable(keys.isEmpty());
            usual.setDisable(!command.state().isChanged());
            Styles.toggle(row, "changed", command.state().isChanged());
        });
        return row;
    }
}
