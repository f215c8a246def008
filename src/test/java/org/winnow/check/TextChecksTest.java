package org.winnow.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.model.Example;
import org.winnow.model.Finding;
import org.winnow.model.Message;
import org.winnow.model.Review;
import org.winnow.model.Role;
import org.winnow.model.Severity;

class TextChecksTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u200b\u00a0", "TODO", "...", "<No Output>", "n/a", "None"})
    void aResponseThatSaysNothingBlocks(String response) {
        List<Finding> findings = Given.findings("empty", Given.pair("How do I pay?", response));

        assertThat(findings).extracting(Finding::severity).containsExactly(Severity.BLOCK);
        assertThat(findings.get(0).field()).isEqualTo("messages/1");
        assertThat(findings.get(0).end()).isEqualTo(response.length());
    }

    @Test
    void aOneWordAnswerOnlyWarnsWhereTheTaskIsToPick() {
        Example example = Given.pair("Which label?", "None");
        Example tagged = example.withReview(Review.NEW.withTags(List.of("classification")));

        assertThat(Given.findings("empty", tagged))
                .extracting(Finding::severity)
                .containsExactly(Severity.WARN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Yes.",
                "No",
                "42",
                "Use {\"a\": 1}",
                "The array is x[0].",
                "No output is written to disk.",
                "[link](https://a.b)",
                "None of the plans includes it."
            })
    void answersThatOnlyLookEmptyAreLeftAlone(String response) {
        assertThat(Given.findings("empty", Given.pair("How do I pay?", response)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dear {{ customer_name }}, hello. | {{ customer_name }}",
                "Call [your number here] now. | [your number here]"
            })
    void blanksThatNobodyFilledInAreShown(String response, String span) {
        assertThat(Given.seen("empty", response)).containsExactly(span);
    }

    @Test
    void aMissingInputIsTakenOut() {
        Example example = Given.pair("Name three fruits.\nInput: <noinput>", "Apple, pear, plum.");

        assertThat(Given.findings("empty", example)).hasSize(1);
        assertThat(Given.mended("empty", example, CheckContext.standard()).instruction())
                .isEqualTo("Name three fruits.");
    }

    @Test
    void garbledTextIsShownWithWhatItStandsFor() {
        assertThat(Given.findings("mojibake", Given.pair("Where?", "It isnâ€™t here.")))
                .containsExactly(new Finding(
                        "mojibake",
                        Severity.WARN,
                        "messages/1",
                        6,
                        9,
                        "\"â€™\" was read in the wrong encoding (windows-1252) and stands for \"’\"."));
        assertThat(Given.mendedResponse("mojibake", "It isnâ€™t here.")).isEqualTo("It isn’t here.");
    }

    @Test
    void aLostCharacterInTheResponseBlocksAndIsNotGuessed() {
        List<Finding> findings = Given.findings("mojibake", Given.pair("Where?", "It isn\ufffdt here."));

        assertThat(findings).extracting(Finding::severity).containsExactly(Severity.BLOCK);
        assertThat(Given.mendedResponse("mojibake", "It isn\ufffdt here.")).isEqualTo("It isn\ufffdt here.");
    }

    @Test
    void passagesAreLookedAtOnlyWhenTheyAreReleased() {
        Example example = Given.rag("Where?", "Here.", "It isnâ€™t there.");

        assertThat(Given.findings("mojibake", example))
                .extracting(Finding::field)
                .containsExactly("passages/0");
        assertThat(Given.findings(
                        "mojibake", example, CheckContext.standard().withPassages(CheckContext.Passages.STRIPPED)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"202e, WARN", "1b, WARN", "e0041, WARN", "200b, INFO", "feff, INFO"})
    void invisibleCharactersAreNamedAndRemoved(String point, Severity severity) {
        String response = "ab" + Character.toString(Integer.parseInt(point, 16)) + "cd";

        assertThat(Given.findings("invisible", Given.pair("q", response)))
                .extracting(Finding::severity)
                .containsExactly(severity);
        assertThat(Given.mendedResponse("invisible", response)).isEqualTo("abcd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10\u00a0km", "👩‍👩‍👧 family", "שלום\u200f (עולם)", "line\n\tend"})
    void harmlessInvisibleCharactersAreLeftAlone(String response) {
        assertThat(Given.seen("invisible", response)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Done.<|im_end|>~<|im_end|>~BLOCK",
                "Hello [/INST] there~[/INST]~BLOCK",
                "Bye</s>~</s>~BLOCK",
                "<start_of_turn>model hi~<start_of_turn>~BLOCK",
                "The mark `<|im_end|>` ends a turn.~<|im_end|>~WARN",
                "<think>hm, so 4~<think>~WARN",
                "Answer the question based on the text.~Answer the question based on~WARN"
            })
    void marksOfTheTrainerAreShown(String response, String span, Severity severity) {
        List<Finding> findings = Given.findings("leaked-token", Given.pair("q", response));

        assertThat(findings).extracting(Finding::severity).containsExactly(severity);
        assertThat(Given.seen("leaked-token", response)).containsExactly(span);
    }

    @Test
    void theNextSpeakersTurnInsideAnAnswerIsShownAndLeftToAPerson() {
        String response = "It is open.\nUser: And tomorrow?";

        assertThat(Given.seen("leaked-token", response)).containsExactly("User:");
        assertThat(Given.mendedResponse("leaked-token", response)).isEqualTo(response);
    }

    @Test
    void struckTextInHtmlOnlyWarns() {
        assertThat(Given.findings("leaked-token", Given.pair("q", "It was <s>10</s> 8 euros.")))
                .extracting(Finding::severity)
                .containsExactly(Severity.WARN, Severity.WARN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"See <span> and [INSTALL].", "a < b | c > d", "The user: name field", "<p>ok</p>", "# Response"})
    void textThatLooksLikeMarksIsLeftAlone(String response) {
        assertThat(Given.seen("leaked-token", response)).isEmpty();
    }

    @Test
    void marksAreRemovedWithTheBlanksBehindTheLastWord() {
        assertThat(Given.mendedResponse("leaked-token", "Done. <|im_end|>\n")).isEqualTo("Done.");
        assertThat(Given.mendedResponse("leaked-token", "<s>[INST]Hi</s>")).isEqualTo("Hi");
    }

    @Test
    void theEvidenceSaysWhereTheMarkStands() {
        assertThat(Given.findings("leaked-token", Given.pair("q", "Done.<|im_end|>"))
                        .get(0)
                        .evidence())
                .isEqualTo(
                        "The response ends with <|im_end|>, a mark that only the trainer should write (ChatML, Qwen).");
    }

    @Test
    void otherSpeakersAreNamed() {
        Example example = Given.chat(
                Message.of(Role.SYSTEM, "Be kind.<|eot_id|>"),
                Message.of(Role.USER, "Hi"),
                Message.of(Role.ASSISTANT, "Hello"));

        assertThat(Given.findings("leaked-token", example).get(0).evidence())
                .startsWith("The system message ends with");
    }
}
