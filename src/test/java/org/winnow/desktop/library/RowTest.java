package org.winnow.desktop.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.desktop.kit.Tone;
import org.winnow.model.Feedback;
import org.winnow.model.Severity;
import org.winnow.model.Status;
import org.winnow.store.Dimension;

class RowTest {
    @ParameterizedTest
    @CsvSource({
        "STATUS, needs-edit, Needs edit",
        "STATUS, odd, odd",
        "LANGUAGE, de, German",
        "LANGUAGE, und, Not told",
        "CLUSTER, conflicting, Contradictions",
        "CLUSTER, odd, odd",
        "FEEDBACK, up, Thumb up",
        "FEEDBACK, down, Thumb down",
        "FEEDBACK, neutral, Neutral",
        "FINDING, leaked-token, Marks of the trainer",
        "TAG, billing/refund, billing/refund",
        "SOURCE, a-b.csv, a-b.csv"
    })
    void aValueIsCalledAsAPersonWould(Dimension dimension, String value, String words) {
        assertThat(FacetWords.value(dimension, value)).isEqualTo(words);
    }

    @Test
    void everyDimensionHasATitle() {
        for (Dimension dimension : Dimension.values()) {
            assertThat(FacetWords.title(dimension)).isNotBlank();
        }
    }

    @Test
    void coloursSayWhatWordsSay() {
        assertThat(FacetWords.tone(Status.ACCEPTED)).isEqualTo(Tone.GOOD);
        assertThat(FacetWords.tone(Status.REJECTED)).isEqualTo(Tone.BAD);
        assertThat(FacetWords.tone(Status.NEEDS_EDIT)).isEqualTo(Tone.ATTENTION);
        assertThat(FacetWords.tone(Status.UNREVIEWED)).isEqualTo(Tone.NEUTRAL);
        assertThat(FacetWords.tone(Severity.BLOCK)).isEqualTo(Tone.BAD);
        assertThat(FacetWords.tone(Severity.WARN)).isEqualTo(Tone.ATTENTION);
        assertThat(FacetWords.tone(Severity.INFO)).isEqualTo(Tone.NEUTRAL);
        assertThat(FacetWords.tone(Feedback.Polarity.UP)).isEqualTo(Tone.GOOD);
        assertThat(FacetWords.tone(Feedback.Polarity.DOWN)).isEqualTo(Tone.BAD);
        assertThat(FacetWords.tone(Feedback.Polarity.UNKNOWN)).isEqualTo(Tone.NEUTRAL);
        assertThat(FacetWords.tone(Dimension.STATUS, "accepted")).isEqualTo(Tone.GOOD);
        assertThat(FacetWords.tone(Dimension.FEEDBACK, "down")).isEqualTo(Tone.BAD);
        assertThat(FacetWords.tone(Dimension.CLUSTER, "conflicting")).isEqualTo(Tone.BAD);
        assertThat(FacetWords.tone(Dimension.CLUSTER, "near")).isNull();
        assertThat(FacetWords.tone(Dimension.TAG, "billing")).isNull();
    }
}
