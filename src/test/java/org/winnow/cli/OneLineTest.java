package org.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneLineTest {
    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "short,short",
                "  a \t b  ,a b",
                "abcdefghij,abcdefghij",
                "abcdefghijk,abcdefghij…",
                "😀😀 😀,😀😀 😀",
                "'',''"
            })
    void showsTheBeginningOnOneLine(String text, String expected) {
        assertThat(OneLine.start(text, 10)).isEqualTo(expected);
    }
}
