package org.winnow.desktop.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.winnow.desktop.shell.Command;
import org.winnow.desktop.words.Words;
import org.winnow.model.Judgement;
import org.winnow.model.Status;

/** What can be done in the review, one key each. */
public final class ReviewCommands {
    private static final String VIEW = "review";
    private static final String GROUP = Words.of("review.review");

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
        all.add(decide("review.accept", Words.of("review.accept-and-go-on"), model, Status.ACCEPTED)
                .keys("A"));
        all.add(decide("review.reject", Words.of("review.reject-and-go-on"), model, Status.REJECTED)
                .keys("X"));
        all.add(decide("review.needs-edit", Words.of("review.mark-as-needing-an-edit-and"), model, Status.NEEDS_EDIT)
                .keys("N"));
        all.add(here("review.skip", Words.of("review.skip"), model::onSkip)
                .keys("Space", "J", "Down")
                .when(model.hasExample()));
        all.add(here("review.back", Words.of("review.take-back-the-last-decision"), model::onTakeBack)
                .keys("Backspace", "Z")
                .oncePerPress());
        all.add(here("review.previous", Words.of("review.previous-example"), model::onPrevious)
                .keys("K", "Up"));
        all.addAll(writing(model, card));
        all.add(here("review.tag", Words.of("review.tag"), card::editTags)
                .keys("T")
                .when(model.hasExample()));
        all.add(here("review.diff", Words.of("review.show-what-was-changed"), desk.bases()::onToggle)
                .keys("D")
                .when(model.hasExample()));
        all.add(here("review.diff-next", Words.of("review.compare-with-another-version"), desk.bases()::onNext)
                .keys("Shift+D")
                .when(model.hasExample()));
        all.add(here("review.save-accept", Words.of("review.save-accept-and-go-on"), () -> {
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
        all.add(here("review.edit", Words.of("review.edit-the-response"), () -> card.edit(ExampleCard.Part.RESPONSE))
                .keys("E", "F2")
                .when(model.hasExample()));
        all.add(here(
                        "review.edit-instruction",
                        Words.of("review.edit-the-instruction"),
                        () -> card.edit(ExampleCard.Part.INSTRUCTION))
                .keys("Shift+E")
                .when(model.hasExample()));
        all.add(here(
                        "review.edit-system",
                        Words.of("review.edit-the-system-text"),
                        () -> card.edit(ExampleCard.Part.SYSTEM))
                .when(model.hasExample()));
        all.add(here("review.note", Words.of("review.write-a-note"), () -> card.edit(ExampleCard.Part.NOTE))
                .keys("Shift+N")
                .when(model.hasExample()));
        return all;
    }

    private static List<Command> sentences(GroundingModel grounding) {
        return List.of(
                here("review.next-sentence", Words.of("review.look-at-the-next-sentence"), () -> grounding.onMove(1))
                        .keys("Right")
                        .when(grounding.grounding().isNotNull()),
                here(
                                "review.previous-sentence",
                                Words.of("review.look-at-the-sentence-before"),
                                () -> grounding.onMove(-1))
                        .keys("Left")
                        .when(grounding.grounding().isNotNull()));
    }

    private static List<Command> marks(ReviewModel model, MarksModel marks) {
        List<Command> all = new ArrayList<>();
        all.add(mark("review.flag", Words.of("review.flag-to-come-back-to-or"), model, marks::onFlag)
                .keys("F")
                .oncePerPress());
        all.add(mark("review.rate-up", Words.of("review.rate-one-star-better"), model, () -> marks.onRateBy(1))
                .keys("]"));
        all.add(mark("review.rate-down", Words.of("review.rate-one-star-worse"), model, () -> marks.onRateBy(-1))
                .keys("["));
        all.add(mark("review.next-passage", Words.of("review.judge-the-next-passage"), model, () -> marks.onPassage(1))
                .keys("P"));
        all.add(mark(
                        "review.previous-passage",
                        Words.of("review.judge-the-passage-before"),
                        model,
                        () -> marks.onPassage(-1))
                .keys("Shift+P"));
        for (Judgement judgement : Judgement.values()) {
            String title =
                    Words.of("review.passage-2", PassageCard.words(judgement).toLowerCase(Locale.ROOT));
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
        all.add(here("review.reasons", Words.of("review.edit-the-reasons-for-rejecting"), lists::reasons));
        all.add(here("review.tag-digits", Words.of("review.choose-the-tags-of-the-digits"), lists::tags));
        for (int i = 0; i < DigitsModel.DIGITS; i++) {
            int index = i;
            String digit = String.valueOf((i + 1) % DigitsModel.DIGITS);
            all.add(here(
                            "review.digit-" + digit,
                            Words.of("review.tag-or-after-a-rejection-reason", digit),
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
