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

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.winnow.model.Alternative;
import org.winnow.model.Citation;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Feedback;
import org.winnow.model.Provenance;
import org.winnow.model.RawJson;
import org.winnow.model.Review;
import org.winnow.model.Split;
import org.winnow.model.Status;
import org.winnow.model.ToolCall;

class LossesTest {
    private static final ToolCall CALL = new ToolCall("call_1", "price", "{}");

    static Stream<Arguments> losses() {
        Content weights = content(
                user("Q"), weighted(assistant("A"), 0.0), weighted(user("Q2"), 1.0), weighted(assistant("B"), 1.0));
        Content names = content(named(system("S"), "boss"), named(user("Q"), "Ann"), assistant("A"));
        Content calls = withTools(
                content(user("Q"), calling("Let me see.", CALL), named(result("call_1", "1"), "price"), assistant("A")),
                Fixtures.TOOLS);
        Content tools = withTools(Fixtures.plain(), Fixtures.TOOLS);
        Content image = content(picture("Look"), assistant("A kettle."));
        return Stream.of(
                Arguments.of("trl-messages", weights, "weights=3"),
                Arguments.of("trl-prompt-completion", weights, "weights=1"),
                Arguments.of("openai-chat", weights, "weights=1"),
                Arguments.of("alpaca", weights, "weights=3"),
                Arguments.of("sharegpt", weights, "weights=3"),
                Arguments.of("trl-messages", names, "names=2"),
                Arguments.of("openai-chat", names, ""),
                Arguments.of("alpaca", names, "names=2"),
                Arguments.of("trl-messages", calls, ""),
                Arguments.of("trl-prompt-completion", calls, ""),
                Arguments.of("openai-chat", calls, ""),
                Arguments.of("sharegpt", calls, "names=1 tool-call-text=1 tool-call-ids=1"),
                Arguments.of("alpaca", tools, "tools=1"),
                Arguments.of("trl-messages", image, "parts=1"),
                Arguments.of("openai-chat", image, ""),
                Arguments.of("sharegpt", image, "parts=1"),
                Arguments.of("alpaca", Fixtures.withSystemAndTurns(), ""));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void whatAProfileDoesNotCarryIsCounted(String profile, Content content, String expected) {
        Losses losses = new Losses();
        losses.begin("a");
        Profiles.shape(Fixtures.profile(profile)).count(content, losses);

        assertThat(words(losses)).isEqualTo(expected);
    }

    @Test
    void whatNoProfileCarriesIsCountedForAll() {
        Content book = Fixtures.book();
        Content whole = new Content(
                book.messages(),
                book.passages(),
                List.of(Alternative.of(Alternative.Kind.REJECTED, "No.")),
                List.of(new Citation(0, 3, 0), new Citation(0, 3, 1)),
                List.of(new Feedback(
                        "thumb", Feedback.Kind.THUMB, Feedback.Polarity.UP, 1.0, null, null, new RawJson("1"))),
                null,
                new RawJson("{\"model\":\"m\"}"));
        Example example = new Example(
                "a",
                whole,
                new Review(Status.ACCEPTED, null, List.of(), "ask Ann", Split.TRAIN),
                Provenance.HAND_WRITTEN);

        assertThat(common(example, ContextFate.OPEN_BOOK))
                .isEqualTo("passages-folded=2 citations=2 alternatives=1 feedback=1 extra-fields=1 notes=1");
        assertThat(common(example, ContextFate.INTERNALISE))
                .isEqualTo("passages-left-out=2 citations=2 alternatives=1 feedback=1 extra-fields=1 notes=1");
    }

    @Test
    void examplesAreCountedOnceAndTheFirstOnesAreNamed() {
        Losses losses = new Losses();
        for (int i = 0; i < 25; i++) {
            losses.begin("id" + i);
            losses.add(LossKind.PARTS, 2);
            losses.add(LossKind.PARTS, 1);
            losses.add(LossKind.NAMES, 0);
        }

        assertThat(losses.list())
                .containsExactly(new Loss(
                        "parts",
                        LossKind.PARTS.sentence(),
                        25,
                        75,
                        List.of("id0", "id1", "id2", "id3", "id4", "id5", "id6", "id7", "id8", "id9")));
    }

    @Test
    void theReportForPeopleIsATable() {
        Loss loss = new Loss("parts", "Images are not in the file.", 1, 2, List.of("a|b", "c\nd"));

        assertThat(new LossReport(List.of(loss), List.of(), new ReleaseLedger(1, 1, 0, 0, 0)).markdown())
                .isEqualTo("""
                        # What this release does not carry

                        | kind | examples | count | what happened | first examples |
                        |---|---|---|---|---|
                        | parts | 1 | 2 | Images are not in the file. | a\\|b, c d |
                        """);
    }

    @Test
    void aReleaseWithoutLossSaysSo() throws Exception {
        LossReport report = new LossReport(List.of(), List.of(), new ReleaseLedger(1, 1, 0, 0, 0));

        assertThat(report.markdown()).contains("Nothing is lost");
        assertThat(report.json().replaceAll("\\s", "")).isEqualTo("{\"losses\":[],\"refused\":[]}");
    }

    @Test
    void everyKindHasAWordOfItsOwn() {
        assertThat(Arrays.stream(LossKind.values()).map(LossKind::word)).doesNotHaveDuplicates();
    }

    private static String common(Example example, ContextFate fate) {
        Losses losses = new Losses();
        losses.begin(example.id());
        losses.addCommon(example, fate);
        return words(losses);
    }

    private static String words(Losses losses) {
        return losses.list().stream()
                .map(loss -> loss.kind() + "=" + loss.count())
                .collect(Collectors.joining(" "));
    }
}
