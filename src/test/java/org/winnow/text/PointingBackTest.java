package org.winnow.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointingBackTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "How long do refunds take?                  ~ ''",
                "What does it cost?                         ~ it",
                "Is that refundable?                        ~ ''",
                "And what about children?                   ~ And",
                "What about children?                       ~ What about",
                "Can I change this as above?                ~ this|as above",
                "Is that one cheaper?                       ~ that",
                "What is that?                              ~ that",
                "Which of them is the cheaper?              ~ them",
                "Do you have items in Italy with a button?  ~ ''",
                "Was kostet das dann? Und dort?             ~ dort",
                "Was ist davon erstattbar?                  ~ davon",
                "¿Y cuánto cuesta eso?                      ~ ¿Y|eso",
                "Et pour ceci ?                             ~ Et|ceci",
                "Does the price above 100 euros differ?     ~ ''",
                "The fee you mentioned, is it final?        ~ mentioned|it"
            })
    void wordsThatNeedWhatWasSaidBeforeAreFound(String question, String words) {
        assertThat(PointingBack.find(question).stream()
                        .map(span -> span.of(question))
                        .collect(Collectors.joining("|")))
                .isEqualTo(words);
    }
}
