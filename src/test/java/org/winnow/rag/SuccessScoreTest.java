package org.winnow.rag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.model.Content;
import org.winnow.model.Feedback;
import org.winnow.model.Feedback.Kind;
import org.winnow.model.Feedback.Polarity;
import org.winnow.model.Message;
import org.winnow.model.RawJson;
import org.winnow.model.Role;
import org.winnow.rag.Success.Band;
import org.winnow.rag.Success.Reason;

class SuccessScoreTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            {}                                         | -             | 0
            {"resolved": true}                         | RESOLVED      | 20
            {"resolved": false, "reopened": 0}         | -             | 0
            {"metadata": {"finish_reason": "length"}}  | CUT_OFF       | -40
            {"finish_reason": "stop", "error": null}   | -             | 0
            {"stop_reason": "max_tokens"}              | CUT_OFF       | -40
            {"error": "timeout"}                       | FAILED        | -100
            {"ticket_status": "Reopened"}              | REOPENED      | -40
            {"escalated": "yes", "copied": true}       | ESCALATED     | -22
            {"regenerated": 1}                         | REGENERATED   | -25
            not json                                   | -             | 0
            """)
    void readsTheFieldsOfALog(String extra, @Nullable Signal first, int points) {
        Success success = SuccessScore.STANDARD.of(content(List.of(), extra, "Why?", "So."), null);
        assertThat(success.points()).isEqualTo(points);
        assertThat(success.reasons().isEmpty() ? null : success.reasons().get(0).signal())
                .isEqualTo(first);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Thanks, that worked!                        | THANKS
            No, thanks, that is all.                    | OBJECTION
            That's not what I asked.                    | OBJECTION
            No problem here, what about the back glass? | -
            Das stimmt nicht, es sind 29 Euro.          | OBJECTION
            Vielen Dank!                                | THANKS
            Danke, jetzt geht es.                       | THANKS
            How do I pay my old bill online?            | ASKED_AGAIN
            And for roaming?                            | -
            ありがとうございます。                         | THANKS
            """)
    void readsWhatTheUserSaidNext(String said, @Nullable Signal signal) {
        Success success = SuccessScore.STANDARD.of(
                content(List.of(), "{}", "How do I pay my bill online?", "By card.", said), null);
        assertThat(success.reasons())
                .extracting(Reason::signal)
                .isEqualTo(signal == null ? List.of() : List.of(signal));
    }

    @Test
    void tellsWhichTurnObjects() {
        Success success = SuccessScore.STANDARD.of(
                content(List.of(), "{}", "How high is the fee?", "39 euros.", "No, it is 29 euros.", "You are right."),
                null);
        assertThat(success)
                .isEqualTo(new Success(
                        -30,
                        Band.REWRITE,
                        List.of(new Reason(
                                Signal.OBJECTION,
                                -30,
                                "The user objected in the next turn: \"No, it is 29 euros.\"",
                                2,
                                "No, it is 29 euros."))));
        assertThat(success.complaints()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "THUMB,UP,1,30,KEEP",
        "THUMB,DOWN,0,-60,REWRITE",
        "SCORE,UP,1,30,KEEP",
        "SCORE,NEUTRAL,0.5,0,REVIEW",
        "SCORE,DOWN,0,-30,REWRITE",
        "SCORE,UP,0.75,15,REVIEW",
        "THUMB,NEUTRAL,0.5,0,REVIEW"
    })
    void countsFeedback(Kind kind, Polarity polarity, double score, int points, Band band) {
        Success success = SuccessScore.STANDARD.of(
                content(List.of(feedback(kind, polarity, score, null)), "{}", "Why?", "So."), null);
        assertThat(success.points()).isEqualTo(points);
        assertThat(success.band()).isEqualTo(band);
    }

    @Test
    void countsASignalOnceHoweverOftenItWasGiven() {
        Feedback down = feedback(Kind.THUMB, Polarity.DOWN, 0.0, null);
        Feedback reason = feedback(Kind.THUMB, Polarity.DOWN, 0.0, "Wrong price.");
        Success success = SuccessScore.STANDARD.of(content(List.of(down, reason), "{}", "Why?", "So."), null);
        assertThat(success.points()).isEqualTo(-60);
        assertThat(success.complaints()).extracting(Reason::words).containsExactly("Wrong price.");
    }

    @Test
    void aCorrectionSpeaksAgainstTheAnswerUntilItIsTakenOver() {
        Feedback correction = feedback(Kind.CORRECTION, Polarity.DOWN, null, "Because.");
        assertThat(SuccessScore.STANDARD
                        .of(content(List.of(correction), "{}", "Why?", "So."), null)
                        .points())
                .isEqualTo(-60);
        assertThat(SuccessScore.STANDARD
                        .of(content(List.of(correction), "{}", "Why?", "Because."), null)
                        .points())
                .isEqualTo(25);
    }

    @Test
    void countsGroundedness() {
        Content content = Cases.content("Why?", "Care Plus covers cracked glass.", "Care Plus covers cracked glass.");
        assertThat(SuccessScore.STANDARD.of(content, Cases.GROUNDER.of(content)).points())
                .isEqualTo(10);
        Content other = Cases.content("Why?", "Batteries are replaced at home.", "Care Plus covers cracked glass.");
        assertThat(SuccessScore.STANDARD.of(other, Cases.GROUNDER.of(other)).reasons())
                .extracting(Reason::sentence)
                .containsExactly("Most of the answer was not found in the passages.");
    }

    @Test
    void takesPointsOfOnesOwn() {
        Success success = new SuccessScore(Map.of(Signal.RESOLVED, 7), Double.NEGATIVE_INFINITY)
                .of(content(List.of(), "{\"resolved\": true}", "Why?", "So."), null);
        assertThat(success.points()).isEqualTo(7);
    }

    private static Feedback feedback(Kind kind, Polarity polarity, @Nullable Double score, @Nullable String text) {
        return new Feedback("user", kind, polarity, score, text, null, RawJson.EMPTY_OBJECT);
    }

    private static Content content(List<Feedback> feedback, String extra, String... turns) {
        List<Message> messages = new ArrayList<>();
        Arrays.asList(turns)
                .forEach(turn -> messages.add(Message.of(messages.size() % 2 == 0 ? Role.USER : Role.ASSISTANT, turn)));
        return new Content(messages, List.of(), List.of(), List.of(), feedback, null, new RawJson(extra));
    }
}
