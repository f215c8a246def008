package org.winnow.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.winnow.release.Fixtures.assistant;
import static org.winnow.release.Fixtures.content;
import static org.winnow.release.Fixtures.passage;
import static org.winnow.release.Fixtures.user;
import static org.winnow.release.Fixtures.withPassages;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.model.Content;

class ContextPlanTest {
    @Test
    void openBookFoldsPassagesIntoTheLastUserMessageAlone() {
        Content content = withPassages(
                content(user("Hi"), assistant("Hello"), user("How long?"), assistant("Two years.")),
                passage("Warranty", "Two years.", null));

        assertThat(ContextPlan.of(ContextFate.OPEN_BOOK).apply(content).messages())
                .containsExactly(
                        user("Hi"),
                        assistant("Hello"),
                        user(
                                "Use the following passages to answer.\n\n[1] Warranty\nTwo years.\n\nQuestion: How long?"),
                        assistant("Two years."));
    }

    @Test
    void openBookLeavesAnExampleWithoutPassagesAlone() {
        assertThat(ContextPlan.of(ContextFate.OPEN_BOOK).apply(Fixtures.plain()))
                .isEqualTo(Fixtures.plain());
    }

    @Test
    void openBookLeavesAnExampleWithoutAUserAloneForTheRulesToRefuse() {
        Content content = withPassages(content(assistant("Hello")), passage("T", "x", null));

        assertThat(ContextPlan.of(ContextFate.OPEN_BOOK).apply(content)).isEqualTo(content);
    }

    @Test
    void internaliseKeepsTheMessagesAsTheyAre() {
        assertThat(ContextPlan.of(ContextFate.INTERNALISE)
                        .apply(Fixtures.book())
                        .messages())
                .isEqualTo(Fixtures.book().messages());
    }

    @ParameterizedTest
    @CsvSource({"open-book,OPEN_BOOK", "OPEN_BOOK,OPEN_BOOK", "internalise,INTERNALISE", "Internalize,INTERNALISE"})
    void fatesAreKnownByTheirWords(String word, ContextFate fate) {
        assertThat(ContextFate.ofWord(word)).contains(fate);
    }

    @Test
    void anUnknownWordIsNoFate() {
        assertThat(ContextFate.ofWord("burn")).isEmpty();
    }
}
