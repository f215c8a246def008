package org.winnow.desktop.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.winnow.desktop.shell.Command;
import org.winnow.model.Judgement;
import org.winnow.model.Status;

/** What can be done in the review, one key each. */
public final class ReviewCommands {
    private static final String VIEW = "review";
    private static final String GROUP = "Review";

    private ReviewCommands() {}

    /** Asks the user for the lists of the digits. */
    public interface Lists {
        /** For the reasons. */
        void reasons();

        /** For the tags. */
        void tags();
    }

    /** All of them. */
    public static List<Command> of(ReviewDesk desk, ExampleCard card, Lists lists) {
        ReviewModel model = desk.review();
        List<Command> all = new ArrayList<>();
        all.add(decide("review.accept", "Accept and go on", model, Status.ACCEPTED)
                .keys("A"));
        all.add(decide("review.reject", "Reject and go on", model, Status.REJECTED)
                .keys("X"));
        all.add(decide("review.needs-edit", "Mark as needing an edit and go on", model, Status.NEEDS_EDIT)
                .keys("N"));
        all.add(here("review.skip", "Skip", model::onSkip)
                .keys("Space", "J", "Down")
                .when(model.hasExample()));
        all.add(here("review.back", "Take back the last decision", model::onTakeBack)
                .keys("Backspace", "Z")
                .oncePerPress());
        all.add(here("review.previous", "Previous example", model::onPrevious).keys("K", "Up"));
        all.addAll(writing(model, card));
        all.add(here("review.tag", "Tag", card::editTags).keys("T").when(model.hasExample()));
        all.add(here("review.diff", "Show what was changed", card::toggleDiff)
                .keys("D")
                .when(model.hasExample()));
        all.add(here("review.save-accept", "Save, accept and go on", () -> {
                    card.leave();
                    model.onDecide(Status.ACCEPTED);
                })
                .keys("Ctrl+Enter")
                .when(model.hasExample())
                .oncePerPress());
        all.addAll(sentences(desk.grounding()));
        all.addAll(marks(model, desk.marks()));
        all.addAll(digits(model, desk.digits(), lists));
        return all;
    }

    private static List<Command> writing(ReviewModel model, ExampleCard card) {
        List<Command> all = new ArrayList<>();
        all.add(here("review.edit", "Edit the response", () -> card.edit(ExampleCard.Part.RESPONSE))
                .keys("E", "F2")
                .when(model.hasExample()));
        all.add(here("review.edit-instruction", "Edit the instruction", () -> card.edit(ExampleCard.Part.INSTRUCTION))
                .keys("Shift+E")
                .when(model.hasExample()));
        all.add(here("review.edit-system", "Edit the system text", () -> card.edit(ExampleCard.Part.SYSTEM))
                .when(model.hasExample()));
        all.add(here("review.note", "Write a note", () -> card.edit(ExampleCard.Part.NOTE))
                .keys("Shift+N")
                .when(model.hasExample()));
        return all;
    }

    private static List<Command> sentences(GroundingModel grounding) {
        return List.of(
                here("review.next-sentence", "Look at the next sentence", () -> grounding.onMove(1))
                        .keys("Right")
                        .when(grounding.grounding().isNotNull()),
                here("review.previous-sentence", "Look at the sentence before", () -> grounding.onMove(-1))
                        .keys("Left")
                        .when(grounding.grounding().isNotNull()));
    }

    private static List<Command> marks(ReviewModel model, MarksModel marks) {
        List<Command> all = new ArrayList<>();
        all.add(mark("review.flag", "Flag to come back to, or take the flag away", model, marks::onFlag)
                .keys("F")
                .oncePerPress());
        all.add(mark("review.rate-up", "Rate one star better", model, () -> marks.onRateBy(1))
                .keys("]"));
        all.add(mark("review.rate-down", "Rate one star worse", model, () -> marks.onRateBy(-1))
                .keys("["));
        all.add(mark("review.next-passage", "Judge the next passage", model, () -> marks.onPassage(1))
                .keys("P"));
        all.add(mark("review.previous-passage", "Judge the passage before", model, () -> marks.onPassage(-1))
                .keys("Shift+P"));
        for (Judgement judgement : Judgement.values()) {
            String title = "Passage: " + PassageCard.words(judgement).toLowerCase(Locale.ROOT);
            all.add(mark("review.passage-" + judgement.word(), title, model, () -> marks.onJudge(judgement))
                    .keys(Objects.requireNonNull(PassageCard.KEYS.get(judgement)))
                    .oncePerPress());
        }
        return all;
    }

    private static Command mark(String id, String title, ReviewModel model, Runnable run) {
        return here(id, title, run).when(model.hasExample());
    }

    private static List<Command> digits(ReviewModel model, DigitsModel digits, Lists lists) {
        List<Command> all = new ArrayList<>();
        all.add(here("review.reasons", "Edit the reasons for rejecting", lists::reasons));
        all.add(here("review.tag-digits", "Choose the tags of the digits", lists::tags));
        for (int i = 0; i < DigitsModel.DIGITS; i++) {
            int index = i;
            String digit = String.valueOf((i + 1) % DigitsModel.DIGITS);
            all.add(here(
                            "review.digit-" + digit,
                            "Tag " + digit + ", or after a rejection reason " + digit,
                            () -> digits.onDigit(index))
                    .keys(digit)
                    .when(model.hasExample().or(digits.asked().isNotNull()))
                    .oncePerPress());
        }
        return all;
    }

    private static Command decide(String id, String title, ReviewModel model, Status status) {
        return here(id, title, () -> model.onDecide(status))
                .when(model.hasExample())
                .oncePerPress();
    }

    private static Command here(String id, String title, Runnable run) {
        return Command.of(id, title, GROUP, run).in(VIEW);
    }
}
