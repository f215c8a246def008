package org.winnow.desktop.review;

import java.util.ArrayList;
import java.util.List;
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
    private final List<PassageCard> cards = new ArrayList<>();
    private final VBox signals = Styles.with(new VBox(), "signals");
    private final SectionHeading heading = new SectionHeading(Words.of("review.passages"), Words.of("review.none"));
    private @Nullable Shown lit;
    private final VBox lines = Styles.with(new VBox(), "passages");
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
        List<Node> nodes = new ArrayList<>();
        lit = shown;
        cards.clear();
        if (shown != null) {
            passages(nodes, shown.example().passages());
            alternatives(nodes, shown);
            nodes.add(signals);
            feedback(nodes, grounding.remarks(shown).ofTheWhole());
        }
        lines.getChildren().setAll(nodes);
        root.setVvalue(0);
        light();
        judge();
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

    private void passages(List<Node> nodes, List<Retrieved> passages) {
        nodes.add(heading);
        heading.setNote(passages.isEmpty() ? Words.of("review.none") : Words.of("review.retrieved-2", passages.size()));
        for (int i = 0; i < passages.size(); i++) {
            int index = i;
            PassageCard card = new PassageCard(
                    i + 1,
                    passages.get(i),
                    keys,
                    () -> marks.onChoose(index),
                    judgement -> marks.onJudge(index, judgement));
            cards.add(card);
            nodes.add(card.card());
        }
    }

    private void alternatives(List<Node> nodes, Shown shown) {
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
    }

    /** What was said of no turn in particular; the rest stands at its turn. */
    private static void feedback(List<Node> nodes, List<Feedback> feedback) {
        if (!feedback.isEmpty()) {
            nodes.add(new SectionHeading(Words.of("review.feedback"), Words.of("review.on-the-whole-conversation")));
            feedback.forEach(each -> nodes.add(Remarks.line(each)));
        }
    }

    private void showDecisions() {
        List<Node> nodes = new ArrayList<>();
        if (!model.decisions().isEmpty()) {
            nodes.add(new SectionHeading(Words.of("review.last-decisions")));
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
