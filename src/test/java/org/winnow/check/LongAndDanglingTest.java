package org.winnow.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.model.Example;
import org.winnow.model.Finding;
import org.winnow.model.Severity;

class LongAndDanglingTest {
    private static final CheckContext KEPT = CheckContext.standard();
    private static final CheckContext STRIPPED = KEPT.withPassages(CheckContext.Passages.STRIPPED);

    @Test
    void aResponseThatWouldBeCutIsShownFromTheCutOn() {
        Example example = Given.pair("Count.", "one ".repeat(200).strip());

        List<Finding> findings = Given.findings("too-long", example, KEPT.withTokenLimit(100));

        assertThat(findings).extracting(Finding::severity).containsExactly(Severity.WARN);
        Finding finding = findings.get(0);
        assertThat(finding.field()).isEqualTo("messages/1");
        // 100 less 3 for the reply, 3 and 2 for the instruction, 3 for the response
        assertThat(KEPT.encoding().counter().count(example.response().substring(0, finding.start())))
                .isEqualTo(89);
        assertThat(finding.end()).isEqualTo(example.response().length());
        assertThat(finding.evidence())
                .isEqualTo(
                        "The example has 211 tokens, 111 more than the limit of 100. TRL would cut the end of the response"
                                + " from \"one one one one one one one one one one …\" on; Axolotl would drop the example;"
                                + " LLaMA-Factory would keep 8 tokens of the instruction and 92 of the response.");
    }

    @Test
    void aPromptThatFillsTheLimitBlocks() {
        Example example = Given.pair("word ".repeat(120), "Yes.");

        assertThat(Given.findings("too-long", example, KEPT.withTokenLimit(100)))
                .extracting(Finding::severity)
                .containsExactly(Severity.BLOCK);
    }

    @Test
    void passagesCountOnlyWhereTheyAreReleasedAndOnce() {
        String passage = "word ".repeat(120);
        CheckContext limit = KEPT.withTokenLimit(200);

        assertThat(Given.findings("too-long", Given.rag("Q?", "A.", passage, passage + "more"), limit))
                .hasSize(1);
        assertThat(Given.findings("too-long", Given.rag("Q?", "A.", passage), limit))
                .isEmpty();
        assertThat(Given.findings("too-long", Given.rag(passage + "Q?", "A.", passage), limit))
                .isEmpty();
        assertThat(Given.findings(
                        "too-long",
                        Given.rag("Q?", "A.", passage, passage),
                        limit.withPassages(CheckContext.Passages.STRIPPED)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"100, 100, 2048, 100", "3000, 500, 2048, 500", "500, 3000, 2048, 1548", "3000, 3000, 2048, 1024"})
    void llamaFactorySplitsTheLimitAsItsSourceSays(int source, int target, int cutoff, int kept) {
        assertThat(TooLongCheck.factoryTarget(source, target, cutoff)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "According to the provided document, it is free. | According to the provided document",
                "It is free, as stated in the document. | as stated in the document",
                "The passage does not mention a price. | The passage does not",
                "From the retrieved passages it follows. | From the retrieved passages",
                "Laut dem bereitgestellten Kontext ist es frei. | Laut dem bereitgestellten Kontext",
                "Selon le document fourni, c'est gratuit. | Selon le document fourni",
                "Según el contexto proporcionado, es gratis. | Según el contexto proporcionado",
                "It is free [1]. | [1]",
                "It is free [1, 2]. | [1, 2]",
                "It is free 【4:0†source】. | 【4:0†source】",
                "It is free (Source: handbook.pdf). | (Source: handbook.pdf)",
                "It is free [doc1]. | [doc1]"
            })
    void referencesToPassagesAreShownAndBlockWhereTheyAreStripped(String response, String span) {
        Example example = Given.rag("Is it free?", response, "All plans are free.");

        List<Finding> findings = Given.findings("dangling-reference", example, STRIPPED);

        assertThat(findings)
                .extracting(finding -> response.substring(finding.start(), finding.end()))
                .containsExactly(span);
        assertThat(findings).extracting(Finding::severity).containsExactly(Severity.BLOCK);
        assertThat(Given.findings("dangling-reference", example, KEPT))
                .extracting(Finding::severity)
                .containsExactly(Severity.INFO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Take element x_[1] of the list.",
                "Use `a[1]` here.",
                "Please read the text aloud.",
                "The document is ready.",
                "It is based on wood.",
                "According to physicists it falls.",
                "In the first place, no."
            })
    void wordsThatOnlyLookLikeReferencesAreLeftAlone(String response) {
        assertThat(Given.findings("dangling-reference", Given.rag("Q?", response, "P."), STRIPPED))
                .isEmpty();
    }

    @Test
    void withoutPassagesASingleNumberInBracketsIsNoReference() {
        assertThat(Given.findings("dangling-reference", Given.pair("Q?", "As he wrote [1].")))
                .isEmpty();
        assertThat(Given.findings("dangling-reference", Given.pair("Q?", "So [1] and so [2].")))
                .extracting(Finding::severity)
                .containsExactly(Severity.WARN, Severity.WARN);
    }

    @Test
    void aTextInTheInstructionMayBeReferredTo() {
        Example example = Given.pair("Summarise: " + "a long story ".repeat(40), "According to the text, it is long.");

        assertThat(Given.findings("dangling-reference", example)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It is free [1] for all [2, 3]. | It is free for all.",
                "According to the provided document, it is free. | It is free.",
                "Yes. Based on the given context, it is free [1]. | Yes. It is free.",
                "Laut dem Dokument, es ist frei. | Es ist frei."
            })
    void theFixTakesTheReferencesOut(String response, String wanted) {
        Example mended = Given.mended("dangling-reference", Given.rag("Q?", response, "P."), STRIPPED);

        assertThat(mended.response()).isEqualTo(wanted);
        assertThat(Given.findings("dangling-reference", mended, STRIPPED)).isEmpty();
    }
}
