package org.winnow.desktop.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.text.Span;

class MovedTest {
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    one teh two teh  | one teh twoo teh  | teh teh
                    one teh two teh  | teh two teh       | teh teh
                    one teh two teh  | one the two teh   | teh
                    one teh two teh  | one tehx two teh  | teh
                    one teh two teh  | one teh. two teh  | teh teh
                    one teh two teh  | one teh two       | teh
                    one teh two teh  | one teh two tehs  | teh
                    one teh two teh  | one teh two teh.  | teh teh
                    one teh two teh  | ''                | ''
                    one teh two teh  | else              | ''
                    """)
    void stretchesMoveWithTheirTextUntilTheyAreChanged(String before, String after, String kept) {
        List<Span> spans = List.of(new Span(4, 7), new Span(12, 15));

        assertThat(Moved.spans(spans, before, after).stream()
                        .map(span -> span.of(after))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(kept);
    }
}
