package org.winnow.edit;

import java.util.List;
import org.winnow.model.Alternative;
import org.winnow.model.Citation;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Feedback;
import org.winnow.model.Message;
import org.winnow.model.Passage;
import org.winnow.model.Provenance;
import org.winnow.model.RawJson;
import org.winnow.model.Retrieved;
import org.winnow.model.Review;
import org.winnow.model.Role;
import org.winnow.model.Split;
import org.winnow.model.Status;

/** Examples for tests. */
final class Samples {
    private Samples() {}

    static Example pair(String id, String instruction, String response, String... tags) {
        List<Message> messages = List.of(Message.of(Role.USER, instruction), Message.of(Role.ASSISTANT, response));
        return new Example(id, Content.of(messages), Review.NEW.withTags(List.of(tags)), Provenance.HAND_WRITTEN);
    }

    static Example of(Message... messages) {
        return new Example("x", Content.of(List.of(messages)), Review.NEW, Provenance.HAND_WRITTEN);
    }

    /** An example that has one of everything. */
    static Example rich(String id) {
        Content content = new Content(
                List.of(
                        Message.of(Role.SYSTEM, "Be brief."),
                        Message.of(Role.USER, "How long do refunds take?"),
                        Message.of(Role.ASSISTANT, "Refunds take 5 days. Ask ACME.")),
                List.of(new Retrieved(Passage.of("Refunds take 5 days."), 0.75)),
                List.of(
                        Alternative.of(Alternative.Kind.CANDIDATE, "No idea."),
                        Alternative.of(Alternative.Kind.CORRECTION, "Five days.")),
                List.of(new Citation(0, 20, 0)),
                List.of(new Feedback(
                        "thumb",
                        Feedback.Kind.THUMB,
                        Feedback.Polarity.UP,
                        1.0,
                        null,
                        "eva",
                        new RawJson("{\"v\":1}"))),
                new RawJson("[{\"name\":\"lookup\"}]"),
                new RawJson("{\"trace\":1.10}"));
        Review review =
                new Review(Status.REJECTED, "too short", List.of("billing/refund", "old"), "ask Eva", Split.TRAIN);
        return new Example(id, content, review, Provenance.HAND_WRITTEN);
    }
}
