package org.winnow.query;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.winnow.model.Alternative;
import org.winnow.model.Citation;
import org.winnow.model.Cluster;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Feedback;
import org.winnow.model.Finding;
import org.winnow.model.Message;
import org.winnow.model.Passage;
import org.winnow.model.Provenance;
import org.winnow.model.RawJson;
import org.winnow.model.Retrieved;
import org.winnow.model.Review;
import org.winnow.model.Role;
import org.winnow.model.Severity;
import org.winnow.model.Split;
import org.winnow.model.Status;
import org.winnow.store.Field;
import org.winnow.store.Measures;
import org.winnow.store.Measuring;
import org.winnow.store.Projects;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

/**
 * A small project in which every kind of condition tells examples apart. Tokens are words; the language is German where
 * the response has "der".
 */
final class Shelf {
    static final Measuring WORDS = content -> new Measures(
            content.response().contains("der") ? "de" : "en",
            content.messages().stream().mapToInt(each -> words(each.text())).sum(),
            words(content.instruction()),
            words(content.response()));

    private Shelf() {}

    private static int words(String text) {
        return text.isEmpty() ? 0 : text.split(" ").length;
    }

    static Store create(Path folder) throws StoreException {
        Store store = Projects.measuredBy(WORDS).createAt(folder.resolve("shelf.winnow"));
        store.write(transaction -> {
            transaction.insert(of(
                    "a1",
                    content("How long do refunds take", "Five days"),
                    new Review(Status.ACCEPTED, null, List.of("billing/refund"), null, Split.TRAIN)));
            transaction.insert(of(
                    "a2",
                    content("Wo ist die Rechnung", "Das steht auf der Rechnung"),
                    new Review(Status.ACCEPTED, null, List.of("billing", "billing/refund"), null, Split.TEST)));
            transaction.insert(of(
                    "b1",
                    retrieved(content("Where is my order", "On its way", "Be brief")),
                    new Review(Status.REJECTED, "wrong source", List.of("shipping", "two words"), null, Split.NONE)));
            transaction.insert(of("b2", judged(content("退款 order please", "好的")), Review.NEW));
            transaction.insert(of(
                    "c,1",
                    content("x ".repeat(99) + "refunding", ""),
                    new Review(Status.NEEDS_EDIT, null, List.of("Billing"), "ask Eva", Split.NONE)));
            int gone = transaction.insert(of(
                    "gone",
                    content("How long do refunds take", "Gone"),
                    new Review(Status.ACCEPTED, null, List.of("billing/late"), null, Split.NONE)));
            transaction.set(gone, Field.DELETED, "1");
            transaction.replaceFindings(Map.of(
                    1, List.of(new Finding("leaked-token", Severity.BLOCK, "messages/1", 0, 1, "A token.")),
                    3, List.of(new Finding("empty", Severity.WARN, "example", 0, 0, "Nothing."))));
            transaction.replaceClusters(List.of(new Cluster(Cluster.Kind.NEAR, List.of(1, 3), 0.9)));
            return gone;
        });
        return store;
    }

    private static Content content(String instruction, String response, String... system) {
        List<Message> messages = new java.util.ArrayList<>();
        for (String each : system) {
            messages.add(Message.of(Role.SYSTEM, each));
        }
        messages.add(Message.of(Role.USER, instruction));
        messages.add(Message.of(Role.ASSISTANT, response));
        return Content.of(messages);
    }

    private static Content retrieved(Content content) {
        return new Content(
                content.messages(),
                List.of(new Retrieved(Passage.of("Parcels leave the warehouse daily"), 0.5)),
                List.of(Alternative.of(Alternative.Kind.CANDIDATE, "No idea")),
                List.of(new Citation(0, 2, 0)),
                List.of(),
                null,
                RawJson.EMPTY_OBJECT);
    }

    private static Content judged(Content content) {
        return content.withFeedback(List.of(new Feedback(
                "thumb", Feedback.Kind.THUMB, Feedback.Polarity.UP, null, null, null, new RawJson("true"))));
    }

    private static Example of(String id, Content content, Review review) {
        boolean hand = id.startsWith("b");
        Provenance from = new Provenance(0, hand ? "log b.jsonl" : "a.csv", hand ? "openai-chat" : "csv", 7, null);
        return new Example(id, content, review, from);
    }
}
