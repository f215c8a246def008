package org.winnow.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
    @Test
    void splitsAtStopsAndKeepsClosingQuotes() {
        assertThat(split("It is late. \"Go home!\" Why? (Because it is.) Fine..."))
                .containsExactly("It is late.", "\"Go home!\"", "Why?", "(Because it is.)", "Fine...");
    }

    @Test
    void splitsChineseAndJapaneseWithoutSpaces() {
        assertThat(split("今日は雨です。傘を持って！「はい。」そうですか？")).containsExactly("今日は雨です。", "傘を持って！", "「はい。」", "そうですか？");
    }

    @Test
    void splitsHindiAndArabic() {
        assertThat(split("यह पहला है। यह दूसरा है।")).containsExactly("यह पहला है।", "यह दूसरा है।");
        assertThat(split("هل هذا صحيح؟ نعم.")).containsExactly("هل هذا صحيح؟", "نعم.");
    }

    @Test
    void theAnswerNoIsASentenceAndTheNumberIsNot() {
        assertThat(split("No. That is wrong.")).containsExactly("No.", "That is wrong.");
        assertThat(split("See No. 5 for more.")).containsExactly("See No. 5 for more.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dr. Smith paid 3.50 euros at 5 p.m. on Monday.",
                "Use e.g. Version 2.0.1 of example.com today.",
                "J. R. R. Tolkien wrote it.",
                "Das gilt z.B. Bei Regen nicht.",
                "Das gilt ab dem 3. Mai 2024 und am 12. September nicht mehr.",
                "The file is a.txt and no more",
                "1. Open the box."
            })
    void fullStopsInsideASentenceEndNothing(String sentence) {
        assertThat(split(sentence)).containsExactly(sentence);
    }

    @Test
    void linesAndListsEndSentences() {
        assertThat(
                        split(
                                "Steps\n\n- open the lid\n- press the button for as long as it takes to see the green light\n* wait"))
                .containsExactly(
                        "Steps",
                        "- open the lid",
                        "- press the button for as long as it takes to see the green light",
                        "* wait");
    }

    @Test
    void aHardWrappedLineGoesOn() {
        assertThat(
                        split(
                                "This line is so long that a mail program has wrapped it here, in\nthe middle of its sentence."))
                .hasSize(1);
    }

    @Test
    void blankTextHasNone() {
        assertThat(Sentences.split("")).isEmpty();
        assertThat(Sentences.split(" \n\t ")).isEmpty();
    }

    @Test
    void spansAreOrderedTrimmedAndLeaveOutOnlyWhiteSpace() {
        Random random = new Random(7);
        String alphabet = "ab A1.!?。\n \t\"')-…e.g";
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(80); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertCovers(text.toString());
        }
    }

    @Test
    void aMillionStopsAreSplitInOnePass() {
        assertThat(Sentences.split("No. ".repeat(250_000) + "x\n".repeat(100_000)))
                .hasSizeGreaterThan(99_999);
    }

    private static void assertCovers(String text) {
        StringBuilder rest = new StringBuilder();
        int from = 0;
        for (Span span : Sentences.split(text)) {
            rest.append(text, from, span.start());
            assertThat(span.of(text)).isEqualTo(span.of(text).strip()).isNotEmpty();
            from = span.end();
        }
        assertThat(rest.append(text.substring(from)).toString()).isBlank();
    }

    private static List<String> split(String text) {
        return Sentences.split(text).stream().map(span -> span.of(text)).toList();
    }
}
