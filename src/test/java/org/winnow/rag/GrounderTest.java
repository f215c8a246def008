package org.winnow.rag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.model.Content;
import org.winnow.model.Message;
import org.winnow.model.Role;
import org.winnow.text.Span;

class GrounderTest {
    private static final String GLASS =
            "Care Plus covers cracked front or back glass, damage from liquid and bent frames.";
    private static final String FEE = "The deductible is 29 euros for a front screen. Any other damage costs 69 euros.";

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Care Plus covers cracked back glass and bent frames. | Care Plus covers cracked front or back glass, damage from liquid and bent frames. | supported
            It pays for the cracked glass and for a stolen phone. | Care Plus covers cracked front or back glass and pays for repair. | partly
            Batteries are replaced free of charge at home. | Care Plus covers cracked front or back glass. | unsupported
            The deductible is 39 euros for a front screen. | The deductible is 29 euros for a front screen. | partly
            The covers are repaired by painting. | The cover is repaired by paint. | supported
            What else would you like to know about the glass? | Care Plus covers cracked glass. | not-checkable question
            Thank you for your message. | Care Plus covers cracked glass. | not-checkable courtesy
            I could not find anything about Bitcoin in the articles I have. | Care Plus covers cracked glass. | not-checkable abstention
            In den vorliegenden Artikeln steht nichts zu Rabatten für Studenten. | Care Plus deckt Glas ab. | not-checkable abstention
            The article was not written by them in the first place at all. | Care Plus covers cracked glass. | unsupported
            Yes. | Care Plus covers cracked glass. | not-checkable short
            Der Schutzbrief deckt auch gesprungene Gläser ab. | Der Schutzbrief deckt gesprungenes Glas und nasse Geräte ab. | supported
            Das Gerät wird am gleichen Tag kostenlos ausgetauscht. | Der Schutzbrief deckt gesprungenes Glas und nasse Geräte ab. | unsupported
            L'assurance couvre les vitres cassées. | L'assurance couvre la vitre cassée et le châssis plié. | supported
            保险涵盖屏幕破裂。 | 该保险涵盖屏幕破裂和进水损坏。 | supported
            免费更换新的电池。 | 该保险涵盖屏幕破裂和进水损坏。 | unsupported
            画面の割れは保証の対象です。 | 画面の割れは保証の対象ですが、盗難は対象外です。 | supported
            Das Gerät wird am gleichen Tag kostenlos ausgetauscht. | The cover pays for broken glass and for all devices that got wet in the rain. | not-checkable language
            """)
    void judgesASentence(String response, String passage, String verdict) {
        assertThat(Cases.verdicts(response, passage)).containsExactly(verdict);
    }

    @Test
    void tellsTheSpansOfAllSentences() {
        String response = "Care Plus covers cracked glass.  The front screen costs 29 euros.";
        assertThat(Cases.ground("?", response, GLASS, FEE).sentences())
                .extracting(sentence -> sentence.span().of(response))
                .containsExactly("Care Plus covers cracked glass.", "The front screen costs 29 euros.");
    }

    @Test
    void findsTheBestSentenceOfTheBestPassage() {
        Support support = Cases.ground("?", "Any other damage costs you 69 euros.", GLASS, FEE)
                .sentences()
                .get(0)
                .support();
        assertThat(support).isNotNull();
        assertThat(support.passage()).isEqualTo(1);
        assertThat(support.span().of(FEE)).isEqualTo("Any other damage costs 69 euros.");
        assertThat(support.score()).isEqualTo(1);
    }

    @Test
    void showsTwoNeighboursWhereBothAreNeeded() {
        Support support = Cases.ground("?", "The deductible for a screen and other damage is 29 and 69 euros.", FEE)
                .sentences()
                .get(0)
                .support();
        assertThat(support).isNotNull();
        assertThat(support.span()).isEqualTo(new Span(0, FEE.length()));
    }

    @Test
    void tellsWhichPassagesAreUsed() {
        Grounding grounding =
                Cases.ground("?", "Care Plus covers cracked back glass.", "Shops are open on Mondays.", GLASS);
        assertThat(List.of(grounding.isUsed(0), grounding.isUsed(1))).containsExactly(false, true);
    }

    @Test
    void allPassagesCountAsUsedWhereNothingCanBeChecked() {
        assertThat(Cases.ground("?", "Bonjour.", "Shops are open on Mondays.").isUsed(0))
                .isTrue();
    }

    @Test
    void countsVerdicts() {
        Grounding grounding = Cases.ground(
                "?", "Care Plus covers cracked back glass. Batteries are replaced at home for free.", GLASS);
        assertThat(List.of(grounding.count(Verdict.SUPPORTED), grounding.count(Verdict.UNSUPPORTED)))
                .containsExactly(1, 1);
        assertThat(grounding.score()).isBetween(0.4, 0.7);
    }

    @Test
    void findsWhatIsWrittenWithDecomposedOrWideCharacters() {
        assertThat(Cases.verdicts(
                        "Das Büro in Zürich öffnet früh.", "Das Bu\u0308ro in Zu\u0308rich o\u0308ffnet fru\u0308h."))
                .containsExactly("supported");
    }

    @Test
    void leavesCodeAlone() {
        assertThat(Cases.verdicts(
                        "Run the command below to see the list.\n```\nls -la /tmp\n```",
                        "Run the command to see the list."))
                .containsExactly("supported", "not-checkable code", "not-checkable code", "not-checkable code");
    }

    @Test
    void aResponseWithoutPassagesCannotBeChecked() {
        Grounding grounding = Cases.ground("?", "It is late. Go home.");
        assertThat(grounding.score()).isNull();
        assertThat(grounding.sentences())
                .extracting(Sentence::unchecked)
                .containsExactly(Unchecked.NO_PASSAGES, Unchecked.NO_PASSAGES);
    }

    @Test
    void blankPassagesAreNone() {
        assertThat(Cases.ground("?", "It is late.", "", " \n"))
                .isEqualTo(new Grounding(
                        null,
                        List.of(new Sentence(
                                new Span(0, 11), Verdict.NOT_CHECKABLE, 0, Unchecked.NO_PASSAGES, null, List.of())),
                        List.of(0.0, 0.0)));
    }

    @Test
    void anEmptyResponseHasNoSentences() {
        assertThat(Cases.ground("?", " ", GLASS)).isEqualTo(new Grounding(null, List.of(), List.of(0.0)));
    }

    @Test
    void anExampleWithoutResponseHasNoSentences() {
        assertThat(Cases.GROUNDER.of(Content.of(List.of(Message.of(Role.USER, "Hello?")))))
                .isEqualTo(new Grounding(null, List.of(), List.of()));
    }

    @ParameterizedTest
    @CsvSource({"!!! ???", "\uD83D\uDE00", "\uD83D", "«»", "...\n\n---"})
    void oddResponsesAreNoAccident(String response) {
        assertThat(Cases.ground("?", response, GLASS).score()).isNull();
    }

    @Test
    void aPassageOfAMegabyteIsComparedToo() {
        String passage = "The fee of plan number 12 is 29 euros and \"all of it\" is due in May. ".repeat(15_000);
        Grounding grounding = Cases.ground("?", "The fee of plan number 13 is 29 euros. ".repeat(20), passage);
        assertThat(grounding.count(Verdict.PARTLY)).isEqualTo(20);
    }

    @Test
    void thousandsOfSentencesAreComparedToo() {
        Grounding grounding = Cases.ground("?", "The fee of plan number 13 is 29 euros. ".repeat(3_000), FEE, GLASS);
        assertThat(grounding.sentences()).hasSize(3_000);
    }

    @Test
    void endlessRunsOfOneCharacterAreNoTrap() {
        for (String unit : List.of("a", "1", "1.", "a@", "\"", "A ", "[1", "www.", "1 2")) {
            String text = unit.repeat(20_000);
            assertThat(Cases.ground(text, text.substring(0, 10_000), text).sentences())
                    .isNotNull();
        }
    }
}
