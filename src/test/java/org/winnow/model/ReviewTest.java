package org.winnow.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReviewTest {
    private static final Review FULL =
            new Review(Status.REJECTED, "wrong number", List.of("billing", "late"), "ask Ann", Split.TEST);

    @Test
    void aNewReviewIsUndecided() {
        assertThat(Review.NEW).isEqualTo(new Review(Status.UNREVIEWED, null, List.of(), null, Split.NONE));
    }

    @Test
    void otherTagsAreTidiedAndLeaveTheRestAlone() {
        assertThat(FULL.withTags(List.of(" z ", "a / b", "z", "")))
                .isEqualTo(new Review(Status.REJECTED, "wrong number", List.of("a/b", "z"), "ask Ann", Split.TEST));
    }

    @ParameterizedTest
    @EnumSource
    void anotherStatusComesWithItsOwnReason(Status status) {
        assertThat(FULL.withStatus(status, null))
                .isEqualTo(new Review(status, null, List.of("billing", "late"), "ask Ann", Split.TEST));
        assertThat(FULL.withStatus(status, "off topic"))
                .isEqualTo(new Review(status, "off topic", List.of("billing", "late"), "ask Ann", Split.TEST));
    }

    @Test
    void tagsGivenInMayChangeLaterWithoutHarm() {
        List<String> tags = new ArrayList<>(List.of("a"));
        Review review = new Review(Status.ACCEPTED, null, tags, null, Split.NONE);
        tags.add("b");

        assertThat(review.tags()).isEqualTo(List.of("a")).isUnmodifiable();
    }

    @Test
    void anExampleShowsWhatItHolds() {
        Content content = new Content(
                List.of(Message.of(Role.USER, "q"), Message.of(Role.ASSISTANT, "a")),
                List.of(new Retrieved(Passage.of("p"), null)),
                List.of(),
                List.of(),
                List.of(),
                null,
                RawJson.EMPTY_OBJECT);
        Example example = new Example("x", content, FULL, Provenance.HAND_WRITTEN);

        assertThat(List.of(example.instruction(), example.response())).isEqualTo(List.of("q", "a"));
        assertThat(example.messages()).isEqualTo(content.messages());
        assertThat(example.passages()).isEqualTo(content.passages());
        assertThat(example.status()).isEqualTo(Status.REJECTED);
        assertThat(example.tags()).isEqualTo(List.of("billing", "late"));
    }

    @Test
    void anExampleSaysSomethingElseOrIsDecidedOtherwise() {
        Provenance provenance = new Provenance(3, "log.jsonl", "chat", 17, "r-9");
        Content content = Content.of(List.of(Message.of(Role.USER, "q")));
        Content other = Content.of(List.of(Message.of(Role.USER, "another")));
        Example example = new Example("x", content, FULL, provenance);

        assertThat(example.withContent(other)).isEqualTo(new Example("x", other, FULL, provenance));
        assertThat(example.withReview(Review.NEW)).isEqualTo(new Example("x", content, Review.NEW, provenance));
        assertThat(example.withContent(other).withContent(content)).isEqualTo(example);
    }

    @Test
    void anExampleWrittenByHandSaysSo() {
        assertThat(Provenance.HAND_WRITTEN).isEqualTo(new Provenance(0, "written by hand", "hand", 0, null));
    }
}
