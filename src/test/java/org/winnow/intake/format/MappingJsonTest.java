package org.winnow.intake.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.text.Json;

class MappingJsonTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"instuction": "/q"}                          | There is an unknown field "instuction" in the mapping
                    {}                                            | The mapping says neither where "messages" lie
                    []                                            | There must be an object in the mapping.
                    {"instruction": 1}                            | "instruction" must be a list.
                    {"instruction": "/q", "id": "A b"}            | "id" of the mapping may hold small letters
                    {"messages": {}}                              | "messages" needs "at"
                    {"messages": {"at": "/m", "roles": {"a": "x"}}} | A role is system, user, assistant or tool
                    {"response": "/a", "feedback": [{"at": "/f", "scale": "stars"}]} | "scale" of a feedback is
                    {"response": "/a", "alternatives": [{"kind": "x", "at": "/f"}]}  | "kind" of an alternative is
                    {"response": "/a", "passages": [{"text": "/f"}]}                 | "at" is missing.
                    {"response": "/a", "usual": 1}                | "usual" must be true or false.
                    {"response": "/a", "recognise": {"fields": {"/a": "txt"}}}       | "/a" in "recognise" has an unknown kind
                    {"response": "/a", "recognise": {"sure": 2, "fields": {"/a": "text"}}} | "sure" must lie between 0 and 1.
                    {"response"                                   | The mapping cannot be read.
                    """)
    void whatIsWrongIsNamed(String mapping, String sentence) {
        assertThatThrownBy(() -> MappingJson.parse(mapping))
                .isInstanceOf(MappingException.class)
                .hasMessageStartingWith(sentence);
    }

    @Test
    void pointersWalkIntoListsStarsAndTextsOfJson() throws Exception {
        Json record = Json.parse("{\"a/b\":[{\"x\":1},{\"x\":2}],\"s\":\"{\\\"in\\\":[7]}\",\"~\":0}");
        assertThat(Pointer.of("/a~1b/1/x").in(record).raw()).isEqualTo("2");
        assertThat(Pointer.of("/s/in/0").in(record).raw()).isEqualTo("7");
        assertThat(Pointer.of("/~0").in(record).raw()).isEqualTo("0");
        assertThat(Pointer.of("a/b").in(record).raw()).isEqualTo("[{\"x\":1},{\"x\":2}]");
        assertThat(Pointer.of("/*/*/x").all(record))
                .extracting(f -> f.at().text() + f.value().raw())
                .containsExactly("/a~1b/0/x1", "/a~1b/1/x2");
        assertThat(Pointer.of("/a~1b/9").in(record)).isNull();
    }

    @Test
    void whatNobodyTookKeepsItsSpellingAndOrder() throws Exception {
        Json record =
                Json.parse("{\"z\": 1.10, \"q\": \"x\", \"m\": {\"k\": 1e5, \"t\": 1}, \"a\": 18446744073709551616}");
        Leftover left = new Leftover();
        left.take(Pointer.of("/q"));
        left.take(Pointer.of("/m/t"));
        assertThat(left.of(record).text()).isEqualTo("{\"z\":1.10,\"m\":{\"k\":1e5},\"a\":18446744073709551616}");
    }

    @Test
    void everyBuiltInFormatHasANameAndCanBeFound() {
        assertThat(Formats.distinct()).allSatisfy(format -> {
            assertThat(format.title()).isNotBlank();
            assertThat(Formats.find(format.id())).isPresent();
        });
    }
}
