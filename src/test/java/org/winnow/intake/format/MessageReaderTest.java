package org.winnow.intake.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.model.Message;
import org.winnow.model.Part;
import org.winnow.model.RawJson;
import org.winnow.model.Role;
import org.winnow.model.ToolCall;
import org.winnow.text.Json;

class MessageReaderTest {
    @ParameterizedTest
    @CsvSource({
        "system, SYSTEM",
        "developer, SYSTEM",
        "user, USER",
        "human, USER",
        "Human, USER",
        "prompter, USER",
        "customer, USER",
        "end-user, USER",
        "assistant, ASSISTANT",
        "gpt, ASSISTANT",
        "model, ASSISTANT",
        "bot, ASSISTANT",
        "ai, ASSISTANT",
        "chatgpt, ASSISTANT",
        "bing, ASSISTANT",
        "bard, ASSISTANT",
        "agent, ASSISTANT",
        "tool, TOOL",
        "observation, TOOL",
        "ipython, TOOL",
        "function, TOOL",
    })
    void everyWordForASpeakerHasARole(String word, Role role) throws Exception {
        assertThat(read("{\"from\":\"" + word + "\",\"value\":\"x\"}").role()).isEqualTo(role);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"role":"user","content":"x"}                          | x
                    {"role":"user","content":""}                           | ``
                    {"from":"human","value":"x"}                           | x
                    {"from":"user","content":"x"}                          | x
                    {"type":"human","content":"x"}                         | x
                    {"type":"human","data":{"content":"x"}}                | x
                    {"role":"user","parts":[{"type":"text","content":"x"}]} | x
                    {"role":"user","content":[{"text":"x"},{"text":"y"}]}  | xy
                    {"role":"user","content":[{"type":"text","value":"x"}]} | x
                    {"role":"user","content":["x","y"]}                    | xy
                    {"sender":"human","text":"x"}                          | x
                    {"role":"user","content":7.10}                         | 7.10
                    """)
    void textLiesInManyPlaces(String json, String text) throws Exception {
        Message message = read(json);
        assertThat(message.text()).isEqualTo(text);
        assertThat(message.extra()).isEqualTo(RawJson.EMPTY_OBJECT);
    }

    @Test
    void nothingAndAnEmptyTextAreNotTheSame() throws Exception {
        assertThat(read("{\"role\":\"assistant\",\"content\":null}").parts()).isEmpty();
        assertThat(read("{\"role\":\"assistant\"}").parts()).isEmpty();
        assertThat(read("{\"role\":\"assistant\",\"content\":\"\"}").parts()).containsExactly(new Part.Text(""));
    }

    @Test
    void whatHasNoPlaceStaysInItsSpelling() throws Exception {
        Message message = read(
                "{\"role\":\"developer\",\"b\":1.10,\"content\":[{\"type\":\"text\",\"text\":\"x\",\"cache\":1}],\"a\":null}");
        assertThat(message.extra().text())
                .isEqualTo("{\"b\":1.10,\"a\":null,\"parts\":[{\"cache\":1}],\"said_as\":\"developer\"}");
    }

    @Test
    void picturesAndRefusalsAreCarriedAlong() throws Exception {
        Message message =
                read("{\"role\":\"assistant\",\"content\":[{\"type\":\"image_url\",\"u\":1}],\"refusal\":\"No.\"}");
        assertThat(message.parts())
                .containsExactly(
                        new Part.Other("image_url", new RawJson("{\"type\":\"image_url\",\"u\":1}")),
                        new Part.Other("refusal", new RawJson("{\"type\":\"refusal\",\"refusal\":\"No.\"}")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"role":"assistant","tool_calls":[{"id":"1","type":"function","function":{"name":"f","arguments":"{}"}}]} | 1 f {}
                    {"role":"assistant","tool_calls":[{"name":"f","args":{"a": 1.0},"id":"1"}]}                               | 1 f {"a": 1.0}
                    {"from":"function_call","value":"{\\"name\\": \\"f\\", \\"arguments\\": {\\"a\\": 1}}"}                   | null f {"a": 1}
                    """)
    void callsOfToolsAreUnderstood(String json, String call) throws Exception {
        List<ToolCall> calls = read(json).toolCalls();
        assertThat(calls).hasSize(1);
        assertThat(calls.get(0).id() + " " + calls.get(0).name() + " "
                        + calls.get(0).arguments())
                .isEqualTo(call);
    }

    @Test
    void aCallThatSaysMoreStaysWholeInExtra() throws Exception {
        Message message = read(
                "{\"role\":\"assistant\",\"content\":\"\",\"tool_calls\":[{\"name\":\"f\",\"args\":{},\"sign\":1}]}");
        assertThat(message.toolCalls()).isEmpty();
        assertThat(message.extra().text()).isEqualTo("{\"tool_calls\":[{\"name\":\"f\",\"args\":{},\"sign\":1}]}");
    }

    @Test
    void aFunctionCallThatIsNoJsonIsText() throws Exception {
        assertThat(read("{\"from\":\"function_call\",\"value\":\"call f\"}").text())
                .isEqualTo("call f");
    }

    @Test
    void namesWeightsAndAnswersToCallsHaveTheirPlaces() throws Exception {
        Message tool =
                read("{\"role\":\"tool\",\"content\":\"x\",\"tool_call_id\":\"c\",\"name\":\"f\",\"loss_weight\":0.5}");
        assertThat(tool)
                .isEqualTo(new Message(
                        Role.TOOL, List.of(new Part.Text("x")), List.of(), "c", "f", 0.5, RawJson.EMPTY_OBJECT));
    }

    @Test
    void aSpeakerNobodyKnowsIsNamed() {
        assertThatThrownBy(() -> read("{\"role\":\"narrator\",\"content\":\"x\"}"))
                .hasMessageStartingWith("Nobody knows the speaker \"narrator\".");
        assertThatThrownBy(() -> read("{\"content\":\"x\"}"))
                .hasMessage("A message does not say who speaks: it has only \"content\".");
    }

    private static Message read(String json) throws Exception {
        return MessageReader.USUAL.read(Json.parse(json));
    }
}
