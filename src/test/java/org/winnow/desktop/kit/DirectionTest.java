package org.winnow.desktop.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectionTest {
    @ParameterizedTest
    @CsvSource({
        "'', LTR",
        "'12:30 !', LTR",
        "'Care Plus', LTR",
        "'هل تغطي الخطة', RTL",
        "'  29 € תיקון', RTL",
        "'Does الخطة cover', LTR",
        "'解約した場合', LTR",
        "'\uD83D\uDE00 שלום', RTL",
        "'\u2067abc\u2069 שלום', RTL",
        "'\u2067שלום\u2069 abc', LTR"
    })
    void theFirstStrongCharacterOutsideIsolatesDecides(String text, Direction expected) {
        assertThat(Direction.of(text)).isEqualTo(expected);
    }
}
