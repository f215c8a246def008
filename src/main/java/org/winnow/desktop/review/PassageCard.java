package org.winnow.desktop.review;

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
    private final Label head = Styles.with(Brief.of(new Label()), "passage-title");
    private final Label note = new Label();
    private final Card card;
    private final StatusDot verdict = new StatusDot(Tone.NEUTRAL, "");
    private final FlowPane choices = Styles.with(new FlowPane(), "passage-choices");
    private final Map<Judgement, Chip> chips = new EnumMap<>(Judgement.class);
    private final KeyWords keys;
    private final Consumer<Judgement> judge;
    private String words = "";
    private @Nullable Judgement judged;
    private @Nullable List<SpanText.Mark> marks;

    /** A card without a passage; {@link #take} gives it one, as often as you like. */
    PassageCard(KeyWords keys, Runnable choose, Consumer<Judgement> judge) {
        this.keys = keys;
        this.judge = judge;
        choices.setAlignment(Pos.CENTER_LEFT);
        note.setMinWidth(Label.USE_PREF_SIZE);
        card = Styles.with(new Card(Card.head(head, note), text, verdict, choices), "passage");
        card.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> choose.run());
        choose(false);
        judge(null);
    }

    /** Shows another passage; its marks and what is said of it come after that. */
    void take(int rank, Retrieved retrieved) {
        String label = retrieved.passage().label();
        Double score = retrieved.score();
        words = retrieved.passage().text();
        head.setText(rank + "  " + (label == null ? Words.of("review.passage") : label));
        note.setText(score == null ? "" : Words.of("review.score", score));
        marks = null;
    }

    /** The chips are made when they are first needed: most passages are never judged. */
    private void fill() {
        choices.getChildren().clear();
        for (Judgement each : Judgement.values()) {
            Chip chip = new Chip(keys.before("review.passage-" + each.word(), words(each)))
                    .onPress(() -> judge.accept(each))
                    .chosen(each == judged);
            chip.setFocusTraversable(false); // the keys do the same without a stop for each passage
            chips.put(each, chip);
            choices.getChildren().add(chip);
        }
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
        judged = judgement;
        chips.forEach((each, chip) -> chip.chosen(each == judgement));
        verdict.setVisible(judgement != null);
        verdict.setManaged(judgement != null && !choices.isVisible());
        if (judgement != null) {
            verdict.set(tone(judgement), words(judgement));
        }
        card.setAccessibleText(head.getText() + (judgement == null ? "" : Words.of("review.judged", judgement.word())));
    }

    /** Shows it as the one that is judged next. */
    void choose(boolean chosen) {
        Styles.toggle(card, "chosen", chosen);
        if (chosen) {
            fill();
        }
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
