package org.winnow.release;

import java.util.ArrayList;
import java.util.List;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Message;
import org.winnow.model.Part;
import org.winnow.model.Passage;
import org.winnow.model.Provenance;
import org.winnow.model.RawJson;
import org.winnow.model.Retrieved;
import org.winnow.model.Review;
import org.winnow.model.Role;
import org.winnow.model.Split;
import org.winnow.model.Status;
import org.winnow.model.ToolCall;
import org.winnow.store.Examples.Keyed;

/** Examples for the tests of releases. */
final class Fixtures {
    static final String TOOLS = """
            [{"type":"function","function":{"name":"price","description":"Looks up a price",
              "parameters":{"type":"object","properties":{"item":{"type":"string"}}}}}]
            """.strip();

    private Fixtures() {}

    static Message system(String text) {
        return Message.of(Role.SYSTEM, text);
    }

    static Message user(String text) {
        return Message.of(Role.USER, text);
    }

    static Message assistant(String text) {
        return Message.of(Role.ASSISTANT, text);
    }

    static Message weighted(Message message, Double weight) {
        return new Message(
                message.role(),
                message.parts(),
                message.toolCalls(),
                message.toolCallId(),
                message.name(),
                weight,
                message.extra());
    }

    static Message named(Message message, String name) {
        return new Message(
                message.role(),
                message.parts(),
                message.toolCalls(),
                message.toolCallId(),
                name,
                message.weight(),
                message.extra());
    }

    static Message calling(String text, ToolCall... calls) {
        List<Part> parts = text.isEmpty() ? List.of() : List.of(new Part.Text(text));
        return new Message(Role.ASSISTANT, parts, List.of(calls), null, null, null, RawJson.EMPTY_OBJECT);
    }

    static Message result(String callId, String text) {
        return new Message(
                Role.TOOL, List.of(new Part.Text(text)), List.of(), callId, null, null, RawJson.EMPTY_OBJECT);
    }

    static Message picture(String text) {
        Part image = new Part.Other(
                "image_url",
                new RawJson("{\"type\":\"image_url\", \"image_url\":{\"url\":\"https://example.org/a.png\"}}"));
        return new Message(
                Role.USER, List.of(new Part.Text(text), image), List.of(), null, null, null, RawJson.EMPTY_OBJECT);
    }

    static Content content(Message... messages) {
        return Content.of(List.of(messages));
    }

    static Content withTools(Content content, String tools) {
        return new Content(
                content.messages(),
                content.passages(),
                content.alternatives(),
                content.citations(),
                content.feedback(),
                new RawJson(tools),
                content.extra());
    }

    static Content withPassages(Content content, Retrieved... passages) {
        return new Content(
                content.messages(),
                List.of(passages),
                content.alternatives(),
                content.citations(),
                content.feedback(),
                content.tools(),
                content.extra());
    }

    static Retrieved passage(String title, String text, Double score) {
        return new Retrieved(new Passage(text, title, null, null, RawJson.EMPTY_OBJECT), score);
    }

    static Content plain() {
        return content(user("How do I reset it?"), assistant("Hold the button for ten seconds."));
    }

    static Content withSystemAndTurns() {
        return content(
                system("Be brief."),
                user("Hello"),
                assistant("Hi, how can I help?"),
                user("Where is my order?"),
                assistant("On its way."));
    }

    static Content withCalls() {
        return withTools(
                content(
                        user("What is a kettle?"),
                        calling("", new ToolCall("call_1", "price", "{\"item\": \"kettle\", \"n\": 1.10}")),
                        result("call_1", "{\"eur\": 20}"),
                        assistant("Twenty euros.")),
                TOOLS);
    }

    static Content international() {
        return content(
                user("ما هو الرصيد؟ 😀 \u0001 \"quoted\" \\ back\ttab\r\nline\u2028sep\u0085next"),
                assistant("رصيدك صفر 👩‍👩‍👧 \ufeff\u007f\ufffd é e\u0301"));
    }

    static Content book() {
        return withPassages(
                content(user("How long?"), assistant("Two years.")),
                passage("Warranty", "It lasts two years.", 0.5),
                passage(null, "Keep the {question} bill.", null));
    }

    static Example example(String id, Content content) {
        return example(id, content, Split.TRAIN);
    }

    static Example example(String id, Content content, Split split) {
        return example(id, content, Status.ACCEPTED, split);
    }

    static Example example(String id, Content content, Status status, Split split) {
        return new Example(
                id,
                content,
                new Review(status, null, List.of("a/b", "c"), null, split),
                new Provenance(1, "log.jsonl", "openai", 7, null));
    }

    static Feed feed(Content... contents) {
        List<Keyed> list = new ArrayList<>();
        for (int i = 0; i < contents.length; i++) {
            list.add(new Keyed(i, example("e" + i, contents[i])));
        }
        return Feed.of(list);
    }

    static Feed feed(Example... examples) {
        List<Keyed> list = new ArrayList<>();
        for (int i = 0; i < examples.length; i++) {
            list.add(new Keyed(i, examples[i]));
        }
        return Feed.of(list);
    }

    static ProjectInfo project() {
        return ProjectInfo.of("Acme Support", "status:accepted", "0.1.0");
    }

    static Profile profile(String id) {
        return Profiles.find(id).orElseThrow();
    }
}
