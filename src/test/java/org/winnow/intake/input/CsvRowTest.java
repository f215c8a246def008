package org.winnow.intake.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of RFC 4180, in part after the specification suite of FastCSV. */
class CsvRowTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "D"                 | [D]
                    " D "               | [ D ]
                    "A",B               | [A][B]
                    A,"B"               | [A][B]
                    "A,B",C             | [A,B][C]
                    "A""B",C            | [A"B][C]
                    ` "D"`              | [ "D"]
                    A"B,C               | [A"B][C]
                    ,                   | [][]
                    ` A , B `           | [ A ][ B ]
                    "A~B",C             | [A~B][C]
                    #c,d                | [#c][d]
                    """)
    void cellsAreReadAsTheyStand(String row, String cells) throws Exception {
        String text = row.replace('~', '\n');
        assertThat(cut(text)).containsExactly(text);
        assertThat(told(CsvRow.separatedBy(',').cells(text))).isEqualTo(cells.replace('~', '\n'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    A,"B        | A quote that opens in the record at line 1 is never closed.
                    "A,B        | A quote that opens in the record at line 1 is never closed.
                    "D" ,e      | The quotes in this record do not match: text follows a closing quote.
                    "A"B",C     | The quotes in this record do not match: text follows a closing quote.
                    """)
    void quotesThatDoNotMatchPutTheRowAside(String row, String reason) throws Exception {
        try (Entries entries = Entries.of(
                ("a,b\n" + row).getBytes(StandardCharsets.UTF_8), Layout.of(Container.CSV), Limits.DEFAULT)) {
            assertThat(entries.next().problem()).isEqualTo(reason.replace("line 1", "line 2"));
            assertThat(entries.next()).isNull();
        }
    }

    @Test
    void linesEndInThreeWays() throws Exception {
        assertThat(cut("a\nb\r\nc\rd\r\n")).containsExactly("a", "b", "c", "d");
        assertThat(cut("\"a\r\nb\"\r\n\"c\rd\"\re")).containsExactly("\"a\r\nb\"", "\"c\rd\"", "e");
    }

    @Test
    void headersGetNamesOfTheirOwn() {
        assertThat(CsvRow.header(List.of("a", "", "a", " ", "a")))
                .containsExactly("a", "column 2", "a (2)", "column 4", "a (3)");
    }

    @Test
    void onlyEmptyCellsMayStandBehindTheLastColumn() throws Exception {
        assertThat(CsvRow.json(List.of("a"), List.of("1", "", ""))).isEqualTo("{\"a\":\"1\"}");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> CsvRow.json(List.of("a"), List.of("1", "", "2")))
                .hasMessage("The row has 3 cells where the header has 1 columns.");
    }

    private static List<String> cut(String text) throws Exception {
        List<String> rows = new ArrayList<>();
        try (Pieces pieces =
                Inputs.of(text.getBytes(StandardCharsets.UTF_8), Layout.of(Container.CSV), Limits.DEFAULT)) {
            for (Piece piece = pieces.next(); piece != null; piece = pieces.next()) {
                rows.add(new String(piece.bytes(), StandardCharsets.UTF_8));
            }
        }
        return rows;
    }

    private static String told(List<String> cells) {
        return "[" + String.join("][", cells) + "]";
    }
}
