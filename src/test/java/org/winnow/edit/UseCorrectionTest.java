package org.winnow.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.winnow.model.Alternative;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Feedback;
import org.winnow.model.Message;
import org.winnow.model.Provenance;
import org.winnow.model.RawJson;
import org.winnow.model.Review;
import org.winnow.model.Role;

class UseCorrectionTest {
    private static final Alternative OTHER = Alternative.of(Alternative.Kind.CANDIDATE, "On Friday.");

    private static Example saying(String response, Feedback... feedback) {
        Content content = Content.of(List.of(Message.of(Role.USER, "When?"), Message.of(Role.ASSISTANT, response)))
                .withAlternatives(List.of(OTHER))
                .withFeedback(List.of(feedback));
        return new Example("a", content, Review.NEW, Provenance.HAND_WRITTEN);
    }

    private static Feedback said(Feedback.Kind kind, String text) {
        return new Feedback("agent", kind, Feedback.Polarity.DOWN, null, text, null, RawJson.EMPTY_OBJECT);
    }

    private static Example after(Example before) {
        return new UseCorrection().effect().apply(before);
    }

    @Test
    void theCorrectionBecomesTheResponseAndTheOldOneIsRejected() {
        Example after = after(saying("On Monday.", said(Feedback.Kind.CORRECTION, "On Tuesday.")));

        assertThat(after.response()).isEqualTo("On Tuesday.");
        assertThat(after.content().alternatives())
                .containsExactly(Alternative.of(Alternative.Kind.REJECTED, "On Monday."), OTHER);
        assertThat(after.content().feedback()).hasSize(1);
    }

    @Test
    void ofSeveralTheLastCounts() {
        Example after = after(saying(
                "On Monday.",
                said(Feedback.Kind.CORRECTION, "On Tuesday."),
                said(Feedback.Kind.CORRECTION, "On Thursday."),
                said(Feedback.Kind.COMMENT, "Which week?"),
                said(Feedback.Kind.CORRECTION, " ")));

        assertThat(after.response()).isEqualTo("On Thursday.");
    }

    @Test
    void whatIsTheResponseAlreadyChangesNothing() {
        Example taken = saying("On Tuesday.", said(Feedback.Kind.CORRECTION, "On Tuesday."));
        assertThat(after(taken)).isEqualTo(taken);
        Example plain = saying("On Monday.", said(Feedback.Kind.COMMENT, "Wrong."));
        assertThat(after(plain)).isEqualTo(plain);
    }
}
