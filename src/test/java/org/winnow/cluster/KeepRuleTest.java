package org.winnow.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Feedback;
import org.winnow.model.Provenance;
import org.winnow.model.RawJson;
import org.winnow.model.Review;
import org.winnow.model.Status;

class KeepRuleTest {
    private final Example plain = imported("an answer", Status.UNREVIEWED);

    @Test
    void prefersInThisOrder() {
        KeepRule.Candidate rejected = candidate(9, imported("the longest answer of all", Status.REJECTED));
        KeepRule.Candidate bare = candidate(5, plain);
        KeepRule.Candidate liked = candidate(4, liked(plain));
        KeepRule.Candidate edited = new KeepRule.Candidate(3, plain, true);
        KeepRule.Candidate byHand = candidate(2, Samples.example("q", "an answer"));
        KeepRule.Candidate accepted = candidate(1, imported("an answer", Status.ACCEPTED));

        assertThat(KeepRule.choose(List.of(rejected, bare)))
                .isEqualTo(new KeepRule.Choice(5, "The others were rejected."));
        assertThat(KeepRule.choose(List.of(rejected, bare, liked)))
                .isEqualTo(new KeepRule.Choice(4, "Its answer has good feedback."));
        assertThat(KeepRule.choose(List.of(liked, bare, edited)))
                .isEqualTo(new KeepRule.Choice(3, "Someone has edited it."));
        assertThat(KeepRule.choose(List.of(byHand, liked, edited)))
                .isEqualTo(new KeepRule.Choice(2, "It was written by hand."));
        assertThat(KeepRule.choose(List.of(rejected, edited, byHand, accepted)))
                .isEqualTo(new KeepRule.Choice(1, "It is the one that was accepted."));
    }

    @Test
    void amongEqualsTheLongestAnswerAndThenTheNewestStays() {
        assertThat(KeepRule.choose(List.of(
                        candidate(1, imported("longer answer", Status.ACCEPTED)),
                        candidate(2, imported("short", Status.ACCEPTED)))))
                .isEqualTo(new KeepRule.Choice(1, "Several were accepted; this one has the longest answer."));
        assertThat(KeepRule.choose(List.of(candidate(1, plain), candidate(2, plain))))
                .isEqualTo(new KeepRule.Choice(2, "It is the newest."));
    }

    @Test
    void onlyOneStays() {
        assertThat(KeepRule.choose(List.of(candidate(1, plain))))
                .isEqualTo(new KeepRule.Choice(1, "It is the only one."));
        assertThatThrownBy(() -> KeepRule.choose(List.of())).isInstanceOf(NoSuchElementException.class);
    }

    private static KeepRule.Candidate candidate(int key, Example example) {
        return new KeepRule.Candidate(key, example, false);
    }

    private static Example imported(String answer, Status status) {
        return new Example(
                "x",
                Samples.example("q", answer).content(),
                Review.NEW.withStatus(status, null),
                new Provenance(1, "a.jsonl", "messages", 1, null));
    }

    private static Example liked(Example example) {
        Content content = example.content()
                .withFeedback(List.of(new Feedback(
                        "thumb", Feedback.Kind.THUMB, Feedback.Polarity.UP, 1.0, null, null, RawJson.EMPTY_OBJECT)));
        return example.withContent(content);
    }
}
