package org.winnow.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Judgement;
import org.winnow.model.Message;
import org.winnow.model.Passage;
import org.winnow.model.Provenance;
import org.winnow.model.RawJson;
import org.winnow.model.Retrieved;
import org.winnow.model.Review;
import org.winnow.model.Role;

class MarkEditTest {
    private static final Example PLAIN = new Example(
            "a",
            new Content(
                    List.of(Message.of(Role.USER, "When?"), Message.of(Role.ASSISTANT, "On Monday.")),
                    List.of(passage("It opens on Monday."), passage("It closes at six.")),
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    RawJson.EMPTY_OBJECT),
            Review.NEW,
            Provenance.HAND_WRITTEN);

    private static Retrieved passage(String text) {
        return new Retrieved(new Passage(text, null, null, null, RawJson.EMPTY_OBJECT), null);
    }

    private static Review.Marks after(MarkEdit... edits) {
        Example example = PLAIN;
        for (MarkEdit edit : edits) {
            example = edit.effect().apply(example);
        }
        assertThat(example.content()).isEqualTo(PLAIN.content());
        return example.review().marks();
    }

    @Test
    void aRatingReplacesTheOneBeforeAndNoneTakesItAway() {
        assertThat(after(new MarkEdit.Rate(2), new MarkEdit.Rate(5)).rating()).isEqualTo(5);
        assertThat(after(new MarkEdit.Rate(2), new MarkEdit.Rate(null))).isEqualTo(Review.Marks.NONE);
    }

    @Test
    void aFlagIsSetAndTakenAway() {
        assertThat(after(new MarkEdit.Flag(true)).flagged()).isTrue();
        assertThat(after(new MarkEdit.Flag(true), new MarkEdit.Flag(false))).isEqualTo(Review.Marks.NONE);
    }

    @Test
    void aJudgementIsOfOnePassage() {
        assertThat(after(new MarkEdit.Judge(1, Judgement.STALE)).judgements())
                .isEqualTo(Arrays.asList(null, Judgement.STALE));
        assertThat(after(new MarkEdit.Judge(1, Judgement.STALE), new MarkEdit.Judge(1, null)))
                .isEqualTo(Review.Marks.NONE);
    }

    @Test
    void aPassageThatIsNotThereIsNotJudged() {
        assertThat(after(new MarkEdit.Judge(2, Judgement.USED))).isEqualTo(Review.Marks.NONE);
    }

    @Test
    void aRatingOutsideOneToFiveIsRefused() {
        assertThatThrownBy(() -> new MarkEdit.Rate(6)).hasMessage("a rating is from 1 to 5, not 6");
    }

    @Test
    void theirTitlesSayWhatWasDone() {
        assertThat(List.of(
                        new MarkEdit.Rate(4).title(1),
                        new MarkEdit.Rate(null).title(2),
                        new MarkEdit.Flag(true).title(1200),
                        new MarkEdit.Flag(false).title(1),
                        new MarkEdit.Judge(0, Judgement.WRONG).title(1),
                        new MarkEdit.Judge(1, null).title(3)))
                .containsExactly(
                        "Rated 1 example 4 of 5",
                        "Removed the rating of 2 examples",
                        "Flagged 1,200 examples",
                        "Took the flag from 1 example",
                        "Judged passage 1 as wrong",
                        "Took the judgement from passage 2 of 3 examples");
    }
}
