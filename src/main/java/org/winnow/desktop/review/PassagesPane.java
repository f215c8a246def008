package org.winnow.desktop.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.fx.FxThread;
import org.winnow.desktop.fx.Subscriptions;
import org.winnow.desktop.kit.Card;
import org.winnow.desktop.kit.Pressable;
import org.winnow.desktop.kit.SectionHeading;
import org.winnow.desktop.kit.SpanText;
import org.winnow.desktop.kit.SpanText.Look;
import org.winnow.desktop.kit.StatusDot;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.kit.Tone;
import org.winnow.desktop.library.FacetWords;
import org.winnow.desktop.library.HitMarks;
import org.winnow.desktop.session.CurrentExampleModel.Shown;
import org.winnow.model.Alternative;
import org.winnow.model.Feedback;
import org.winnow.model.Retrieved;
import org.winnow.rag.Grounding;
import org.winnow.rag.Sentence;
import org.winnow.rag.Support;
import org.winnow.store.FullText;

/** What stands beside the example under review: its passages, other answers, feedback, and the last decisions. */
final class PassagesPane {
    private final ReviewModel model;
    private final GroundingModel grounding;
    private final List<SpanText> texts = new ArrayList<>();
    private final List<Card> cards = new ArrayList<>();
    private final List<@Nullable List<SpanText.Mark>> marked = new ArrayList<>();
    private final SectionHeading heading = new SectionHeading("Passages", "none");
    private @Nullable Shown lit;
    private final VBox lines = Styles.with(new VBox(), "passages");
    private final VBox decisions = Styles.with(new VBox(), "last-decisions");
    private final ScrollPane root = Styles.with(new ScrollPane(new VBox(lines, decisions)), "passages-scroll");
    private final Subscriptions subscriptions = new Subscriptions();

    PassagesPane(ReviewModel model, GroundingModel grounding) {
        this.model = model;
        this.grounding = grounding;
        root.setId("review-passages");
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    }

    Node root() {
        return root;
    }

    void shown() {
        subscriptions.onAny(() -> show(model.shown().get()), model.shown(), model.highlights());
        subscriptions.onAny(this::light, grounding.grounding(), grounding.chosen());
        subscriptions.onAny(this::showDecisions, model.decisions());
    }

    void hidden() {
        subscriptions.close();
    }

    private void show(@Nullable Shown shown) {
        List<Node> nodes = new ArrayList<>();
        lit = shown;
        texts.clear();
        cards.clear();
        marked.clear();
        if (shown != null) {
            passages(nodes, shown.example().passages());
            alternatives(nodes, shown.example().content().alternatives());
            feedback(nodes, shown.example().content().feedback());
        }
        lines.getChildren().setAll(nodes);
        root.setVvalue(0);
        light();
    }

    /** Marks the place that the chosen sentence stands on, brings it into sight, and dims what the response has no use for. */
    private void light() {
        Shown shown = model.shown().get();
        if (shown == null || !shown.equals(lit)) {
            return;
        }
        Grounding compared = grounding.of(shown);
        Sentence sentence = grounding.sentence(compared);
        int used = 0;
        for (int i = 0; i < texts.size(); i++) {
            light(i, sentence);
            boolean unused = compared != null && !compared.isUsed(i);
            Styles.toggle(cards.get(i), "unused", unused);
            used += unused ? 0 : 1;
        }
        if (!texts.isEmpty()) {
            heading.setNote(texts.size() + " retrieved" + (compared != null ? " · " + used + " used" : ""));
        }
    }

    private void light(int passage, @Nullable Sentence sentence) {
        Support support = sentence == null ? null : sentence.support();
        List<SpanText.Mark> marks = new ArrayList<>();
        Tone tone = Tone.NEUTRAL;
        if (sentence != null && support != null && support.passage() == passage) {
            tone = Lens.tone(sentence.verdict());
            marks.add(new SpanText.Mark(support.span().start(), support.span().end(), tone, Look.FILL));
            FxThread.later(new Reveal(root, cards.get(passage)));
        }
        SpanText text = texts.get(passage);
        String words = words(passage);
        marks.addAll(HitMarks.of(model.highlights().get(), FullText.Where.PASSAGES, words));
        if (!marks.equals(marked.set(passage, marks))) {
            text.show(words, marks); // laid out anew, so only where something changes
        }
        cards.get(passage).mark(tone);
    }

    private String words(int passage) {
        return lit == null
                ? ""
                : lit.example().passages().get(passage).passage().text();
    }

    private void passages(List<Node> nodes, List<Retrieved> passages) {
        nodes.add(heading);
        heading.setNote(passages.isEmpty() ? "none" : passages.size() + " retrieved");
        int rank = 1;
        for (Retrieved retrieved : passages) {
            String label = retrieved.passage().label();
            Label title = Styles.with(new Label(rank++ + "  " + (label == null ? "passage" : label)), "passage-title");
            Double score = retrieved.score();
            SpanText text = Styles.with(new SpanText(), "passage-text");
            Card card = new Card(
                    Card.head(title, score == null ? "" : String.format(Locale.ENGLISH, "score %.2f", score)), text);
            texts.add(text);
            marked.add(null);
            cards.add(Styles.with(card, "passage"));
            nodes.add(card);
        }
    }

    private static void alternatives(List<Node> nodes, List<Alternative> alternatives) {
        for (Alternative alternative : alternatives) {
            nodes.add(new SectionHeading("Other answer", alternative.kind().word()));
            nodes.add(Styles.with(new Card(Styles.with(new SpanText(alternative.text()), "passage-text")), "passage"));
        }
    }

    private static void feedback(List<Node> nodes, List<Feedback> feedback) {
        if (feedback.isEmpty()) {
            return;
        }
        nodes.add(new SectionHeading("Feedback"));
        for (Feedback each : feedback) {
            StatusDot dot = new StatusDot(FacetWords.tone(each.polarity()), words(each));
            dot.setWrapText(true);
            nodes.add(dot);
        }
    }

    private static String words(Feedback feedback) {
        String text = feedback.text();
        return switch (feedback.polarity()) {
                    case UP -> "Thumb up";
                    case DOWN -> "Thumb down";
                    case NEUTRAL -> "Undecided";
                    case UNKNOWN -> feedback.kind() == Feedback.Kind.CORRECTION ? "Correction" : "Comment";
                }
                + (text == null || text.isBlank() ? "" : ": " + text);
    }

    private void showDecisions() {
        List<Node> nodes = new ArrayList<>();
        if (!model.decisions().isEmpty()) {
            nodes.add(new SectionHeading("Last decisions"));
        }
        for (Decision decision : model.decisions()) {
            StatusDot dot = new StatusDot(FacetWords.tone(decision.status()), decision.line());
            dot.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(dot, Priority.ALWAYS);
            dot.setMinWidth(0);
            Label word = Styles.with(new Label(decision.status().title()), "secondary");
            word.setMinWidth(Region.USE_PREF_SIZE);
            Pressable line = Styles.with(new Pressable(new HBox(8, dot, word)), "decision");
            line.onAction(() -> model.onOpen(decision.key()));
            line.setAccessibleText(decision.status().title() + ": " + decision.line());
            nodes.add(line);
        }
        decisions.getChildren().setAll(nodes);
    }
}
