package org.winnow.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.model.Example;
import org.winnow.model.Finding;
import org.winnow.model.Message;
import org.winnow.model.Part;
import org.winnow.model.RawJson;
import org.winnow.model.Role;
import org.winnow.model.ToolCall;

class RolesCheckTest {
    @ParameterizedTest
    @ValueSource(strings = {"ua", "sua", "uaua", "suaua"})
    void wellOrderedMessagesAreLeftAlone(String order) {
        assertThat(Given.findings("roles", inOrder(order))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', example",
        "u, example",
        "su, example",
        "uau, messages/2",
        "usa, messages/1",
        "ssua, messages/1",
        "uua, messages/1",
        "uaa, messages/2",
        "aua, messages/0",
        "saua, messages/1",
        "a, messages/0",
        "uta, messages/1"
    })
    void eachFaultIsToldAtItsMessage(String order, String field) {
        assertThat(Given.findings("roles", inOrder(order)))
                .extracting(Finding::field)
                .containsExactly(field);
    }

    @ParameterizedTest
    @CsvSource({"uau, ua", "usa, sua", "ssua, sua", "uua, ua", "uaa, ua", "aua, ua", "saua, sua", "uasuuaau, sua ua"})
    void theFixBringsThemIntoOrder(String order, String wanted) {
        Example mended = Given.mended("roles", inOrder(order), CheckContext.standard());

        assertThat(order(mended)).isEqualTo(wanted.replace(" ", ""));
        assertThat(Given.findings("roles", mended)).isEmpty();
    }

    @Test
    void joinedMessagesKeepEveryWord() {
        Example mended = Given.mended("roles", inOrder("uua"), CheckContext.standard());

        assertThat(mended.instruction()).isEqualTo("u0\n\nu1");
        assertThat(mended.response()).isEqualTo("a2");
    }

    @Test
    void whatHasNoResponseHasNoFix() {
        Example example = inOrder("uu");

        assertThat(Checks.fix(example, Given.findings("roles", example).get(0))).isEqualTo(Optional.empty());
    }

    @Test
    void callsWithTheirResultsAreLeftAlone() {
        assertThat(Given.findings("roles", tools("{\"a\": 1}", "c1", "c1"))).isEmpty();
        assertThat(Given.findings("roles", tools("{}", null, null))).isEmpty();
    }

    @Test
    void aResultOfAnotherCallAndACallWithoutResultAreTold() {
        assertThat(Given.findings("roles", tools("{}", "c1", "c2")))
                .extracting(Finding::evidence)
                .containsExactly(
                        "This tool result names a call that was not made.",
                        "A call of a tool before this message has no result.");
    }

    @Test
    void argumentsThatAreNotJsonAreTold() {
        assertThat(Given.findings("roles", tools("{city: Paris", "c1", "c1")))
                .extracting(Finding::evidence)
                .containsExactly("The arguments of the call of weather are not valid JSON: \"{city: Paris\".");
    }

    @Test
    void anExampleThatEndsWithACallIsFine() {
        List<Message> messages = new ArrayList<>(tools("{}", "c1", "c1").messages());

        assertThat(Given.findings("roles", Given.chat(messages.get(0), messages.get(1))))
                .isEmpty();
    }

    private static Example tools(String arguments, @Nullable String callId, @Nullable String resultId) {
        Message call = new Message(
                Role.ASSISTANT,
                List.of(),
                List.of(new ToolCall(callId, "weather", arguments)),
                null,
                null,
                null,
                RawJson.EMPTY_OBJECT);
        Message result = new Message(
                Role.TOOL, List.of(new Part.Text("sunny")), List.of(), resultId, null, null, RawJson.EMPTY_OBJECT);
        return Given.chat(Message.of(Role.USER, "Weather?"), call, result, Message.of(Role.ASSISTANT, "It is sunny."));
    }

    private static Example inOrder(String order) {
        List<Message> messages = new ArrayList<>();
        for (int i = 0; i < order.length(); i++) {
            Role role = switch (order.charAt(i)) {
                case 's' -> Role.SYSTEM;
                case 'u' -> Role.USER;
                case 't' -> Role.TOOL;
                default -> Role.ASSISTANT;
            };
            messages.add(Message.of(role, order.charAt(i) + "" + i));
        }
        return Given.chat(messages.toArray(Message[]::new));
    }

    private static String order(Example example) {
        StringBuilder order = new StringBuilder();
        example.messages().forEach(message -> order.append(message.role().word().charAt(0)));
        return order.toString();
    }
}
