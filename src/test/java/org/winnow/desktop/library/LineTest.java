package org.winnow.desktop.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.query.Highlights;
import org.winnow.query.Query;
import org.winnow.query.QueryException;
import org.winnow.store.FullText.Where;
import org.winnow.text.Span;

class LineTest {
    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {"plain,plain", "' a  b ',a b", "'a\n\n b\tc',a b c", "'',''", "'\n ',''"})
    void aTextIsShownOnOneLine(String text, String line) {
        assertThat(Line.start(text)).isEqualTo(line);
    }

    @Test
    void aLongTextIsCutAndNeverInsideACharacter() {
        assertThat(Line.start("x".repeat(1000))).hasSize(240);
        assertThat(Line.start("x".repeat(239) + "😀".repeat(10))).isEqualTo("x".repeat(239));
        assertThat(Line.start("x".repeat(238) + "😀".repeat(10))).isEqualTo("x".repeat(238) + "😀");
    }

    private static Line line(String query, String text) throws QueryException {
        return Line.of(text, Where.RESPONSE, Highlights.of(Query.parse(query)));
    }

    @Test
    void aTextInWhichNothingIsFoundIsShownFromItsBeginning() throws QueryException {
        assertThat(line("invoice", "Refunds take\nfive days."))
                .isEqualTo(new Line("Refunds take five days.", List.of()));
    }

    @Test
    void everyHitOnTheLineIsMarked() throws QueryException {
        assertThat(line("days", "Two days,\n\nfive days."))
                .isEqualTo(new Line("Two days, five days.", List.of(new Span(4, 8), new Span(15, 19))));
    }

    @Test
    void aLineBeginsAtAWordShortlyBeforeAHitThatLiesFarBack() throws QueryException {
        assertThat(line("\"five days\"", "x".repeat(500) + " and refunds take five days at most."))
                .isEqualTo(new Line("…take five days at most.", List.of(new Span(6, 15))));
    }

    @Test
    void aLineThatBeginsInTheMiddleOfAWordNeverDoesSoInsideACharacter() throws QueryException {
        assertThat(line("days", "😀".repeat(30) + "!days").text()).isEqualTo("…" + "😀".repeat(5) + "!days");
    }
}
