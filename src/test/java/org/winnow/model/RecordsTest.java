package org.winnow.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the small records refuse, derive and keep. */
class RecordsTest {
    @ParameterizedTest
    @CsvSource({"-1, 0, 0", "0, -1, 0", "5, 4, 0", "0, 1, -1", "-3, -2, 0", "2147483647, 0, 0"})
    void aCitationThatRunsBackwardsIsRefused(int start, int end, int passage) {
        assertThatThrownBy(() -> new Citation(start, end, passage))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("citation " + start + ".." + end + " of passage " + passage);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "3, 3, 1", "0, 2147483647, 0", "7, 9, 2147483647"})
    void aCitationMayBeEmptyOrLong(int start, int end, int passage) {
        Citation citation = new Citation(start, end, passage);

        assertThat(List.of(citation.start(), citation.end(), citation.passage()))
                .isEqualTo(List.of(start, end, passage));
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {-0.0001, 1.0001, -1, 5, 100, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aScoreOffTheScaleIsRefused(double score) {
        assertThatThrownBy(() -> feedback(score))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("feedback score " + score + " is not within 0..1");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.0, Double.MIN_VALUE, 0.25, 0.5, 0.999999, 1})
    void aScoreOnTheScaleIsKept(double score) {
        assertThat(feedback(score).score()).isEqualTo(score);
    }

    @Test
    void feedbackNeedsNoScore() {
        assertThat(feedback(null).score()).isNull();
    }

    @Test
    void aClusterOfFewerThanTwoIsRefused() {
        for (List<Integer> keys : List.of(List.<Integer>of(), List.of(7))) {
            assertThatThrownBy(() -> new Cluster(Cluster.Kind.NEAR, keys, 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a cluster has at least two examples");
        }
    }

    @Test
    void aClusterKeepsItsOwnKeys() {
        List<Integer> keys = new ArrayList<>(List.of(3, 5));
        Cluster cluster = new Cluster(Cluster.Kind.EXACT, keys, 1);
        keys.add(9);

        assertThat(cluster).isEqualTo(new Cluster(Cluster.Kind.EXACT, List.of(3, 5), 1));
        assertThat(cluster.keys()).isUnmodifiable();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "null | null | null | null",
                "null | null | id-1 | id-1",
                "Refunds | null | null | Refunds",
                "Refunds | a/b.md | id-1 | Refunds",
                "null | a/b.md | id-1 | b.md",
                "null | b.md | id-1 | b.md",
                "null | https://example.org/docs/refund.html | null | refund.html",
                "null | file:///x/y z.pdf | null | y z.pdf",
                "'' | a/b.md | id-1 | b.md",
                "'  ' | a/b.md | id-1 | b.md",
                "null | '' | id-1 | id-1",
                "null | ' ' | id-1 | id-1",
                "' Refunds ' | a/b.md | id-1 | ' Refunds '",
                "退款 | null | null | 退款"
            })
    void aPassageIsCalledByItsTitleElseItsFileElseItsIdentifier(String title, String uri, String id, String label) {
        assertThat(new Passage("text", title, uri, id, RawJson.EMPTY_OBJECT).label())
                .isEqualTo(label);
    }

    @Test
    void aPassageOfTextAloneHasNothingElse() {
        assertThat(Passage.of(" kept \n")).isEqualTo(new Passage(" kept \n", null, null, null, RawJson.EMPTY_OBJECT));
    }

    @Test
    void passagesAreTheSameOnlyIfEverythingIs() {
        RawJson one = new RawJson("{\"page\":1}");
        Passage passage = new Passage("text", "title", "uri", "id", one);
        List<Passage> others = List.of(
                new Passage("text ", "title", "uri", "id", one),
                new Passage("text", "Title", "uri", "id", one),
                new Passage("text", "title", null, "id", one),
                new Passage("text", "title", "uri", "id2", one),
                new Passage("text", "title", "uri", "id", new RawJson("{\"page\":1.0}")));

        assertThat(passage).isEqualTo(new Passage("text", "title", "uri", "id", new RawJson("{\"page\":1}")));
        assertThat(others).doesNotContain(passage);
    }

    @ParameterizedTest
    @CsvSource({"{}, true", "{ }, false", "[], false", "null, false", "'{\"a\":1}', false"})
    void onlyTheEmptyObjectIsEmpty(String text, boolean empty) {
        assertThat(new RawJson(text).isEmptyObject()).isEqualTo(empty);
    }

    @ParameterizedTest
    @EnumSource
    void anAlternativeOfTextIsOneAssistantMessage(Alternative.Kind kind) {
        assertThat(Alternative.of(kind, "no\n"))
                .isEqualTo(new Alternative(kind, List.of(Message.of(Role.ASSISTANT, "no\n"))));
        assertThat(Alternative.of(kind, "no\n").text()).isEqualTo("no\n");
    }

    @Test
    void theTextOfAnAlternativeIsThatOfItsMessagesOnePerLine() {
        List<Message> messages = new ArrayList<>(List.of(
                Message.of(Role.ASSISTANT, "I look."),
                Message.of(Role.TOOL, ""),
                Message.of(Role.ASSISTANT, "It is 7.")));
        Alternative alternative = new Alternative(Alternative.Kind.REFERENCE, messages);
        messages.clear();

        assertThat(alternative.text()).isEqualTo("I look.\n\nIt is 7.");
        assertThat(alternative.messages()).isUnmodifiable();
        assertThat(new Alternative(Alternative.Kind.REFERENCE, List.of()).text())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 12, 100_000})
    void aFindingNamesItsFieldAndReadsTheIndexBack(int index) {
        Finding message = finding(Finding.message(index));
        Finding passage = finding(Finding.passage(index));

        assertThat(List.of(message.field(), passage.field()))
                .isEqualTo(List.of("messages/" + index, "passages/" + index));
        assertThat(List.of(message.index(), passage.index())).isEqualTo(List.of(index, index));
    }

    @Test
    void aFindingOfTheWholeExampleHasNoIndex() {
        assertThat(finding("example").index()).isEqualTo(-1);
    }

    private static Finding finding(String field) {
        return new Finding("empty", Severity.WARN, field, 0, 0, "It is empty.");
    }

    private static Feedback feedback(Double score) {
        return new Feedback(
                "user_score", Feedback.Kind.SCORE, Feedback.Polarity.NEUTRAL, score, null, null, new RawJson("3"));
    }
}
