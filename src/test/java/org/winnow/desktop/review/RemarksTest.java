package org.winnow.desktop.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.model.Content;
import org.winnow.model.Feedback;
import org.winnow.model.Message;
import org.winnow.model.RawJson;
import org.winnow.model.Role;
import org.winnow.rag.Signal;

class RemarksTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            vote THUMB UP 1          | -         | -   | Thumb up
            vote THUMB DOWN 0        | Too late. | bea | Thumb down: Too late. · by bea
            vote THUMB NEUTRAL 0.5   | -         | -   | Undecided
            quality SCORE UP 0.8     | -         | -   | Good score “quality”, 80 % of the best
            rating SCORE DOWN 0.25   | Meh       | -   | Bad score “rating”, 25 % of the best: Meh
            rating SCORE NEUTRAL 0.5 | -         | -   | Middling score “rating”, 50 % of the best
            depth SCORE UNKNOWN      | -         | -   | Score “depth”, on a scale of its own
            note COMMENT UNKNOWN     | Why?      | -   | Comment: Why?
            fix CORRECTION DOWN      | Monday.   | bea | Correction: Monday. · by bea
            """)
    void everyJudgementIsSaidInWords(String judgement, String text, String author, String words) {
        String[] parts = judgement.split(" ");
        Feedback feedback = new Feedback(
                parts[0],
                Feedback.Kind.valueOf(parts[1]),
                Feedback.Polarity.valueOf(parts[2]),
                parts.length > 3 ? Double.valueOf(parts[3]) : null,
                text.equals("-") ? null : text,
                author.equals("-") ? null : author,
                RawJson.EMPTY_OBJECT);
        assertThat(Remarks.words(feedback)).isEqualTo(words);
    }

    @Test
    void aComplaintBelongsToTheTurnThatMadeItAndAThumbOfSeveralAnswersToNone() {
        Feedback thumb = new Feedback(
                "csat", Feedback.Kind.THUMB, Feedback.Polarity.DOWN, 0.0, null, null, new RawJson("\"bad\""));
        Remarks remarks = Remarks.of(Content.of(List.of(
                        Message.of(Role.USER, "When?"),
                        Message.of(Role.ASSISTANT, "On Monday."),
                        Message.of(Role.USER, "That's wrong, they said Tuesday."),
                        Message.of(Role.ASSISTANT, "On Tuesday.")))
                .withFeedback(List.of(thumb)));

        assertThat(remarks.followUps())
                .singleElement()
                .satisfies(found ->
                        assertThat(List.of(found.signal(), found.message())).isEqualTo(List.of(Signal.OBJECTION, 2)));
        assertThat(remarks.ofTheWhole()).containsExactly(thumb);
    }
}
