package org.winnow.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SplitRatioTest {
    @ParameterizedTest
    @CsvSource({"80/10/10,80,10,10", " 8 / 1 / 1 ,8,1,1", "90/10,90,10,0", "100/0/0,100,0,0", "1/2/3,1,2,3"})
    void readsShares(String text, int train, int validation, int test) {
        assertThat(SplitRatio.parse(text)).contains(new SplitRatio(train, validation, test));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "80", "0/50/50", "80/-10/30", "80/10/10/0", "0.8/0.1/0.1", "a/b/c", "9999999/1/1"})
    void refusesWhatIsNoRatio(String text) {
        assertThat(SplitRatio.parse(text)).isEmpty();
    }

    @Test
    void onlyProportionsCount() {
        SplitRatio ratio = new SplitRatio(8, 1, 1);

        assertThat(ratio.testShare()).isCloseTo(0.1, within(1e-12));
        assertThat(ratio.validationShare()).isCloseTo(0.1, within(1e-12));
        assertThat(ratio).hasToString("8/1/1");
    }

    @Test
    void trainingOnNothingIsRefused() {
        assertThatThrownBy(() -> new SplitRatio(0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
