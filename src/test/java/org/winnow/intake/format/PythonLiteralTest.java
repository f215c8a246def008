package org.winnow.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.text.Json;

class PythonLiteralTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    ['a', "it's", 'say \\'x\\'']              | ["a","it's","say 'x'"]
                    ('a', 1, -2.5e3, None, True, False,)     | ["a",1,-2.5e3,null,true,false]
                    {'k': {'n': []}}                         | {"k":{"n":[]}}
                    Document(id=None, page_content='x\\ny')   | {"id":null,"page_content":"x\\ny"}
                    a.b.Doc(meta={'u': '\\u20ac \\xe9'})       | {"meta":{"u":"€ é"}}
                    '\\q'                                     | "\\\\q"
                    """)
    void literalsBecomeJson(String python, String json) {
        Json read = PythonLiteral.parse(python);
        assertThat(read).isNotNull();
        assertThat(read.raw()).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[", "['a'", "{'a'}", "os.system('x')", "[1] see below", "01a", "'a", "[--1]"})
    void everythingElseIsNone(String text) {
        assertThat(PythonLiteral.parse(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 100_000})
    void deepNestingIsNone(int depth) {
        assertThat(PythonLiteral.parse("[".repeat(depth))).isNull();
    }
}
