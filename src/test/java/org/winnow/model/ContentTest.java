package org.winnow.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Conversations are written as letters: s, u, a, t for the roles in turn. */
class ContentTest {
    private static final RawJson EXTRA = new RawJson("{\"ticket\":7}");
    private static final RawJson TOOLS = new RawJson("[{\"name\":\"look_up\"}]");

    static Stream<Arguments> conversations() {
        return Stream.of(
                // turns, index of the instruction, index of the response, index of the system message
                Arguments.of("", -1, -1, -1),
                Arguments.of("s", -1, -1, 0),
                Arguments.of("u", 0, -1, -1),
                Arguments.of("a", -1, 0, -1),
                Arguments.of("t", -1, -1, -1),
                Arguments.of("ua", 0, 1, -1),
                Arguments.of("sua", 1, 2, 0),
                Arguments.of("su", 1, -1, 0),
                Arguments.of("sa", -1, 1, 0),
                Arguments.of("au", 1, -1, -1),
                Arguments.of("us", 0, -1, 1),
                Arguments.of("uau", 2, -1, -1),
                Arguments.of("uaua", 2, 3, -1),
                Arguments.of("suauaua", 5, 6, 0),
                Arguments.of("uua", 1, 2, -1),
                Arguments.of("uaa", 0, 2, -1),
                Arguments.of("aua", 1, 2, -1),
                Arguments.of("aaa", -1, 2, -1),
                Arguments.of("uat", 0, -1, -1),
                Arguments.of("uata", 0, 3, -1),
                Arguments.of("uatata", 0, 5, -1),
                Arguments.of("usa", 0, 2, 1),
                Arguments.of("uas", 0, -1, 2),
                Arguments.of("susua", 3, 4, 0),
                Arguments.of("ass", -1, -1, 1),
                Arguments.of("uusss", 1, -1, 2),
                Arguments.of("tua", 1, 2, -1),
                Arguments.of("uta", 0, 2, -1));
    }

    @ParameterizedTest(name = "[{0}]")
    @MethodSource("conversations")
    void theInstructionIsTheLastUserMessageBeforeTheResponse(String turns, int instruction, int response, int system) {
        Content content = content(turns);

        assertThat(content.instructionIndex()).isEqualTo(instruction);
        assertThat(content.instruction()).isEqualTo(text(instruction));
    }

    @ParameterizedTest(name = "[{0}]")
    @MethodSource("conversations")
    void theResponseIsTheLastMessageOfAnAssistant(String turns, int instruction, int response, int system) {
        Content content = content(turns);

        assertThat(content.responseIndex()).isEqualTo(response);
        assertThat(content.response()).isEqualTo(text(response));
    }

    @ParameterizedTest(name = "[{0}]")
    @MethodSource("conversations")
    void theSystemTextIsThatOfTheFirstSystemMessage(String turns, int instruction, int response, int system) {
        assertThat(content(turns).system()).isEqualTo(text(system));
    }

    @Test
    void randomConversationsFollowTheSameRules() {
        Random random = new Random(3);
        for (int round = 0; round < 5_000; round++) {
            StringBuilder turns = new StringBuilder();
            for (int i = random.nextInt(9); i > 0; i--) {
                turns.append("suat".charAt(random.nextInt(4)));
            }
            String all = turns.toString();
            String before = all.endsWith("a") ? all.substring(0, all.length() - 1) : all;
            Content content = content(all);

            assertThat(List.of(content.instructionIndex(), content.responseIndex(), content.system()))
                    .as(all)
                    .isEqualTo(List.of(
                            before.lastIndexOf('u'),
                            all.endsWith("a") ? all.length() - 1 : -1,
                            text(all.indexOf('s'))));
        }
    }

    @Test
    void contentOfMessagesAloneHasNothingElse() {
        List<Message> messages = List.of(Message.of(Role.USER, "q"), Message.of(Role.ASSISTANT, "a"));

        assertThat(Content.of(messages))
                .isEqualTo(
                        new Content(messages, List.of(), List.of(), List.of(), List.of(), null, RawJson.EMPTY_OBJECT));
    }

    @Test
    void otherMessagesLeaveEverythingElseAlone() {
        Content full = full();
        List<Message> other = List.of(Message.of(Role.USER, "another"));

        assertThat(full.withMessages(other))
                .isEqualTo(new Content(
                        other, full.passages(), full.alternatives(), full.citations(), full.feedback(), TOOLS, EXTRA));
    }

    @Test
    void otherAlternativesLeaveEverythingElseAlone() {
        Content full = full();
        List<Alternative> other = List.of(Alternative.of(Alternative.Kind.CANDIDATE, "perhaps"));

        assertThat(full.withAlternatives(other))
                .isEqualTo(new Content(
                        full.messages(), full.passages(), other, full.citations(), full.feedback(), TOOLS, EXTRA));
    }

    @Test
    void otherFeedbackLeavesEverythingElseAlone() {
        Content full = full();

        assertThat(full.withFeedback(List.of()))
                .isEqualTo(new Content(
                        full.messages(),
                        full.passages(),
                        full.alternatives(),
                        full.citations(),
                        List.of(),
                        TOOLS,
                        EXTRA));
    }

    @Test
    void listsGivenInMayChangeLaterWithoutHarm() {
        Content full = full();
        List<Message> messages = new ArrayList<>(full.messages());
        List<Retrieved> passages = new ArrayList<>(full.passages());
        List<Alternative> alternatives = new ArrayList<>(full.alternatives());
        List<Citation> citations = new ArrayList<>(full.citations());
        List<Feedback> feedback = new ArrayList<>(full.feedback());
        Content copy = new Content(messages, passages, alternatives, citations, feedback, TOOLS, EXTRA);
        for (List<?> list : List.of(messages, passages, alternatives, citations, feedback)) {
            list.clear();
        }

        assertThat(copy).isEqualTo(full);
    }

    @Test
    void listsHandedOutCannotBeChanged() {
        Content full = full();
        for (List<?> list :
                List.of(full.messages(), full.passages(), full.alternatives(), full.citations(), full.feedback())) {
            assertThat(list).isUnmodifiable();
        }
    }

    private static Content full() {
        return new Content(
                List.of(Message.of(Role.USER, "How long?"), Message.of(Role.ASSISTANT, "45 minutes.")),
                List.of(new Retrieved(Passage.of("It takes 45 minutes."), 0.5)),
                List.of(Alternative.of(Alternative.Kind.REJECTED, "54 minutes.")),
                List.of(new Citation(0, 11, 0)),
                List.of(new Feedback(
                        "score", Feedback.Kind.THUMB, Feedback.Polarity.UP, 1.0, null, "ann", new RawJson("\"up\""))),
                TOOLS,
                EXTRA);
    }

    private static Content content(String turns) {
        List<Message> messages = new ArrayList<>();
        for (int i = 0; i < turns.length(); i++) {
            Role role = switch (turns.charAt(i)) {
                case 's' -> Role.SYSTEM;
                case 'u' -> Role.USER;
                case 'a' -> Role.ASSISTANT;
                default -> Role.TOOL;
            };
            messages.add(Message.of(role, text(i)));
        }
        return Content.of(messages);
    }

    private static String text(int index) {
        return index < 0 ? "" : "text " + index;
    }
}
