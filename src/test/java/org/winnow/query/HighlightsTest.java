package org.winnow.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.store.FullText.Where;
import org.winnow.text.Span;

class HighlightsTest {
    private static final String TEXT = "A refund? Refunds take five days; no refund before.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "refund | RESPONSE | refund, refund",
                "refund* | RESPONSE | refund, Refunds, refund",
                "\"five days\" | RESPONSE | five days",
                "response:days | RESPONSE | days",
                "response:days | INSTRUCTION | ''",
                "response:days | PASSAGES | ''",
                "days status:accepted | INSTRUCTION | days",
                "-days | RESPONSE | ''",
                "five or days | RESPONSE | five, days",
                "(five -refund) or (days before) | RESPONSE | five, days, before",
                "status:accepted | RESPONSE | ''",
                "\"five days\" five | RESPONSE | five, five days"
            })
    void whatIsLookedForIsFoundWhereItIsLookedFor(String query, Where kind, String found) throws QueryException {
        List<Span> places = Highlights.of(Query.parse(query)).in(kind, TEXT);
        assertThat(places.stream().map(place -> place.of(TEXT)).collect(Collectors.joining(", ")))
                .isEqualTo(found);
    }

    @Test
    void theSameWordsAreTheSameHighlights() throws QueryException {
        assertThat(Highlights.of(Query.parse("days status:accepted")))
                .isEqualTo(Highlights.of(Query.parse("days status:rejected days")))
                .isNotEqualTo(Highlights.of(Query.parse("response:days")));
        assertThat(Highlights.of(Query.ALL)).isSameAs(Highlights.NONE);
        assertThat(Highlights.NONE.isEmpty()).isTrue();
    }
}
