package org.winnow.desktop.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import org.winnow.desktop.fx.Subscriptions;
import org.winnow.desktop.kit.ActionBar;
import org.winnow.desktop.kit.EmptyState;
import org.winnow.desktop.kit.KeyButton;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.shell.Command;
import org.winnow.desktop.shell.CommandButton;
import org.winnow.desktop.shell.View;
import org.winnow.desktop.words.Words;

/** The table of the current set, the bar for what is selected, and what to do when there is nothing. */
public final class LibraryView implements View {
    private final TableModel model;
    private final ExampleTable table;
    private final Actions actions;
    private final Node inspector;
    private final BorderPane root = Styles.with(new BorderPane(), "library");
    private final Label chosen = Styles.with(new Label(), "library-chosen");
    private final ActionBar bar = Styles.with(new ActionBar(), "decisions");
    private final EmptyState noProject;
    private final EmptyState noMatch;
    private final EmptyState notYet =
            new EmptyState(Words.of("library.nothing-found-so-far"), Words.of("library.the-words-of-this-project-are"));
    private final List<KeyButton> keyed = new ArrayList<>();
    private final Subscriptions subscriptions = new Subscriptions();

    /** What the view asks for; the words of buttons are the view's. */
    public interface Actions {
        /** Opens the example in hand in the review. */
        void open();

        /** Accepts what is selected. */
        void accept();

        /** Rejects what is selected. */
        void reject();

        /** Marks what is selected as needing an edit. */
        void needsEdit();

        /** Tags what is selected. */
        void tag();

        /** Puts what is selected into the bin. */
        void delete();

        /** Begins an import. */
        void importFiles();

        /** Takes away the last condition of the query. */
        void dropLast();

        /** True if the project holds no example at all. */
        boolean projectIsEmpty();
    }

    /** A view with its inspector. */
    public LibraryView(TableModel model, FacetsModel facets, Actions actions, Node inspector) {
        this.model = model;
        this.actions = actions;
        this.inspector = inspector;
        this.table = new ExampleTable(model, facets, actions::open);
        root.setId("library-root");
        noProject = new EmptyState(
                        Words.of("library.no-examples-yet"), Words.of("library.drop-files-here-jsonl-json-or"))
                .action(Words.of("library.import"), "Ctrl+I", actions::importFiles);
        noProject.first().setId("project-import");
        keyed.add(noProject.first());
        noMatch = new EmptyState(
                        Words.of("library.nothing-matches"), Words.of("library.the-conditions-in-the-query-bar"))
                .action(Words.of("library.drop-the-last-condition"), "", actions::dropLast);
        buildBar();
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public Optional<Node> right() {
        return Optional.of(inspector);
    }

    @Override
    public void shown() {
        subscriptions.on(model.rows(), rows -> {
            table.show(rows);
            if (rows.isEmpty()) {
                root.setCenter(actions.projectIsEmpty() ? noProject : model.isComplete() ? noMatch : notYet);
            } else {
                root.setCenter(table.root());
            }
        });
        subscriptions.on(model.selection().revision(), revision -> showBar());
    }

    @Override
    public void hidden() {
        subscriptions.close();
    }

    @Override
    public void focus() {
        table.focus();
    }

    /** Shows the keys of these commands on the buttons that do the same: {@code table.accept} on {@code library-accept}. */
    public LibraryView showKeys(List<Command> commands) {
        for (Command command : commands) {
            String id = command.id().replace("table.", "library-").replace('.', '-');
            keyed.stream()
                    .filter(button -> id.equals(button.getId()))
                    .forEach(button -> CommandButton.follow(button, command));
        }
        return this;
    }

    private void buildBar() {
        bar.leading(
                chosen,
                button("library-accept", Words.of("library.accept"), "A", a -> a.accept())
                        .look("good"),
                button("library-reject", Words.of("library.reject"), "X", a -> a.reject())
                        .look("bad"),
                button("library-needs-edit", Words.of("library.needs-edit"), "N", a -> a.needsEdit()),
                button("library-tag", Words.of("library.tag"), "T", a -> a.tag()));
        bar.trailing(button("library-delete", Words.of("library.delete"), "Del", a -> a.delete()));
    }

    private KeyButton button(String id, String text, String key, Consumer<Actions> run) {
        KeyButton button = new KeyButton(text, key, () -> run.accept(actions));
        button.setId(id);
        keyed.add(button);
        return button;
    }

    private void showBar() {
        long count = model.selection().count().get();
        chosen.setText(Words.of("library.examples-selected", count));
        root.setBottom(count > 0 ? bar : null);
    }
}
