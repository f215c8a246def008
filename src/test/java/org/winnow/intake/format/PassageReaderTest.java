package org.winnow.intake.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.model.Passage;
import org.winnow.model.Retrieved;
import org.winnow.text.Json;

class PassageReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "x"                                                     | x null null null null {}
                    {"page_content":"x","metadata":{"source":"a/b","title":"T"},"type":"Document"} | x T a/b null null {}
                    {"lc":1,"type":"constructor","id":["l"],"kwargs":{"page_content":"x","metadata":{"p":1}}} | x null null null null {"kwargs":{"metadata":{"p":1}}}
                    {"node":{"id_":"n","text":"x","metadata":{"file_name":"f"}},"score":0.5} | x null f n 0.5 {}
                    {"id":"d","content":"x","meta":{"file_path":"p"},"score":1} | x null p d 1.0 {}
                    {"content":{"text":"x"},"location":{"s3Location":{"uri":"s3://b"}},"score":0.25} | x null s3://b null 0.25 {}
                    {"text":"x","id":7,"url":"u","lang":"de"}                | x null u 7 null {"lang":"de"}
                    {"text":"x","score":null}                               | x null null null null {"score":null}
                    """)
    void everyShapeHasItsComponents(String json, String expected) throws Exception {
        Retrieved only = all(json).get(0);
        Passage passage = only.passage();
        assertThat(passage.text() + " " + passage.title() + " " + passage.uri() + " " + passage.id() + " "
                        + only.score() + " " + passage.extra().text())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    ["x",["y"],null]                           | x;y
                    "[\\"x\\", \\"y\\"]"                       | x;y
                    "['x', 'y']"                               | x;y
                    "[Document(page_content='x')]"             | x
                    "Document(page_content='x', metadata={})"  | x
                    "[1] see the note"                         | [1] see the note
                    "[2, 3]"                                   | [2, 3]
                    ""                                         | ``
                    """)
    void listsMayStandInsideOfATextAndOtherTextsStayWhole(String json, String texts) throws Exception {
        assertThat(String.join(
                        ";", all(json).stream().map(r -> r.passage().text()).toList()))
                .isEqualTo(texts);
    }

    @Test
    void aSeparatorCutsOneTextIntoPassages() throws Exception {
        List<Retrieved> all = new ArrayList<>();
        new PassageReader(PassageReader.Fields.NONE, "|").read(Json.parse("\"a|b||c\""), all);
        assertThat(all.stream().map(r -> r.passage().text())).containsExactly("a", "b", "c");
    }

    @Test
    void aPassageWithoutATextIsNamed() {
        assertThatThrownBy(() -> all("{\"id\":1}")).hasMessage("A passage has no text: it has only \"id\".");
        assertThatThrownBy(() -> all("[3]")).hasMessage("A passage is 3 where a text was expected.");
    }

    private static List<Retrieved> all(String json) throws Exception {
        List<Retrieved> all = new ArrayList<>();
        PassageReader.USUAL.read(Json.parse(json), all);
        return all;
    }
}
