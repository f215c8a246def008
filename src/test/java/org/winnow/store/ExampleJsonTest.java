package org.winnow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.model.Alternative;
import org.winnow.model.Citation;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Feedback;
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
import org.winnow.text.Json;
import org.winnow.text.JsonException;

class ExampleJsonTest {
    private static final Example FULL = new Example(
            "r-1",
            new Content(
                    List.of(
                            Message.of(Role.SYSTEM, "Be \"brief\".\n"),
                            new Message(
                                    Role.ASSISTANT,
                                    List.of(),
                                    List.of(new ToolCall("c1", "find", "{\"q\": 1}")),
                                    null,
                                    null,
                                    0.0,
                                    RawJson.EMPTY_OBJECT),
                            new Message(
                                    Role.TOOL,
                                    List.of(
                                            new Part.Text("a"),
                                            new Part.Other("image", new RawJson("{\"type\":\"image\"}"))),
                                    List.of(),
                                    "c1",
                                    "find",
                                    null,
                                    new RawJson("{\"ts\":1.10}"))),
                    List.of(new Retrieved(
                            new Passage("Terms", "T", "kb/t.md", "7", new RawJson("{\"page\":3}")), 0.25)),
                    List.of(Alternative.of(Alternative.Kind.REJECTED, "no")),
                    List.of(new Citation(0, 4, 0)),
                    List.of(new Feedback(
                            "thumb", Feedback.Kind.THUMB, Feedback.Polarity.UP, 1.0, null, "kim", new RawJson("true"))),
                    new RawJson("[]"),
                    new RawJson("{\"run\":1e5}")),
            new Review(Status.REJECTED, "wrong", List.of("a/b", "c"), "see é\u2028", Split.TEST),
            new Provenance(3, "log.jsonl", "chat", 12, "x"));

    @Test
    void writesTheCanonicalForm() {
        assertThat(ExampleJson.write(FULL))
                .isEqualTo("{\"id\":\"r-1\",\"messages\":[{\"role\":\"system\",\"content\":\"Be \\\"brief\\\".\\n\"},"
                        + "{\"role\":\"assistant\",\"content\":null,\"tool_calls\":[{\"id\":\"c1\",\"type\":\"function\","
                        + "\"function\":{\"name\":\"find\",\"arguments\":\"{\\\"q\\\": 1}\"}}],\"weight\":0},"
                        + "{\"role\":\"tool\",\"content\":[{\"type\":\"text\",\"text\":\"a\"},{\"type\":\"image\"}],"
                        + "\"tool_call_id\":\"c1\",\"name\":\"find\",\"ts\":1.10}],"
                        + "\"passages\":[{\"text\":\"Terms\",\"title\":\"T\",\"uri\":\"kb/t.md\",\"id\":\"7\","
                        + "\"score\":0.25,\"page\":3}],"
                        + "\"alternatives\":[{\"kind\":\"rejected\",\"messages\":[{\"role\":\"assistant\","
                        + "\"content\":\"no\"}]}],\"citations\":[{\"start\":0,\"end\":4,\"passage\":0}],"
                        + "\"feedback\":[{\"key\":\"thumb\",\"kind\":\"thumb\",\"polarity\":\"up\",\"score\":1,"
                        + "\"author\":\"kim\",\"raw\":true}],\"tags\":[\"a/b\",\"c\"],\"status\":\"rejected\","
                        + "\"reason\":\"wrong\",\"note\":\"see é\u2028\",\"split\":\"test\","
                        + "\"source\":{\"file\":\"log.jsonl\",\"format\":\"chat\",\"line\":12,\"record_id\":\"x\","
                        + "\"import\":3},\"tools\":[],\"extra\":{\"run\":1e5}}");
    }

    @Test
    void readsBackWhatItWrote() throws JsonException {
        assertThat(ExampleJson.read(ExampleJson.write(FULL))).isEqualTo(FULL);
    }

    @Test
    void readsBackAnyExampleExactlyAndOnOneLine() throws JsonException {
        Samples samples = new Samples(20261121);
        for (int i = 0; i < 3000; i++) {
            Example example = samples.example("id " + i);
            String line = ExampleJson.write(example);

            assertThat(line).doesNotContain("\n", "\r");
            assertThat(ExampleJson.read(line)).isEqualTo(example);
            assertThat(ExampleJson.write(ExampleJson.read(line))).isEqualTo(line);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DELETED")
    void everyFieldTakesItsOwnValueBack(Field field) throws JsonException {
        Samples samples = new Samples(field.ordinal());
        for (int i = 0; i < 200; i++) {
            Example from = samples.example("a");
            Example to = samples.example("a");
            String value = ExampleJson.value(from, field);
            Example changed = ExampleJson.with(to, field, value);

            assertThat(ExampleJson.value(changed, field)).isEqualTo(value);
            assertThat(ExampleJson.with(changed, field, ExampleJson.value(to, field)))
                    .isEqualTo(to);
        }
    }

    @Test
    void tellsNullFromEmpty() throws JsonException {
        Message nothing = new Message(Role.ASSISTANT, List.of(), List.of(), null, null, null, RawJson.EMPTY_OBJECT);
        Example none = FULL.withContent(Content.of(List.of(nothing)));
        Example empty = FULL.withContent(Content.of(List.of(Message.of(Role.ASSISTANT, ""))));

        assertThat(ExampleJson.value(none, Field.MESSAGES)).isEqualTo("[{\"role\":\"assistant\",\"content\":null}]");
        assertThat(ExampleJson.value(empty, Field.MESSAGES)).isEqualTo("[{\"role\":\"assistant\",\"content\":\"\"}]");
        assertThat(ExampleJson.read(ExampleJson.write(none))).isEqualTo(none);
        assertThat(ExampleJson.read(ExampleJson.write(empty))).isEqualTo(empty);
    }

    @Test
    void lineEndsBetweenTheTokensOfRawJsonBecomeSpaces() throws JsonException {
        Example pretty = FULL.withContent(new Content(
                List.of(), List.of(), List.of(), List.of(), List.of(), null, new RawJson("{\r\n \"a\": \"x\\ny\"}")));

        assertThat(ExampleJson.read(ExampleJson.write(pretty)).content().extra())
                .isEqualTo(new RawJson("{   \"a\": \"x\\ny\"}"));
    }

    @Test
    void isStrictJsonForEveryCodePoint() throws JsonException {
        StringBuilder all = new StringBuilder();
        for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
            if (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE) {
                all.appendCodePoint(point);
            }
        }
        Example example = Samples.saying("all", all.toString(), "b");

        assertThat(Json.parse(ExampleJson.write(example))
                        .get("messages")
                        .elements()
                        .get(0)
                        .get("content")
                        .text())
                .isEqualTo(all.toString());
    }

    @Test
    void whatIsMissingHasItsPlainValue() throws JsonException {
        assertThat(ExampleJson.read("{\"id\":\"a\",\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}]}"))
                .isEqualTo(new Example(
                        "a", Content.of(List.of(Message.of(Role.USER, "hi"))), Review.NEW, Provenance.HAND_WRITTEN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "{\"id\":1}",
                "{\"id\":\"a\",\"messages\":[{\"content\":\"x\"}]}",
                "{\"id\":\"a\",\"messages\":[{\"role\":\"owl\",\"content\":\"x\"}]}",
                "{\"id\":\"a\",\"messages\":[{\"role\":\"user\",\"weight\":\"heavy\"}]}",
                "{\"id\":\"a\",\"messages\":[{\"role\":\"user\",\"tool_calls\":[{\"id\":\"x\"}]}]}",
                "{\"id\":\"a\",\"passages\":[{\"title\":\"x\"}]}",
                "{\"id\":\"a\",\"citations\":[{\"start\":2,\"end\":1}]}",
                "{\"id\":\"a\",\"citations\":[{\"start\":-2,\"end\":1}]}",
                "{\"id\":\"a\",\"feedback\":[{\"key\":\"k\",\"kind\":\"thumb\",\"polarity\":\"up\",\"score\":2}]}",
                "{\"id\":\"a\",\"feedback\":[{\"key\":\"k\",\"kind\":\"shout\",\"polarity\":\"up\"}]}",
                "{\"id\":\"a\",\"tags\":[1]}",
                "{\"id\":\"a\",\"status\":\"maybe\"}",
                "{\"id\":\"a\",\"split\":\"maybe\"}",
                "{\"id\":\"a\",\"source\":{\"file\":\"f\",\"format\":\"x\",\"line\":1.5}}"
            })
    void refusesWithASentenceWhatIsNoExample(String line) {
        assertThatThrownBy(() -> ExampleJson.read(line))
                .isInstanceOf(JsonException.class)
                .hasMessageEndingWith(".");
    }

    @ParameterizedTest
    @CsvSource({"STATUS,maybe", "SPLIT,", "TAGS,{}", "MESSAGES,1", "EXTRA,{", "TOOLS,nope"})
    void refusesAValueThatAFieldCannotHold(Field field, String value) {
        assertThatThrownBy(() -> ExampleJson.with(FULL, field, value)).isInstanceOf(JsonException.class);
    }

    @Test
    void knowsNothingOfTheBin() {
        assertThatThrownBy(() -> ExampleJson.value(FULL, Field.DELETED)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ExampleJson.with(FULL, Field.DELETED, "1"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
