package org.winnow.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @Test
    void keepsTheExactTextOfEveryValue() throws JsonException {
        Json read = Json.parse(" {\"a\" : 1.10, \"b\":[1e5 ,{\"x\":\"\\u0041\"}], \"c\":9007199254740993123} ");

        assertThat(read.raw()).isEqualTo("{\"a\" : 1.10, \"b\":[1e5 ,{\"x\":\"\\u0041\"}], \"c\":9007199254740993123}");
        assertThat(read.get("a").raw()).isEqualTo("1.10");
        assertThat(read.get("b").raw()).isEqualTo("[1e5 ,{\"x\":\"\\u0041\"}]");
        assertThat(read.get("b").elements().get(1).get("x").raw()).isEqualTo("\"\\u0041\"");
        assertThat(read.get("b").elements().get(1).get("x").text()).isEqualTo("A");
        assertThat(read.get("c").raw()).isEqualTo("9007199254740993123");
    }

    @Test
    void keepsTheOrderOfKeys() throws JsonException {
        assertThat(Json.parse("{\"z\":1,\"a\":2,\"m\":3}").fields().keySet()).containsExactly("z", "a", "m");
    }

    @Test
    void slicesStayExactInLongTexts() throws JsonException {
        String big = "x".repeat(100_000);
        Json read = Json.parse("{\"big\":\"" + big + "\",\"after\":[true,\"é€😀\"],\"n\":-0.50}");

        assertThat(read.get("big").text()).isEqualTo(big);
        assertThat(read.get("after").raw()).isEqualTo("[true,\"é€😀\"]");
        assertThat(read.get("n").raw()).isEqualTo("-0.50");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{\"a\":1,\"a\":2}",
                "{} x",
                "[1,]",
                "{'a':1}",
                "NaN",
                "01",
                "\"\\ud800\"",
                "{\"\\udc00\":1}",
                "\"\\ud83dx\\ude00\"",
                "[1] [2]",
                "{\"a\"",
                "\"tab\there\"",
                "tru"
            })
    void refusesWhatIsNotStrictJson(String text) {
        assertThatThrownBy(() -> Json.parse(text)).isInstanceOf(JsonException.class);
    }

    @Test
    void refusesDeepNestingWithoutOverflowingTheStack() {
        assertThatThrownBy(() -> Json.parse("[".repeat(1_000_000)))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("depth");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[1", "{\"a\"", "\"abc", "[[[", "{\"a\":"})
    void saysWhatIsWrongWithoutTheNamesOfALibrary(String text) {
        assertThatThrownBy(() -> Json.parse(text))
                .isInstanceOf(JsonException.class)
                .hasMessageStartingWith("Not valid JSON")
                .message()
                .doesNotContain("Source", "StreamRead", "REDACTED", "Feature");
    }

    @Test
    void findSkipsNull() throws JsonException {
        Json read = Json.parse("{\"a\":null,\"b\":0}");

        assertThat(read.find("a")).isEmpty();
        assertThat(read.find("b")).contains(new Json.Num("0"));
        assertThat(read.find("c")).isEmpty();
    }

    @Test
    void saysThatARecordIsNestedTooDeepWithoutNamesOfALibrary() {
        assertThatThrownBy(() -> Json.parse("[".repeat(201) + "]".repeat(201)))
                .hasMessageEndingWith("Document nesting depth (201) exceeds the maximum allowed (200)");
    }
}
