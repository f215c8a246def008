package org.winnow.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.winnow.model.Alternative;
import org.winnow.model.Citation;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Judgement;
import org.winnow.model.Passage;
import org.winnow.model.RawJson;
import org.winnow.model.Retrieved;
import org.winnow.model.Review;
import org.winnow.store.Field;

class SetPartTest {
    private static final Example RICH = Samples.rich("r");
    private static final Retrieved OLD = RICH.passages().get(0);
    private static final Retrieved NEW = new Retrieved(Passage.of("New."), null);

    @Test
    void alternativesAreReplacedAndNothingElse() {
        Content next = RICH.content().withAlternatives(List.of(Alternative.of(Alternative.Kind.REJECTED, "Never.")));

        assertThat(after(SetPart.of(Field.ALTERNATIVES, next))).isEqualTo(RICH.withContent(next));
        assertThat(after(new SetPart(Field.ALTERNATIVES, null)).content().alternatives())
                .isEmpty();
    }

    @Test
    void citationsFollowTheirPassageAndGoWithIt() {
        assertThat(passages(NEW, OLD).citations()).containsExactly(new Citation(0, 20, 1));
        assertThat(passages(NEW).citations()).containsExactly(new Citation(0, 20, 0));
        assertThat(passages().citations()).isEmpty();
        assertThat(passages(NEW, NEW).citations()).isEmpty();
    }

    @Test
    void aJudgementFollowsItsPassage() {
        Example judged = RICH.withReview(
                RICH.review().withMarks(Review.Marks.NONE.withRating(4).withJudgement(0, Judgement.WRONG)));
        SetPart edit = SetPart.of(
                Field.PASSAGES,
                new Content(List.of(), List.of(NEW, OLD), List.of(), List.of(), List.of(), null, RawJson.EMPTY_OBJECT));

        assertThat(edit.effect().apply(judged).review().marks())
                .isEqualTo(Review.Marks.NONE.withRating(4).withJudgement(1, Judgement.WRONG));
        assertThat(new SetPart(Field.PASSAGES, null)
                        .effect()
                        .apply(judged)
                        .review()
                        .marks())
                .isEqualTo(Review.Marks.NONE.withRating(4));
    }

    @Test
    void citationsThatPointAtNothingAreLeftOut() {
        String json = "[{\"start\":0,\"end\":7,\"passage\":0},{\"start\":0,\"end\":7,\"passage\":3},"
                + "{\"start\":0,\"end\":999,\"passage\":0}]";

        assertThat(after(new SetPart(Field.CITATIONS, json)).content().citations())
                .containsExactly(new Citation(0, 7, 0));
    }

    @Test
    void unknownFieldsKeepTheirSpelling() {
        assertThat(after(new SetPart(Field.EXTRA, "{\"a\":1.10}")).content().extra())
                .isEqualTo(new RawJson("{\"a\":1.10}"));
        assertThat(after(new SetPart(Field.TOOLS, null)).content().tools()).isNull();
    }

    @Test
    void whatAPartCannotHoldIsRefusedInASentence() {
        assertThatThrownBy(() -> new SetPart(Field.STATUS, "accepted")).hasMessageContaining("no part");
        assertThatThrownBy(() -> new SetPart(Field.FEEDBACK, "{}")).hasMessageContaining("Expected a list");
        assertThatThrownBy(() -> new SetPart(Field.EXTRA, "[]")).hasMessageContaining("Other fields are an object");
        assertThatThrownBy(() -> new SetPart(Field.TOOLS, "{}")).hasMessageContaining("Tools are a list");
        assertThatThrownBy(() -> new SetPart(Field.EXTRA, "{")).hasMessageContaining("Not valid JSON");
    }

    private static Content passages(Retrieved... passages) {
        Content old = RICH.content();
        Content next = new Content(
                old.messages(),
                List.of(passages),
                old.alternatives(),
                old.citations(),
                old.feedback(),
                old.tools(),
                old.extra());
        return after(SetPart.of(Field.PASSAGES, next)).content();
    }

    private static Example after(SetPart edit) {
        return edit.effect().apply(RICH);
    }
}
