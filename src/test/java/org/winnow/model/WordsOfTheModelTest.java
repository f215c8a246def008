package org.winnow.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words stand in files, queries and projects, so none may change. */
class WordsOfTheModelTest {
    static Stream<Arguments> words() {
        return Stream.of(
                Arguments.of(words(Role.values(), Role::word), List.of("system", "user", "assistant", "tool")),
                Arguments.of(words(Severity.values(), Severity::word), List.of("info", "warn", "block")),
                Arguments.of(words(Split.values(), Split::word), List.of("none", "train", "validation", "test")),
                Arguments.of(
                        words(Status.values(), Status::word),
                        List.of("unreviewed", "needs-edit", "accepted", "rejected", "held-back")),
                Arguments.of(
                        words(Status.values(), Status::title),
                        List.of("Unreviewed", "Needs edit", "Accepted", "Rejected", "Held back")),
                Arguments.of(
                        words(Alternative.Kind.values(), Alternative.Kind::word),
                        List.of("rejected", "reference", "candidate", "correction")),
                Arguments.of(
                        words(Cluster.Kind.values(), Cluster.Kind::word),
                        List.of("exact", "near", "same-question", "conflicting")),
                Arguments.of(
                        words(Feedback.Kind.values(), Feedback.Kind::word),
                        List.of("thumb", "score", "correction", "comment")),
                Arguments.of(
                        words(Feedback.Polarity.values(), Feedback.Polarity::word),
                        List.of("up", "down", "neutral", "unknown")));
    }

    @ParameterizedTest
    @MethodSource("words")
    void areAsQueriesAndFilesSpellThem(List<String> words, List<String> wanted) {
        assertThat(words).isEqualTo(wanted);
    }

    @Test
    void areTheSameUnderATurkishLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Severity.INFO.word()).isEqualTo("info");
            assertThat(Split.ofWord("TRAIN")).contains(Split.TRAIN);
            assertThat(Split.ofWord("VALIDATION")).contains(Split.VALIDATION);
            assertThat(Status.ofWord("NEEDS_EDIT")).contains(Status.NEEDS_EDIT);
            assertThat(Role.ASSISTANT.word()).isEqualTo("assistant");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStatusIsFoundByItsWordAndItsName(Status status) {
        assertThat(Status.ofWord(status.word())).contains(status);
        assertThat(Status.ofWord(status.name())).contains(status);
        assertThat(Status.ofWord(status.word().toUpperCase(Locale.ROOT))).contains(status);
        assertThat(Status.ofWord(" " + status.word())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "held_back, HELD_BACK",
        "Held-Back, HELD_BACK",
        "HELD_back, HELD_BACK",
        "needs_EDIT, NEEDS_EDIT",
        "Accepted, ACCEPTED",
        "REJECTED, REJECTED",
        "Unreviewed, UNREVIEWED"
    })
    void spellingsOfAStatusAreForgiven(String word, Status status) {
        assertThat(Status.ofWord(word)).contains(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "accept", "held back", "heldback", "needs--edit", "done", "none", "train", "ı"})
    void otherWordsAreNoStatus(String word) {
        assertThat(Status.ofWord(word)).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @EnumSource
    void aSplitIsFoundByItsWordInAnyCase(Split split) {
        assertThat(Split.ofWord(split.word())).contains(split);
        assertThat(Split.ofWord(split.name())).contains(split);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " train", "valid", "val", "dev", "testing", "accepted"})
    void otherWordsAreNoSplit(String word) {
        assertThat(Split.ofWord(word)).isEqualTo(Optional.empty());
    }

    @Test
    void aFindingOfABlockMattersMostAndOfAnInfoLeast() {
        assertThat(Stream.of(Severity.BLOCK, Severity.INFO, Severity.WARN).sorted())
                .containsExactly(Severity.INFO, Severity.WARN, Severity.BLOCK);
    }

    private static <T> List<String> words(T[] values, Function<T, String> word) {
        return Arrays.stream(values).map(word).toList();
    }
}
