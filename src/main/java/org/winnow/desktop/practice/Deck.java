package org.winnow.desktop.practice;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.winnow.desktop.practice.Lesson.Step;
import org.winnow.desktop.words.Words;

/** The twelve lessons, on rows of {@code support-bot.jsonl} in the order of that file. */
final class Deck {
    private static final String[] DIGITS =
            IntStream.range(0, 10).mapToObj(digit -> "review.digit-" + digit).toArray(String[]::new);

    private Deck() {}

    /** The lessons, in the order in which the examples stand in the project. */
    static List<Lesson> lessons() {
        return Stream.of(deciding(), mending(), more()).flatMap(List::stream).toList();
    }

    private static List<Lesson> deciding() {
        return List.of(
                Lesson.of(
                        "b0de19ac-b916-599f-8578-68d3b9ecaed4",
                        Step.of(Words.of("practice.a-green-line-says-that-the"), "review.accept")),
                Lesson.of(
                        "dfc01567-b383-5d8a-8050-8744b4e71e85",
                        Step.of(
                                Words.of("practice.you-need-not-decide-everything-review"),
                                "review.skip",
                                "review.next")),
                Lesson.of(
                        "e41dd83d-6e48-533c-86ae-2cca4e85cd58",
                        Step.of(
                                Words.of("practice.85-is-on-red-ground-no"),
                                "review.next-sentence",
                                "review.previous-sentence"),
                        Step.of(Words.of("practice.the-passages-say-80-percent-review"), "review.reject"),
                        Step.of(Words.of("practice.the-bar-below-asks-why-review"), DIGITS)),
                Lesson.of(
                        "852b9d7f-038a-5472-bcd9-bc7acde5c8b2",
                        Step.of(Words.of("practice.nobody-in-the-passages-is-called"), "review.reject"),
                        Step.of(Words.of("practice.and-why-a-digit-says-it"), DIGITS)));
    }

    private static List<Lesson> mending() {
        return List.of(
                Lesson.of(
                        "1d01ddaa-7950-546d-a468-92524b6153e6",
                        Step.of(Words.of("practice.a-good-answer-with-rubbish-at"), "review.edit"),
                        Step.of(Words.of("practice.delete-what-stands-after-the-last"), "review.save-accept")),
                Lesson.of(
                        "7867332d-72ed-5ba6-8506-aa3cd2179bfc",
                        Step.of(Words.of("practice.everybody-presses-the-wrong-key-now"), "review.accept"),
                        Step.of(Words.of("practice.review-back-takes-the-last-decision"), "review.back"),
                        Step.of(Words.of("practice.here-it-is-again-review-reject"), "review.reject")),
                Lesson.of(
                        "9f7baa1d-7b89-5682-a299-763d2473a002",
                        Step.of(Words.of("practice.there-is-no-answer-at-all"), "review.needs-edit")),
                Lesson.of(
                        "44a6e4dd-4428-50bf-bb04-0e98bc0f918a",
                        Step.of(Words.of("practice.the-digits-are-tags-the-tags"), DIGITS),
                        Step.of(Words.of("practice.the-same-digit-takes-it-away"), "review.accept")));
    }

    private static List<Lesson> more() {
        return List.of(
                Lesson.of(
                        "54504e83-e2ad-561f-8ed1-a301f51e8757",
                        Step.of(Words.of("practice.what-was-said-before-stands-above"), "review.previous"),
                        Step.of(Words.of("practice.review-skip-goes-on-again"), "review.skip", "review.next"),
                        Step.of(Words.of("practice.now-decide-review-accept-accepts"), "review.accept")),
                Lesson.of(
                        "0ebe666a-9a6b-5f76-be58-bb3b33d1e448",
                        Step.of(Words.of("practice.the-passages-say-30-gb-review"), "review.edit"),
                        Step.of(Words.of("practice.esc-leaves-the-text-and-saves"), "review.diff"),
                        Step.of(Words.of("practice.review-accept-accepts"), "review.accept")),
                Lesson.of(
                        "855fca77-42f9-58c7-ae86-4bb1b8823ae2",
                        Step.of(Words.of("practice.not-sure-about-the-price-review"), "review.note"),
                        Step.of(Words.of("practice.review-needs-edit-says-that-it"), "review.needs-edit")),
                Lesson.of(
                        "a3a2e63d-cf4a-57c6-8acf-1b6c0686af39",
                        Step.of(
                                Words.of("practice.the-last-one-is-yours-read"),
                                "review.accept",
                                "review.reject",
                                "review.needs-edit",
                                "review.save-accept")));
    }
}
