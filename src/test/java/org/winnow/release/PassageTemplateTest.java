package org.winnow.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.winnow.release.Fixtures.passage;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.model.Passage;
import org.winnow.model.RawJson;
import org.winnow.model.Retrieved;

class PassageTemplateTest {
    @Test
    void theStandardNumbersPassagesAndEndsWithTheQuestion() {
        String filled = PassageTemplate.standard()
                .fill(
                        List.of(passage("Warranty", "Two years.", 0.9), passage("Returns", "30 days.", null)),
                        "How long?");

        assertThat(filled).isEqualTo("""
                Use the following passages to answer.

                [1] Warranty
                Two years.

                [2] Returns
                30 days.

                Question: How long?""");
    }

    @Test
    void everyPlaceholderIsFilled() throws TemplateException {
        PassageTemplate template = PassageTemplate.parse(
                "{question}\n{passages}\n{question}", "<doc n=\"{n}\" s=\"{score}\">{title}: {text}</doc>");

        assertThat(template.fill(List.of(passage("T", "x", 0.25)), "Q"))
                .isEqualTo("Q\n<doc n=\"1\" s=\"0.25\">T: x</doc>\nQ");
    }

    @Test
    void whatIsFilledInIsNotReadAgain() throws TemplateException {
        PassageTemplate template = PassageTemplate.parse("{passages}|{question}", "{title}{text}");

        assertThat(template.fill(List.of(passage("{text}", "{question} {n}", null)), "{passages} $1 \\"))
                .isEqualTo("{text}{question} {n}|{passages} $1 \\");
    }

    @Test
    void doubledBracesAreBraces() throws TemplateException {
        PassageTemplate template = PassageTemplate.parse("{{{passages}}} {{}} {question}", "{text}");

        assertThat(template.fill(List.of(passage("T", "x", null)), "Q")).isEqualTo("{x} {} Q");
    }

    @Test
    void aPassageWithoutTitleGoesByItsFileOrIdentifierOrNothing() {
        Retrieved byFile = new Retrieved(new Passage("x", null, "kb/terms.md", "7", RawJson.EMPTY_OBJECT), null);
        Retrieved byId = new Retrieved(new Passage("y", " ", null, "7", RawJson.EMPTY_OBJECT), null);

        assertThat(PassageTemplate.standard().fill(List.of(byFile, byId, passage(null, "z", null)), "Q"))
                .contains("[1] terms.md\nx\n\n[2] 7\ny\n\n[3]\nz\n\nQuestion: Q");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {passages} {question} {title} | {text}        | The prompt template has {title}, which is not known there. Use {passages}, {question}, and write {{ for a brace.
                    {passages} {question}         | {text} {url}  | The passage template has {url}, which is not known there. Use {n}, {score}, {text}, {title}, and write {{ for a brace.
                    {passages}                    | {text}        | The prompt template has no {question}, so it would be lost.
                    {question}                    | {text}        | The prompt template has no {passages}, so it would be lost.
                    {passages} {question}         | {title}       | The passage template has no {text}, so it would be lost.
                    {passages} {question          | {text}        | The prompt template has a { that is never closed. Write {{ for a brace.
                    {passages} {question}}        | {text}        | The prompt template has a } without a {. Write }} for a brace.
                    {passages} {question}         | {text} {      | The passage template has a { that is never closed. Write {{ for a brace.
                    """)
    void templatesThatWouldLoseSomethingAreRefusedWithASentence(String prompt, String passage, String sentence) {
        assertThatThrownBy(() -> PassageTemplate.parse(prompt, passage))
                .isInstanceOf(TemplateException.class)
                .hasMessage(sentence);
    }

    @Test
    void keepsWhatWasWritten() throws TemplateException {
        PassageTemplate template = PassageTemplate.parse("{passages} {question}", "{text}");

        assertThat(List.of(template.prompt(), template.passage())).containsExactly("{passages} {question}", "{text}");
    }
}
