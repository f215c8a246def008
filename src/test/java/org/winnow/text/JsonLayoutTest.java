package org.winnow.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLayoutTest {
    @Test
    void valuesStandUnderEachOther() {
        assertThat(JsonLayout.spread("{\"a\":[1.10,{}],\"b\\\"{\":\"x, y: [z]\",\"c\":[]}"))
                .isEqualTo("""
                        {
                          "a": [
                            1.10,
                            {}
                          ],
                          "b\\"{": "x, y: [z]",
                          "c": []
                        }""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":[1.10,1e5,{}],\"b\":\"x, \\\\\\\" y\",\"c\":{\"d\":null}}",
                "[]",
                "\" a  b \"",
                "[\"\\\\\",\" , \"]",
                "",
                "{\"unclosed\":["
            })
    void theLayoutCanBeTakenAwayAgain(String json) {
        assertThat(JsonLayout.dense(JsonLayout.spread(json))).isEqualTo(json);
    }
}
