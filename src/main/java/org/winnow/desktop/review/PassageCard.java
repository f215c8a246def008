package org.winnow.desktop.review;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.kit.Brief;
import org.winnow.desktop.kit.Card;
import org.winnow.desktop.kit.Chip;
import org.winnow.desktop.kit.SpanText;
import org.winnow.desktop.kit.StatusDot;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.kit.Tone;
import org.winnow.desktop.shell.KeyWords;
import org.winnow.desktop.words.Words;
import org.winnow.model.Judgement;
import org.winnow.model.Retrieved;

/** One passage of the example under review: its title, its text, and what the reviewer says of it. */
final class PassageCard {
    /** The keys of the judgements, as the commands have them. */
    static final Map<Judgement, String> KEYS = new EnumMap<>(
            Map.of(Judgement.USED, "U", Judgement.RELEVANT, "R", Judgement.WRONG, "W", Judgement.STALE, "S"));

    private final SpanText text = Styles.with(new SpanText(), "passage-text");
    private final Card card;
    private final StatusDot verdict = new StatusDot(Tone.NEUTRAL, "");
    private final FlowPane choices = Styles.with(new FlowPane(), "passage-choices");
    private final Map<Judgement, Chip> chips = new EnumMap<>(Judgement.class);
    private final String words;
    private final String title;
    private @Nullable List<SpanText.Mark> marks;

    PassageCard(int rank, Retrieved retrieved, KeyWords keys, Runnable choose, Consumer<Judgement> judge) {
        String label = retrieved.passage().label();
        Double score = retrieved.score();
        words = retrieved.passage().text();
        title = rank + "  " + (label == null ? Words.of("review.passage") : label);
        Label head = Styles.with(Brief.of(new Label(title)), "passage-title");
        for (Judgement each : Judgement.values()) {
            Chip chip = new Chip(keys.before("review.passage-" + each.word(), words(each)))
                    .onPress(() -> judge.accept(each));
            chip.setFocusTraversable(false); // the keys do the same without a stop for each passage
            chips.put(each, chip);
        }
        choices.getChildren().setAll(new ArrayList<>(chips.values()));
        choices.setAlignment(Pos.CENTER_LEFT);
        card = Styles.with(
                new Card(Card.head(head, score == null ? "" : Words.of("review.score", score)), text, verdict, choices),
                "passage");
        card.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> choose.run());
        choose(false);
        judge(null);
    }

    Card card() {
        return card;
    }

    String words() {
        return words;
    }

    /** Shows the text with marks; laid out anew only where they differ. */
    void show(List<SpanText.Mark> newMarks) {
        if (!newMarks.equals(marks)) {
            marks = newMarks;
            text.show(words, newMarks);
        }
    }

    /** Shows what is said of it; null for nothing. */
    void judge(@Nullable Judgement judgement) {
        chips.forEach((each, chip) -> chip.chosen(each == judgement));
        verdict.setVisible(judgement != null);
        verdict.setManaged(judgement != null && !choices.isVisible());
        if (judgement != null) {
            verdict.set(tone(judgement), words(judgement));
        }
        card.setAccessibleText(title + (judgement == null ? "" : Words.of("review.judged", judgement.word())));
    }

    /** Shows it as the one that is judged next. */
    void choose(boolean chosen) {
        Styles.toggle(card, "chosen", chosen);
        choices.setVisible(chosen);
        choices.setManaged(chosen);
        verdict.setManaged(verdict.isVisible() && !chosen);
    }

    static String words(Judgement judgement) {
        return switch (judgement) {
            case USED -> Words.of("review.used");
            case RELEVANT -> Words.of("review.relevant");
            case WRONG -> Words.of("review.wrong");
            case STALE -> Words.of("review.out-of-date-2");
        };
    }

    private static Tone tone(Judgement judgement) {
        return switch (judgement) {
            case USED, RELEVANT -> Tone.GOOD;
            case WRONG -> Tone.BAD;
            case STALE -> Tone.ATTENTION;
        };
    }
}
