package org.winnow.desktop.editor;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.winnow.desktop.fx.Subscriptions;
import org.winnow.desktop.kit.Banner;
import org.winnow.desktop.kit.Pressable;
import org.winnow.desktop.kit.SectionHeading;
import org.winnow.desktop.kit.SpanText;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.kit.Tone;
import org.winnow.desktop.words.Words;

/** Beside the form: how long the example is, and those that say nearly the same. Pressing one opens it. */
final class LivePane {
    private static final int LONGEST = 280;

    private final LiveModel live;
    private final int limit;
    private final Consumer<String> open;
    private final Label tokens = Styles.with(new Label(), "live-tokens");
    private final VBox list = Styles.with(new VBox(), "live-list");
    private final ScrollPane root;
    private final Subscriptions subscriptions = new Subscriptions();

    LivePane(LiveModel live, int limit, Consumer<String> open) {
        this.live = live;
        this.limit = limit;
        this.open = open;
        tokens.setId("write-tokens");
        tokens.setWrapText(true);
        list.setId("write-alike");
        VBox lines = Styles.with(
                new VBox(
                        new SectionHeading(Words.of("editor.length")),
                        tokens,
                        new SectionHeading(Words.of("editor.like-this-one")),
                        list),
                "inspector");
        root = Styles.with(new ScrollPane(lines), "inspector-scroll");
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    }

    Node root() {
        return root;
    }

    void shown() {
        subscriptions.on(live.tokens(), count -> showTokens(count.intValue()));
        subscriptions.on(live.neighbours(), this::show);
    }

    void hidden() {
        subscriptions.close();
    }

    private void showTokens(int count) {
        tokens.setText(
                count > limit
                        ? Words.of("editor.of-at-most-tokens-would-be", count, limit, count - limit)
                        : Words.of("editor.of-at-most-tokens", count, limit));
        Styles.toggle(tokens, "too-many", count > limit);
    }

    private void show(List<LiveModel.Neighbour> neighbours) {
        if (neighbours.isEmpty()) {
            list.getChildren()
                    .setAll(Styles.with(new Label(Words.of("editor.no-example-says-nearly-the-same")), "secondary"));
            return;
        }
        list.getChildren().setAll(neighbours.stream().map(this::card).toList());
    }

    private Node card(LiveModel.Neighbour neighbour) {
        Node head = neighbour.tone() == Tone.NEUTRAL
                ? Styles.with(new Label(neighbour.sentence()), "secondary")
                : new Banner(neighbour.tone(), neighbour.sentence());
        SpanText question = Styles.with(new SpanText(start(neighbour.instruction())), "inspector-strong");
        SpanText answer = Styles.with(new SpanText(start(neighbour.response())), "inspector-text");
        Label id = Styles.with(new Label(neighbour.id()), "secondary");
        Pressable card = Styles.with(new Pressable(new VBox(6, head, question, answer, id)), "live-card");
        card.setId("write-alike-" + neighbour.id());
        card.setAccessibleText(neighbour.sentence() + " " + neighbour.instruction());
        card.onAction(() -> open.accept(neighbour.id()));
        return card;
    }

    private static String start(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isLowSurrogate(text.charAt(LONGEST)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "…";
    }
}
