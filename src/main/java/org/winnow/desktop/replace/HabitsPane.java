package org.winnow.desktop.replace;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.fx.Subscriptions;
import org.winnow.desktop.kit.ActionBar;
import org.winnow.desktop.kit.DiffText;
import org.winnow.desktop.kit.DiffText.Kind;
import org.winnow.desktop.kit.DiffText.Piece;
import org.winnow.desktop.kit.EmptyState;
import org.winnow.desktop.kit.KeyButton;
import org.winnow.desktop.kit.SectionHeading;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.replace.HabitsModel.Habit;
import org.winnow.desktop.words.Words;
import org.winnow.edit.ReplaceText;

/** The rules that the user's own edits suggest, offered while nothing is looked for. */
final class HabitsPane {
    private final HabitsModel model;
    private final java.util.function.Consumer<ReplaceText> use;
    private final VBox lines = Styles.with(new VBox(), "habits");
    private final ScrollPane scroll = Styles.with(new ScrollPane(lines), "habits-scroll");
    private final EmptyState nothing = new EmptyState(
            Words.of("replace.find-words-and-replace-them-in"), Words.of("replace.what-you-change-the-same-way"));
    private final StackPane root = new StackPane();

    HabitsPane(HabitsModel model, java.util.function.Consumer<ReplaceText> use) {
        this.model = model;
        this.use = use;
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    }

    Node root() {
        return root;
    }

    /** Gives the first rule the focus; false if there is none. */
    boolean focus() {
        Node first = lines.lookup("#replace-habit-0");
        if (first == null || first.isDisabled() || root.getChildren().contains(nothing)) {
            return false;
        }
        first.requestFocus();
        return true;
    }

    void listen(Subscriptions subscriptions) {
        subscriptions.on(model.habits(), this::show);
    }

    private void show(@Nullable List<Habit> habits) {
        if (habits == null || habits.isEmpty()) {
            root.getChildren().setAll(habits == null ? new Region() : nothing);
            return;
        }
        List<Node> nodes = new ArrayList<>();
        nodes.add(new SectionHeading(Words.of("replace.your-voice"))
                .plainNote(Words.of("replace.what-you-say-in-another-way")));
        for (int i = 0; i < habits.size(); i++) {
            nodes.add(line(habits.get(i), i));
        }
        lines.getChildren().setAll(nodes);
        root.getChildren().setAll(scroll);
    }

    private Node line(Habit habit, int index) {
        String find = habit.rule().find();
        String by = habit.rule().replacement();
        DiffText words = new DiffText();
        List<Piece> pieces =
                new ArrayList<>(List.of(new Piece(Kind.REMOVED, find.strip()), new Piece(Kind.SAME, " → ")));
        pieces.add(by.isEmpty() ? new Piece(Kind.SAME, "nothing") : new Piece(Kind.ADDED, by));
        words.show(pieces);
        Label counts = Styles.with(
                new Label(Words.of(
                        "replace.times-found-in",
                        habit.rule().times(),
                        Words.of("replace.more-examples", habit.found()))),
                "secondary");
        counts.setWrapText(true);
        VBox said = new VBox(words, counts);
        HBox.setHgrow(said, Priority.ALWAYS);
        KeyButton look = new KeyButton(
                Words.of("replace.preview"), () -> use.accept(habit.rule().edit()));
        look.setId("replace-habit-" + index);
        look.setDisable(habit.found() == 0);
        look.setAccessibleText(Words.of("replace.preview-to", find.strip(), by));
        KeyButton never =
                new KeyButton(Words.of("replace.never-again"), () -> model.onDismiss(habit.rule())).look("flat");
        never.setAccessibleText(Words.of("replace.never-offer-to-again", find.strip(), by));
        return Styles.with(new HBox(said, new ActionBar(look, never)), "habit");
    }
}
