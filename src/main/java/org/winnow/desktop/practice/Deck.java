package org.winnow.desktop.practice;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.winnow.desktop.practice.Lesson.Step;

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
                        Step.of(
                                "A green line says that the passages at the right carry the sentence."
                                        + " Here they carry both: {review.accept} accepts the answer.",
                                "review.accept")),
                Lesson.of(
                        "dfc01567-b383-5d8a-8050-8744b4e71e85",
                        Step.of(
                                "You need not decide everything. {review.skip} goes on, and this one stays unreviewed.",
                                "review.skip",
                                "review.next")),
                Lesson.of(
                        "e41dd83d-6e48-533c-86ae-2cca4e85cd58",
                        Step.of(
                                "85 is on red ground: no passage has that number. {review.next-sentence} and"
                                        + " {review.previous-sentence} walk through the sentences, and the passages"
                                        + " follow. Walk to another one.",
                                "review.next-sentence",
                                "review.previous-sentence"),
                        Step.of("The passages say 80 percent. {review.reject} rejects the answer.", "review.reject"),
                        Step.of("The bar below asks why. {review.digit-1} says: not in the passages.", DIGITS)),
                Lesson.of(
                        "852b9d7f-038a-5472-bcd9-bc7acde5c8b2",
                        Step.of(
                                "Nobody in the passages is called Sabine Okafor. {review.reject} rejects the answer.",
                                "review.reject"),
                        Step.of("And why? A digit says it; you may also go on without a reason.", DIGITS)));
    }

    private static List<Lesson> mending() {
        return List.of(
                Lesson.of(
                        "1d01ddaa-7950-546d-a468-92524b6153e6",
                        Step.of(
                                "A good answer with rubbish at its end. {review.edit} opens it for editing.",
                                "review.edit"),
                        Step.of(
                                "Delete what stands after the last full stop. {review.save-accept} then saves the text,"
                                        + " accepts it and goes on.",
                                "review.save-accept")),
                Lesson.of(
                        "7867332d-72ed-5ba6-8506-aa3cd2179bfc",
                        Step.of(
                                "Everybody presses the wrong key now and then. Press {review.accept}, although 5.00 euros"
                                        + " is in no passage.",
                                "review.accept"),
                        Step.of("{review.back} takes the last decision back and returns to it.", "review.back"),
                        Step.of("Here it is again. {review.reject} rejects it.", "review.reject")),
                Lesson.of(
                        "9f7baa1d-7b89-5682-a299-763d2473a002",
                        Step.of(
                                "There is no answer at all. {review.needs-edit} marks it, so that somebody writes one"
                                        + " later.",
                                "review.needs-edit")),
                Lesson.of(
                        "44a6e4dd-4428-50bf-bb04-0e98bc0f918a",
                        Step.of(
                                "The digits are tags: the tags below the response say which. {review.digit-1} gives"
                                        + " this example the first one.",
                                DIGITS),
                        Step.of("The same digit takes it away again. {review.accept} accepts.", "review.accept")));
    }

    private static List<Lesson> more() {
        return List.of(
                Lesson.of(
                        "54504e83-e2ad-561f-8ed1-a301f51e8757",
                        Step.of(
                                "What was said before stands above in grey. {review.previous} goes back to the example"
                                        + " before, without taking anything back.",
                                "review.previous"),
                        Step.of("{review.skip} goes on again.", "review.skip", "review.next"),
                        Step.of("Now decide: {review.accept} accepts.", "review.accept")),
                Lesson.of(
                        "0ebe666a-9a6b-5f76-be58-bb3b33d1e448",
                        Step.of(
                                "The passages say 30 GB. {review.edit} opens the answer: write 30 instead of 40.",
                                "review.edit"),
                        Step.of(
                                "Esc leaves the text and saves it. Then {review.diff} shows what you changed.",
                                "review.diff"),
                        Step.of("{review.accept} accepts.", "review.accept")),
                Lesson.of(
                        "855fca77-42f9-58c7-ae86-4bb1b8823ae2",
                        Step.of(
                                "Not sure about the price? {review.note} writes a note for your colleagues; Esc leaves it.",
                                "review.note"),
                        Step.of("{review.needs-edit} says that it needs an edit.", "review.needs-edit")),
                Lesson.of(
                        "a3a2e63d-cf4a-57c6-8acf-1b6c0686af39",
                        Step.of(
                                "The last one is yours: read, look at the lines, and decide."
                                        + " {window.keys} lists all keys at any time.",
                                "review.accept",
                                "review.reject",
                                "review.needs-edit",
                                "review.save-accept")));
    }
}
