package org.winnow.desktop.review;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.winnow.desktop.kit.Banner;
import org.winnow.desktop.kit.Numbers;
import org.winnow.desktop.kit.StatusDot;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.kit.Tone;
import org.winnow.desktop.library.FacetWords;
import org.winnow.desktop.words.Words;
import org.winnow.edit.Edit;
import org.winnow.edit.FeedbackPlaces;
import org.winnow.edit.Target;
import org.winnow.edit.UseCorrection;
import org.winnow.model.Content;
import org.winnow.model.Feedback;
import org.winnow.rag.FollowUps;
import org.winnow.rag.Signal;

/**
 * What people said of the turns of a conversation, to be shown where they said it.
 *
 * @param content the conversation
 * @param places which turn each judgement was given to
 * @param followUps what the user's turns say of the answer before them
 */
record Remarks(Content content, FeedbackPlaces places, List<FollowUps.Found> followUps) {
    static Remarks of(Content content) {
        return new Remarks(content, FeedbackPlaces.of(content), FollowUps.read(content.messages()));
    }

    /** What was said of no turn in particular. */
    List<Feedback> ofTheWhole() {
        return places.at(FeedbackPlaces.WHOLE);
    }

    /**
     * A line for each remark on a turn, or in it.
     *
     * @param change does what is offered: a correction in place of the text
     */
    List<Node> under(int message, Consumer<Edit> change) {
        List<Node> lines = new ArrayList<>();
        for (FollowUps.Found found : followUps) {
            if (found.message() == message) {
                Tone tone = found.signal() == Signal.THANKS ? Tone.GOOD : Tone.BAD;
                lines.add(line(tone, words(found.signal())));
            }
        }
        if (message >= 0) {
            for (Feedback feedback : places.at(message)) {
                lines.add(line(feedback));
            }
        }
        boolean response = message == content.responseIndex();
        if (response) {
            UseCorrection.of(content)
                    .ifPresent(text -> lines.add(offer(
                            Words.of("review.this-correction-can-be-the-response"), new UseCorrection(), change)));
        } else if (message >= 0) {
            correction(message, lines, change);
        }
        return lines;
    }

    /** A correction of an earlier turn takes the place of its text; the history keeps what it said. */
    private void correction(int message, List<Node> lines, Consumer<Edit> change) {
        String found = null;
        for (Feedback feedback : places.at(message)) {
            String text = UseCorrection.text(feedback);
            found = text == null ? found : text;
        }
        if (found != null && !found.equals(content.messages().get(message).text())) {
            Edit use = new Edit.SetText(Target.message(message), found);
            lines.add(offer(Words.of("review.this-correction-can-take-its-place"), use, change));
        }
    }

    private static Node offer(String sentence, Edit use, Consumer<Edit> change) {
        return new Banner(Tone.ACCENT, sentence)
                .named("review-correction")
                .action(Words.of("review.use-it"), () -> change.accept(use));
    }

    /** One judgement: what it says in a word, its value, the comment, and who gave it. */
    static Node line(Feedback feedback) {
        return line(FacetWords.tone(feedback.polarity()), words(feedback));
    }

    private static Node line(Tone tone, String words) {
        StatusDot dot = new StatusDot(tone, words);
        dot.setWrapText(true);
        dot.setMinHeight(StatusDot.USE_PREF_SIZE);
        HBox.setHgrow(dot, Priority.ALWAYS);
        return Styles.with(dot, "remark");
    }

    private static String words(Signal signal) {
        return switch (signal) {
            case THANKS -> Words.of("review.the-user-says-thanks");
            case ASKED_AGAIN -> Words.of("review.the-user-asks-the-same-again");
            default -> Words.of("review.the-user-objects-to-the-answer");
        };
    }

    static String words(Feedback feedback) {
        String text = feedback.text();
        String author = feedback.author();
        return word(feedback)
                + (text == null || text.isBlank() ? "" : ": " + text)
                + (author == null || author.isBlank() ? "" : Words.of("review.by-author", author));
    }

    private static String word(Feedback feedback) {
        Double score = feedback.score();
        return switch (feedback.kind()) {
            case CORRECTION -> Words.of("review.correction");
            case COMMENT -> Words.of("review.comment");
            case SCORE ->
                score == null
                        ? Words.of("review.score-of-its-own-scale", feedback.key())
                        : Words.of("review.score-as", verdict(feedback), feedback.key(), Numbers.percent(score));
            case THUMB ->
                switch (feedback.polarity()) {
                    case UP -> Words.of("review.thumb-up");
                    case DOWN -> Words.of("review.thumb-down");
                    case NEUTRAL, UNKNOWN -> Words.of("review.undecided");
                };
        };
    }

    private static String verdict(Feedback feedback) {
        return switch (feedback.polarity()) {
            case UP -> Words.of("review.good");
            case DOWN -> Words.of("review.bad");
            case NEUTRAL, UNKNOWN -> Words.of("review.middling");
        };
    }
}
