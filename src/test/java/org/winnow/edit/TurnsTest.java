package org.winnow.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.winnow.model.Message;
import org.winnow.model.Part;
import org.winnow.model.RawJson;
import org.winnow.model.Role;
import org.winnow.model.ToolCall;

class TurnsTest {
    private static final List<Message> CHAT = List.of(
            Message.of(Role.SYSTEM, "Be brief."),
            Message.of(Role.USER, "One"),
            Message.of(Role.ASSISTANT, "Two"),
            Message.of(Role.USER, "Three 😀"));

    @ParameterizedTest
    @MethodSource("changes")
    void turnsAreChanged(UnaryOperator<List<Message>> change, String after) {
        assertThat(words(change.apply(CHAT))).isEqualTo(after);
    }

    static Stream<Arguments> changes() {
        String same = "system:Be brief.|user:One|assistant:Two|user:Three 😀";
        return Stream.of(
                change(turns -> Turns.added(turns, 1, Role.USER), same.replace("|user:One", "|user:|user:One")),
                change(turns -> Turns.added(turns, 4, Role.ASSISTANT), same + "|assistant:"),
                change(turns -> Turns.added(turns, 9, Role.TOOL), same + "|tool:"),
                change(turns -> Turns.deleted(turns, 0), "user:One|assistant:Two|user:Three 😀"),
                change(turns -> Turns.deleted(turns, 4), same),
                change(turns -> Turns.moved(turns, 1, 1), "system:Be brief.|assistant:Two|user:One|user:Three 😀"),
                change(turns -> Turns.moved(turns, 3, -1), "system:Be brief.|user:One|user:Three 😀|assistant:Two"),
                change(turns -> Turns.moved(turns, 3, 1), same),
                change(turns -> Turns.moved(turns, 0, -1), same),
                change(turns -> Turns.spoken(turns, 1, Role.TOOL), same.replace("user:One", "tool:One")),
                change(turns -> Turns.spoken(turns, -1, Role.TOOL), same),
                change(turns -> Turns.split(turns, 2, 1), same.replace("assistant:Two", "assistant:T|user:wo")),
                change(turns -> Turns.split(turns, 1, 2), same.replace("user:One", "user:On|assistant:e")),
                change(turns -> Turns.split(turns, 1, 0), same),
                change(turns -> Turns.split(turns, 1, 3), same),
                change(turns -> Turns.split(turns, 3, 7), same),
                change(turns -> Turns.merged(turns, 1), "system:Be brief.|user:One\nTwo|user:Three 😀"),
                change(turns -> Turns.merged(turns, 3), same));
    }

    @Test
    void aCutLeavesEveryCharacterSomewhere() {
        List<Message> cut = Turns.split(CHAT, 3, 5);

        assertThat(cut.get(3).text() + cut.get(4).text()).isEqualTo("Three 😀");
    }

    @Test
    void theWeightOfOneTurnChanges() {
        assertThat(Turns.weighed(CHAT, 2, 0.0).stream().map(Message::weight)).containsExactly(null, null, 0.0, null);
        assertThat(Turns.weighed(Turns.weighed(CHAT, 2, 0.0), 2, null)).isEqualTo(CHAT);
        assertThat(Turns.weighed(CHAT, 7, 1.0)).isSameAs(CHAT);
    }

    @Test
    void nothingButTextIsJoinedWhenTurnsAreMerged() {
        Part image = new Part.Other("image_url", new RawJson("{\"type\":\"image_url\"}"));
        ToolCall call = new ToolCall("c1", "look", "{}");
        Message first = new Message(
                Role.USER, List.of(image, new Part.Text("a")), List.of(), null, "Eva", 1.0, new RawJson("{\"x\":1}"));
        Message second =
                new Message(Role.ASSISTANT, List.of(), List.of(call), null, null, null, new RawJson("{\"y\":1}"));

        assertThat(Turns.merged(List.of(first, second), 0))
                .containsExactly(new Message(
                        Role.USER,
                        List.of(new Part.Text("a"), image),
                        List.of(call),
                        null,
                        "Eva",
                        1.0,
                        new RawJson("{\"x\":1}")));
    }

    private static Arguments change(UnaryOperator<List<Message>> change, String after) {
        return Arguments.of(change, after);
    }

    private static String words(List<Message> turns) {
        return turns.stream()
                .map(turn -> turn.role().word() + ":" + turn.text())
                .collect(Collectors.joining("|"));
    }
}
