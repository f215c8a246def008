package org.winnow.desktop.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "999, 999", "1204, '1,204'", "-3700, '-3,700'", "1000000, '1,000,000'"})
    void countsAreGrouped(long count, String written) {
        assertThat(Numbers.count(count)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 %", "0.004, 0.4 %", "0.0095, 1 %", "0.213, 21 %", "1, 100 %"})
    void smallSharesKeepOneDigit(double share, String written) {
        assertThat(Numbers.percent(share)).isEqualTo(written);
    }
}
