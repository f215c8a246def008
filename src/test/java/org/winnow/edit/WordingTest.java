package org.winnow.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "Please kindly wait.      ~ Please just wait.      ~ kindly > just",
                "Kindly wait.             ~ Please wait.           ~ Kindly > Please",
                "It is  in order to  go.  ~ It is  to  go.         ~ `in order  > `",
                "Please kindly wait.      ~ Please wait.           ~ `kindly  > `",
                "Wait, as per policy.     ~ Wait.                  ~ `, as per policy > `",
                "Wait.                    ~ Please wait.           ~ Wait > Please wait",
                "a - b                    ~ a – b                  ~ ``",
                "a – b                    ~ a - b                  ~ – > -",
                "5 days                   ~ 7 days                 ~ ``",
                "one, two                 ~ one; two               ~ ``",
                "ACME is here             ~ Acme is here           ~ ACME > Acme",
                "one two three            ~ one two three four     ~ ``",
                "同じ                     ~ 同様                   ~ じ > 様",
                "aa bb cc dd ee ff gg hh ii jj ~ xx                ~ ``"
            })
    void isWhatStoodThereAndWhatWasWrittenInstead(String before, String after, String wordings) {
        List<String> found = Wording.between(before, after).stream()
                .map(wording -> wording.find() + " > " + wording.replacement())
                .toList();

        assertThat(String.join("|", found)).isEqualTo(wordings);
    }

    @ParameterizedTest
    @CsvSource({
        "Kindly, Please, kindly, please",
        "kindly, please, kindly, please",
        "the bot, Acme, the bot, Acme",
        "ACME, Acme, ACME, Acme",
        "Berlin, Munich, berlin, munich"
    })
    void capitalsOfTheFirstLettersMakeNoOtherWording(String find, String by, String keyFind, String keyBy) {
        assertThat(new Wording(find, by).key()).isEqualTo(new Wording(keyFind, keyBy));
    }

    @Test
    void whatWasTakenAwayIsAWordingToo() {
        assertThat(Wording.between("As an AI, I think so.", "I think so."))
                .containsExactly(new Wording("As an AI, ", ""));
    }
}
