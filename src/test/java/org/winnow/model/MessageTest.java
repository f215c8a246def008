package org.winnow.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTest {
    private static final Part IMAGE = new Part.Other("image_url", new RawJson("{\"type\":\"image_url\"}"));
    private static final Part REFUSAL = new Part.Other("refusal", new RawJson("{\"refusal\":\"no\"}"));

    static Stream<Arguments> parts() {
        return Stream.of(
                // parts, their text, the parts once the text is replaced by "new"
                Arguments.of(List.of(), "", List.of(text("new"))),
                Arguments.of(List.of(text("")), "", List.of(text("new"))),
                Arguments.of(List.of(text("one")), "one", List.of(text("new"))),
                Arguments.of(List.of(text(" a "), text("\nb")), " a \nb", List.of(text("new"))),
                Arguments.of(List.of(IMAGE), "", List.of(text("new"), IMAGE)),
                Arguments.of(List.of(text("see "), IMAGE), "see ", List.of(text("new"), IMAGE)),
                Arguments.of(List.of(IMAGE, text("what is it?")), "what is it?", List.of(text("new"), IMAGE)),
                Arguments.of(List.of(text("a"), IMAGE, text("b")), "ab", List.of(text("new"), IMAGE)),
                Arguments.of(
                        List.of(IMAGE, text("a"), REFUSAL, text("b"), IMAGE),
                        "ab",
                        List.of(text("new"), IMAGE, REFUSAL, IMAGE)),
                Arguments.of(List.of(REFUSAL, IMAGE), "", List.of(text("new"), REFUSAL, IMAGE)));
    }

    @ParameterizedTest
    @MethodSource("parts")
    void theTextIsThatOfTheTextPartsJoinedByNothing(List<Part> parts, String text, List<Part> replaced) {
        assertThat(message(parts).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("parts")
    void anotherTextReplacesTheTextPartsAndNothingElse(List<Part> parts, String text, List<Part> replaced) {
        assertThat(message(parts).withText("new")).isEqualTo(message(replaced));
    }

    @ParameterizedTest
    @MethodSource("parts")
    void theReplacedTextReadsBackAsItWasGiven(List<Part> parts, String text, List<Part> replaced) {
        String odd = "  \t\r\n é e\u0301 👩‍👩‍👧 \u0000 ";

        assertThat(message(parts).withText(odd).text()).isEqualTo(odd);
        assertThat(message(parts).withText("").text()).isEmpty();
        assertThat(message(parts).withText(odd).withText("new")).isEqualTo(message(replaced));
    }

    @ParameterizedTest
    @EnumSource
    void anotherSpeakerSaysTheSame(Role role) {
        Message before = message(List.of(text("a"), IMAGE));

        assertThat(before.withRole(role))
                .isEqualTo(new Message(
                        role,
                        before.parts(),
                        before.toolCalls(),
                        before.toolCallId(),
                        before.name(),
                        before.weight(),
                        before.extra()));
        assertThat(before.withRole(role).withRole(Role.ASSISTANT)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "plain", "  kept  ", "line\r\nline\n", "\ufeffmark", "ＡＢＣ e\u0301"})
    void aMessageOfPlainTextKeepsItExactly(String text) {
        assertThat(Message.of(Role.USER, text))
                .isEqualTo(new Message(
                        Role.USER, List.of(new Part.Text(text)), List.of(), null, null, null, RawJson.EMPTY_OBJECT));
        assertThat(Message.of(Role.USER, text).text()).isEqualTo(text);
    }

    @Test
    void listsGivenInMayChangeLaterWithoutHarm() {
        List<Part> parts = new ArrayList<>(List.of(text("a")));
        List<ToolCall> calls = new ArrayList<>(List.of(new ToolCall("c1", "look_up", "{}")));
        Message message = new Message(Role.ASSISTANT, parts, calls, null, null, null, RawJson.EMPTY_OBJECT);
        parts.add(text("b"));
        calls.clear();

        assertThat(message.text()).isEqualTo("a");
        assertThat(message.toolCalls()).containsExactly(new ToolCall("c1", "look_up", "{}"));
        assertThat(message.parts()).isUnmodifiable();
        assertThat(message.toolCalls()).isUnmodifiable();
    }

    private static Part text(String text) {
        return new Part.Text(text);
    }

    private static Message message(List<Part> parts) {
        return new Message(
                Role.ASSISTANT,
                parts,
                List.of(new ToolCall("c1", "look_up", "{\"n\": 1.10}")),
                "c0",
                "bot",
                0.5,
                new RawJson("{\"x\":1}"));
    }
}
