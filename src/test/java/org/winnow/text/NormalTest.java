package org.winnow.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hello,   World! | hello world",
                "It's 5 o’clock | its 5 oclock",
                "e-mail | e mail",
                "Price: 1.5 (or 1,000). | price 1.5 or 1,000",
                "ＡＢＣ　１２ | abc 12",
                "ﬁne | fine",
                "E\u0301clair | éclair",
                "كَيْفَ؟ | كَيْفَ",
                "取消订阅。 | 取消订阅",
                "Great 👍! | great",
                "👍 | 👍",
                "?! | ?!",
                "'' | ''",
            })
    void bringsTextsToOneForm(String text, String key) {
        assertThat(Normal.key(text)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({"'Hello, World!'", "ＡＢＣ", "İstanbul", "straße ẞ", "'  a\u00A0b\tc '", "1.5 1:30"})
    void isTheSameWhenAppliedTwice(String text) {
        assertThat(Normal.key(Normal.key(text))).isEqualTo(Normal.key(text));
    }

    @Test
    void leavesComposedTextAlone() {
        String composed = "é ok";

        assertThat(Normal.compose(composed)).isSameAs(composed);
        assertThat(Normal.compose("e\u0301")).isEqualTo("é");
    }

    @Test
    void collapsesEveryKindOfWhiteSpace() {
        assertThat(Normal.collapse("\u00A0 a\r\n\tb\u3000c ")).isEqualTo("a b c");
    }
}
