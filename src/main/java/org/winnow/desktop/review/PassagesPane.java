package org.winnow.desktop.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.winnow.desktop.kit.Chip;
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
import org.winnow.desktop.shell.KeyWords;
import org.winnow.desktop.words.Words;
import org.winnow.edit.Edit;
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
    private final MarksModel marks;
    private final KeyWords keys;
    private final List<PassageCard> pool = new ArrayList<>();
    private List<PassageCard> cards = List.of();
    private final VBox list = Styles.with(new VBox(), "passage-list");
    private final VBox others = Styles.with(new VBox(), "passage-list");
    private final VBox feedback = Styles.with(new VBox(), "signals");
    private final VBox signals = Styles.with(new VBox(), "signals");
    private final SectionHeading heading = new SectionHeading(Words.of("review.passages"), Words.of("review.none"));
    private @Nullable Shown lit;
    private final VBox lines = Styles.with(new VBox(heading, list, others, signals, feedback), "passages");
    private final SectionHeading decisionsHeading = new SectionHeading(Words.of("review.last-decisions"));
    private final Map<Decision, Node> decisionLines = new HashMap<>();
    private final VBox decisions = Styles.with(new VBox(), "last-decisions");
    private final ScrollPane root = Styles.with(new ScrollPane(new VBox(lines, decisions)), "passages-scroll");
    private final Subscriptions subscriptions = new Subscriptions();

    PassagesPane(ReviewDesk desk) {
        this.model = desk.review();
        this.grounding = desk.grounding();
        this.marks = desk.marks();
        this.keys = desk.keys();
        root.setId("review-passages");
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    }

    Node root() {
        return root;
    }

    void shown() {
        subscriptions.onAny(() -> show(model.shown().get()), model.shown(), model.highlights(), keys.changes());
        subscriptions.onAny(this::light, grounding.grounding(), grounding.chosen());
        subscriptions.onAny(
                () -> signals.getChildren()
                        .setAll(Signals.of(grounding.success().get())),
                grounding.success());
        subscriptions.onAny(this::judge, marks.marks(), marks.passage());
        subscriptions.onAny(this::showDecisions, model.decisions());
    }

    void hidden() {
        subscriptions.close();
    }

    private void show(@Nullable Shown shown) {
        lit = shown;
        List<Retrieved> passages = shown == null ? List.of() : shown.example().passages();
        heading.setVisible(shown != null);
        heading.setNote(passages.isEmpty() ? Words.of("review.none") : Words.of("review.retrieved-2", passages.size()));
        passages(passages);
        fill(others, shown == null ? List.of() : alternatives(shown));
        fill(
                feedback,
                shown == null ? List.of() : feedback(grounding.remarks(shown).ofTheWhole()));
        signals.setVisible(shown != null);
        root.setVvalue(0);
        light();
        judge();
    }

    private static void fill(VBox box, List<Node> nodes) {
        if (!nodes.isEmpty() || !box.getChildren().isEmpty()) {
            box.getChildren().setAll(nodes);
        }
        box.setVisible(!nodes.isEmpty());
        box.setManaged(!nodes.isEmpty());
    }

    /** Cards are used again, and hidden where there are fewer passages: nodes that stay are not styled anew. */
    private void passages(List<Retrieved> passages) {
        while (pool.size() < passages.size()) {
            int index = pool.size();
            pool.add(new PassageCard(keys, () -> marks.onChoose(index), judgement -> marks.onJudge(index, judgement)));
            list.getChildren().add(pool.get(index).card());
        }
        for (int i = 0; i < pool.size(); i++) {
            boolean used = i < passages.size();
            pool.get(i).card().setVisible(used);
            pool.get(i).card().setManaged(used);
            if (used) {
                pool.get(i).take(i + 1, passages.get(i));
            }
        }
        cards = pool.subList(0, passages.size());
        list.setVisible(!passages.isEmpty());
        list.setManaged(!passages.isEmpty());
    }

    /** Shows what is said of the passages, and which one is judged next. */
    private void judge() {
        for (int i = 0; i < cards.size(); i++) {
            cards.get(i).judge(marks.marks().get().judgement(i).orElse(null));
            boolean chosen = marks.passage().get() == i;
            cards.get(i).choose(chosen);
            if (chosen) {
                FxThread.later(new Reveal(root, cards.get(i).card()));
            }
        }
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
        for (int i = 0; i < cards.size(); i++) {
            light(i, sentence);
            boolean unused = compared != null && !compared.isUsed(i);
            Styles.toggle(cards.get(i).card(), "unused", unused);
            used += unused ? 0 : 1;
        }
        if (!cards.isEmpty()) {
            heading.setNote(Words.of(
                    "review.retrieved", cards.size(), compared != null ? Words.of("review.used-2", used) : ""));
        }
    }

    private void light(int passage, @Nullable Sentence sentence) {
        Support support = sentence == null ? null : sentence.support();
        PassageCard card = cards.get(passage);
        List<SpanText.Mark> lights = new ArrayList<>();
        Tone tone = Tone.NEUTRAL;
        if (sentence != null && support != null && support.passage() == passage) {
            tone = Lens.tone(sentence.verdict());
            lights.add(new SpanText.Mark(support.span().start(), support.span().end(), tone, Look.FILL));
            FxThread.later(new Reveal(root, card.card()));
        }
        lights.addAll(HitMarks.of(model.highlights().get(), FullText.Where.PASSAGES, card.words()));
        card.show(lights);
        card.card().mark(tone);
    }

    private List<Node> alternatives(Shown shown) {
        List<Node> nodes = new ArrayList<>();
        List<Alternative> alternatives = shown.example().content().alternatives();
        for (int i = 0; i < alternatives.size(); i++) {
            Alternative alternative = alternatives.get(i);
            Edit use = new Edit.UseAlternative(i);
            Chip chip = new Chip(Words.of("review.use-this-answer")).onPress(() -> model.onEdit(shown.key(), use));
            nodes.add(new SectionHeading(
                    Words.of("review.other-answer"), alternative.kind().word()));
            nodes.add(Styles.with(
                    new Card(Styles.with(new SpanText(alternative.text()), "passage-text"), chip), "passage"));
        }
        return nodes;
    }

    /** What was said of no turn in particular; the rest stands at its turn. */
    private static List<Node> feedback(List<Feedback> feedback) {
        List<Node> nodes = new ArrayList<>();
        if (!feedback.isEmpty()) {
            nodes.add(new SectionHeading(Words.of("review.feedback"), Words.of("review.on-the-whole-conversation")));
            feedback.forEach(each -> nodes.add(Remarks.line(each)));
        }
        return nodes;
    }

    /** A line for each of the last decisions; those that are there already stay. */
    private void showDecisions() {
        decisionLines.keySet().retainAll(model.decisions());
        List<Node> nodes = new ArrayList<>();
        if (!model.decisions().isEmpty()) {
            nodes.add(decisionsHeading);
        }
        for (Decision decision : model.decisions()) {
            nodes.add(decisionLines.computeIfAbsent(decision, PassagesPane.this::line));
        }
        List<Node> there = decisions.getChildren();
        there.removeIf(node -> !nodes.contains(node));
        for (int i = 0; i < nodes.size(); i++) {
            if (i >= there.size() || there.get(i) != nodes.get(i)) {
                there.remove(nodes.get(i));
                there.add(i, nodes.get(i));
            }
        }
    }

    private Node line(Decision decision) {
        StatusDot dot = new StatusDot(FacetWords.tone(decision.status()), decision.line());
        dot.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(dot, Priority.ALWAYS);
        dot.setMinWidth(0);
        Label word = Styles.with(new Label(decision.status().title()), "secondary");
        word.setMinWidth(Region.USE_PREF_SIZE);
        Pressable line = Styles.with(new Pressable(new HBox(8, dot, word)), "decision");
        line.onAction(() -> model.onOpen(decision.key()));
        line.setAccessibleText(decision.status().title() + ": " + decision.line());
        return line;
    }
}
