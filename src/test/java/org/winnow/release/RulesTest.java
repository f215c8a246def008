package org.winnow.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.winnow.release.Fixtures.assistant;
import static org.winnow.release.Fixtures.calling;
import static org.winnow.release.Fixtures.content;
import static org.winnow.release.Fixtures.named;
import static org.winnow.release.Fixtures.picture;
import static org.winnow.release.Fixtures.result;
import static org.winnow.release.Fixtures.system;
import static org.winnow.release.Fixtures.user;
import static org.winnow.release.Fixtures.weighted;
import static org.winnow.release.Fixtures.withTools;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.winnow.model.Content;
import org.winnow.model.Message;
import org.winnow.model.Part;
import org.winnow.model.RawJson;
import org.winnow.model.Role;
import org.winnow.model.ToolCall;

/** Each rule of each profile with an example that breaks it. */
class RulesTest {
    private static final ToolCall CALL = new ToolCall("call_1", "price", "{}");
    private static final String ALL = "trl-messages trl-prompt-completion openai-chat alpaca sharegpt";
    private static final String CHAT = "trl-messages trl-prompt-completion openai-chat sharegpt";

    static Stream<Arguments> violations() {
        return Stream.of(turns(), texts(), tools(), weights(), openAiTools(), partsAndColumns())
                .flatMap(rows -> rows);
    }

    private static Stream<Arguments> turns() {
        return Stream.of(
                row(ALL, "messages.empty", content(), "The example has no messages."),
                row(
                        ALL,
                        "response.missing",
                        content(user("Hi")),
                        "The last message is from the user, so there is no response to learn."),
                row(ALL, "user.missing", content(assistant("Hi")), "No user message stands before the response."),
                row(
                        ALL,
                        "system.first",
                        content(user("Hi"), system("Be brief."), assistant("Hello")),
                        "Message 2 is a system message, but it is not the first."));
    }

    private static Stream<Arguments> texts() {
        return Stream.of(
                row(
                        ALL,
                        "roles.same",
                        content(user("Hi"), user("Anyone?"), assistant("Hello")),
                        "Messages 1 and 2 are both from the user; merge them."),
                row(
                        ALL,
                        "content.empty",
                        content(user("Hi"), assistant(" \u00a0\u200b\n\ufeff")),
                        "Message 2 (assistant) is empty."),
                row(
                        ALL,
                        "text.surrogate",
                        content(user("Hi \ud83d"), assistant("Hello")),
                        "Message 1 (user) holds half of a character, which no file can."));
    }

    private static Stream<Arguments> tools() {
        return Stream.of(
                row(
                        CHAT,
                        "tools.list",
                        withTools(Fixtures.plain(), "[{\"description\":\"nameless\"}]"),
                        "The list of tools is not an array of functions with names."),
                row(
                        CHAT,
                        "tools.arguments",
                        content(
                                user("Hi"),
                                calling("", new ToolCall("call_1", "price", "{\"a\":")),
                                result("call_1", "1"),
                                assistant("One.")),
                        "Message 2: the arguments of the call of price are not a JSON object."),
                row(
                        CHAT,
                        "tools.result",
                        content(user("Hi"), result("call_1", "1"), assistant("One.")),
                        "Message 2 is a tool result, but no call before it asked for it."),
                row(
                        CHAT,
                        "tools.result",
                        content(user("Hi"), calling("", CALL), result("call_9", "1"), assistant("One.")),
                        "Message 3 is a tool result, but no call before it asked for it."));
    }

    private static Stream<Arguments> weights() {
        return Stream.of(
                row(
                        "trl-prompt-completion",
                        "response.weight",
                        content(user("Hi"), weighted(assistant("Hello"), 0.0)),
                        "The response has the weight 0, so there is nothing to train on."),
                row(
                        "openai-chat",
                        "weight.value",
                        content(user("Hi"), weighted(assistant("Hello"), 0.5)),
                        "Message 2 has the weight 0.5; OpenAI knows 0 and 1 only."),
                row(
                        "openai-chat",
                        "weight.none",
                        content(user("Hi"), weighted(assistant("Hello"), 0.0)),
                        "All assistant messages have the weight 0, so there is nothing to train on."));
    }

    private static Stream<Arguments> openAiTools() {
        return Stream.of(
                row(
                        "openai-chat",
                        "tools.id",
                        content(
                                user("Hi"),
                                calling("", new ToolCall(null, "price", "{}")),
                                result("call_1", "1"),
                                assistant("One.")),
                        "Message 2: the call of price has no identifier."),
                row(
                        "openai-chat",
                        "tools.id",
                        content(user("Hi"), calling("", CALL), result(null, "1"), assistant("One.")),
                        "Message 3 is a tool result that does not name its call."),
                row(
                        "openai-chat",
                        "tools.unanswered",
                        content(user("Hi"), calling("", CALL), user("Well?"), assistant("One.")),
                        "Message 2 makes 1 tool calls, and 0 results follow."),
                row(
                        "openai-chat",
                        "tools.name",
                        content(
                                user("Hi"),
                                calling("", new ToolCall("call_1", "get price", "{}")),
                                result("call_1", "1"),
                                assistant("One.")),
                        "Message 2 calls \"get price\", which is no name that OpenAI takes."));
    }

    private static Stream<Arguments> partsAndColumns() {
        return Stream.of(
                row(
                        "openai-chat",
                        "parts.role",
                        content(user("Hi"), picture("Look").withRole(Role.ASSISTANT)),
                        "Message 2 (assistant) holds a part of type image_url, which OpenAI does not take there."),
                row(
                        "alpaca",
                        "alpaca.tools",
                        Fixtures.withCalls(),
                        "The example calls a tool, which an Alpaca row cannot hold; use a chat profile for it."),
                row(
                        "alpaca",
                        "alpaca.pairs",
                        content(assistant("Welcome"), user("Hi"), assistant("Hello")),
                        "User and assistant do not take turns from the first message on."),
                row(
                        "sharegpt",
                        "sharegpt.parity",
                        content(system("S"), assistant("Welcome"), user("Hi"), assistant("Hello")),
                        "Message 2 (assistant) is out of turn: questions and answers must alternate, one tool result per"
                                + " call."));
    }

    private static Arguments row(String profiles, String rule, Content content, String sentence) {
        return Arguments.of(profiles, rule, content, sentence);
    }

    @ParameterizedTest
    @MethodSource("violations")
    void everyViolationNamesItsRuleAndSaysWhatIsWrong(String profiles, String rule, Content content, String sentence) {
        for (String profile : profiles.split(" ")) {
            assertThat(examine(profile, content)).as(profile).contains(new Violation("the-id", rule, sentence));
        }
    }

    @Test
    void everyRuleOfEveryProfileIsBrokenByOneOfTheseExamples() {
        for (Profile profile : Profiles.all()) {
            Set<String> broken = violations()
                    .filter(row -> Set.of(((String) row.get()[0]).split(" ")).contains(profile.id()))
                    .map(row -> (String) row.get()[1])
                    .collect(Collectors.toSet());

            assertThat(profile.rules().stream().map(Rule::id))
                    .as(profile.id())
                    .containsExactlyInAnyOrderElementsOf(broken)
                    .doesNotHaveDuplicates();
        }
    }

    static Stream<Arguments> sound() {
        return Stream.of(
                Arguments.of(ALL, Fixtures.plain()),
                Arguments.of(ALL, Fixtures.withSystemAndTurns()),
                Arguments.of(ALL, Fixtures.international()),
                Arguments.of(ALL, Fixtures.book()),
                Arguments.of(ALL, content(named(user("Hi"), "Ann"), assistant("Hello"))),
                Arguments.of(CHAT, Fixtures.withCalls()),
                Arguments.of(CHAT, content(user("Hi"), calling("Let me look.", CALL))),
                Arguments.of("openai-chat", content(picture(""), assistant("A kettle."))),
                Arguments.of(
                        "trl-messages trl-prompt-completion openai-chat",
                        content(
                                user("Both?"),
                                calling("", CALL, new ToolCall("call_2", "price", "{}")),
                                result("call_1", "1"),
                                result("call_2", "2"),
                                assistant("One and two."))),
                Arguments.of(
                        "trl-messages trl-prompt-completion openai-chat",
                        content(assistant("Welcome"), user("Hi"), assistant("Hello"))));
    }

    @ParameterizedTest
    @MethodSource("sound")
    void soundExamplesBreakNoRule(String profiles, Content content) {
        for (String profile : profiles.split(" ")) {
            assertThat(examine(profile, content)).as(profile).isEmpty();
        }
    }

    @Test
    void partsWithHalfCharactersInsideAreFoundEvenWhereTheyAreEscaped() {
        Part part = new Part.Other("image_url", new RawJson("{\"type\":\"image_url\",\"x\":\"\\ud83d\"}"));
        Message message = new Message(
                Role.USER, List.of(new Part.Text("Hi"), part), List.of(), null, null, null, RawJson.EMPTY_OBJECT);

        assertThat(examine("openai-chat", content(message, assistant("Hello"))))
                .extracting(Violation::rule)
                .containsExactly("text.surrogate");
    }

    @Test
    void imagesAloneAreEmptyWhereOnlyTextIsCarried() {
        assertThat(examine("trl-messages", content(picture(""), assistant("A kettle."))))
                .extracting(Violation::rule)
                .containsExactly("content.empty");
    }

    private static List<Violation> examine(String profile, Content content) {
        Faults faults = new Faults();
        faults.begin("the-id");
        Profiles.shape(Fixtures.profile(profile)).examine(content, faults);
        return faults.found();
    }
}
