package org.winnow.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.winnow.cluster.Samples.example;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Facts are written as a person would quote them, in the order in which they are met. */
class FactsTest {
    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("", List.of()),
                Arguments.of("No facts here, what a shame.", List.of()),
                Arguments.of("It takes 14 days.", List.of("14")),
                Arguments.of("From 10 to 20.", List.of("10", "20")),
                Arguments.of("It is 1,000.50 now", List.of("1,000.50")),
                Arguments.of("At 9:30 on 24/12", List.of("9:30", "24/12")),
                Arguments.of("A rise of 5 % or 5%", List.of("5 %", "5%")),
                Arguments.of("B2B and C3PO", List.of()),
                Arguments.of("1. Open\n2) Close", List.of()),
                Arguments.of("1. Open\n2) Take 3", List.of("3")),
                Arguments.of("  * 4. Bold item", List.of()),
                Arguments.of("In 2024. It was", List.of("2024")),
                Arguments.of("€29", List.of("€", "€29")),
                Arguments.of("29 €", List.of("29 €", "€")),
                Arguments.of("from 10 €20", List.of("10", "€", "€20")),
                Arguments.of("See https://a.example/x.", List.of("https://a.example/x")),
                Arguments.of("See (http://a.example/7)!", List.of("http://a.example/7")),
                Arguments.of("www.a.example, then 5", List.of("www.a.example", "5")),
                Arguments.of("HTTPS://A.example", List.of("HTTPS://A.example")),
                Arguments.of("xwww.a.example 1", List.of("1")),
                Arguments.of("what http is", List.of()),
                Arguments.of("١٤ يوما", List.of("١٤")));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void areNumbersAddressesAndCurrencies(String text, List<String> facts) {
        assertThat(quotes(text)).isEqualTo(facts);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1000 | 1,000",
                "1000 | 1.000",
                "1000000 | 1,000,000",
                "29 | 29.00",
                "29.5 | 29,50",
                "14 | ١٤",
                "https://a.example/X | www.a.example/x",
                "http://a.example | https://www.a.example.",
            })
    void areTheSameHoweverTheyAreSpelled(String one, String other) {
        assertThat(hashes(one)).isNotEmpty().isEqualTo(hashes(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1000 | 1001",
                "1.5 | 15",
                "1.5 | 1.05",
                "9:00 | 9:30",
                "1/2 | 2/1",
                "https://a.example/x | https://a.example/y",
                "€ | $",
                "10 | 100",
            })
    void areOthersWhereTheValueIsAnother(String one, String other) {
        assertThat(hashes(one)).isNotEmpty().doesNotContainAnyElementsOf(hashes(other));
    }

    @Test
    void aContradictionIsOneWhicheverAnswerComesFirst() {
        List<String> answers = List.of(
                "Yes.", "No.", "No problem.", "It is 5.", "It is 7.", "It is 5 or 7.", "$5", "€5", "Perhaps.", "");
        for (String one : answers) {
            for (String other : answers) {
                assertThat(Conflict.between(example("q", one), example("q", other))
                                .isPresent())
                        .as("%s / %s", one, other)
                        .isEqualTo(Conflict.between(example("q", other), example("q", one))
                                .isPresent());
            }
            assertThat(Conflict.between(example("q", one), example("q", one))).isEmpty();
        }
    }

    private static List<String> quotes(String text) {
        List<String> quotes = new ArrayList<>();
        Facts.visit(text, (start, end, hash) -> quotes.add(text.substring(start, end)));
        return quotes;
    }

    private static List<Integer> hashes(String text) {
        List<Integer> hashes = new ArrayList<>();
        Facts.visit(text, (start, end, hash) -> hashes.add(hash));
        return hashes;
    }
}
