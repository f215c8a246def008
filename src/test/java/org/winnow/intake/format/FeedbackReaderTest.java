package org.winnow.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.model.Feedback;
import org.winnow.text.Json;

class FeedbackReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    helpful    | true            | thumb up 1.0
                    helpful    | false           | thumb down 0.0
                    thumb      | "up"            | thumb up 1.0
                    feedback   | "thumbs_down"   | thumb down 0.0
                    feedback   | "thumbsUp"      | thumb up 1.0
                    feedback   | "\\ud83d\\udc4e"  | thumb down 0.0
                    csat       | "good"          | thumb up 1.0
                    csat       | " Bad "         | thumb down 0.0
                    user_score | 1.0             | thumb up 1.0
                    user_score | 0               | thumb down 0.0
                    user_score | -1              | thumb down 0.0
                    score      | 0               | thumb neutral 0.5
                    rating     | 1               | score down 0.0
                    rating     | 2               | score down 0.25
                    rating     | 3               | score neutral 0.5
                    rating     | 4               | score up 0.75
                    rating     | "5"             | score up 1.0
                    rating     | "4/5"           | score up 0.75
                    rating     | "2 stars"       | score down 0.25
                    rating     | "8/10"          | score up 0.8
                    quality    | 0.8             | score up 0.8
                    quality    | 0.6             | score neutral 0.6
                    quality    | 9               | score up 0.9
                    quality    | 60              | score neutral 0.6
                    quality    | -7              | score unknown null
                    quality    | "so so, really" | comment unknown null
                    """)
    void everyScaleIsBroughtToOne(String key, String value, String expected) throws Exception {
        Feedback read = all(key, value).get(0);
        assertThat(read.kind().word() + " " + read.polarity().word() + " " + read.score())
                .isEqualTo(expected);
        assertThat(read.raw().text()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"null", "\"\"", "\"offered\"", "[]", "{}", "{\"score\": null}"})
    void whatSaysNothingIsNoFeedback(String value) throws Exception {
        assertThat(all("csat", value)).isEmpty();
    }

    @Test
    void objectsHaveAKeyAWordAndAnAuthor() throws Exception {
        String row =
                "{\"key\": \"tone\", \"score\": 0.9, \"comment\": \"warm\", \"feedback_source\": {\"user_id\": \"bea\"}}";
        Feedback only = all("feedback", row).get(0);
        assertThat(List.of(only.key(), only.text(), only.author())).containsExactly("tone", "warm", "bea");
    }

    @Test
    void zendeskRatingsAreUnderstood() throws Exception {
        Feedback only = all("satisfaction_rating", "{\"id\": 7, \"score\": \"good\", \"comment\": \"Great\"}")
                .get(0);
        assertThat(only.polarity()).isEqualTo(Feedback.Polarity.UP);
        assertThat(only.text()).isEqualTo("Great");
    }

    @Test
    void aLangfuseCorrectionHasNoScore() throws Exception {
        String row = "{\"name\": \"output\", \"dataType\": \"CORRECTION\", \"value\": 0, \"stringValue\": \"Better.\"}";
        assertThat(all("feedback", row)).extracting(Feedback::kind).containsExactly(Feedback.Kind.CORRECTION);
    }

    private static List<Feedback> all(String key, String json) throws Exception {
        List<Feedback> all = new ArrayList<>();
        FeedbackReader.read(key, Json.parse(json), null, all);
        return all;
    }
}
