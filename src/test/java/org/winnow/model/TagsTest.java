package org.winnow.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TagsTest {
    static Stream<Arguments> tags() {
        return Stream.of(
                Arguments.of("", ""),
                Arguments.of(" ", ""),
                Arguments.of("/", ""),
                Arguments.of(" / / ", ""),
                Arguments.of("billing", "billing"),
                Arguments.of("  billing\t", "billing"),
                Arguments.of("Billing", "Billing"),
                Arguments.of("billing/refund", "billing/refund"),
                Arguments.of(" billing / refund ", "billing/refund"),
                Arguments.of("/billing", "billing"),
                Arguments.of("billing/", "billing"),
                Arguments.of("billing//refund", "billing/refund"),
                Arguments.of("///a///b///", "a/b"),
                Arguments.of("a b", "a b"),
                Arguments.of("a   b", "a b"),
                Arguments.of("a\t\r\n b", "a b"),
                Arguments.of("a \u3000 b", "a b"),
                Arguments.of("a\u00a0b", "a b"),
                Arguments.of("\u00a0a\u2003", "a"),
                Arguments.of("too  many / words  here", "too many/words here"),
                Arguments.of("größe/Über", "größe/Über"),
                Arguments.of("退款/账单", "退款/账单"),
                Arguments.of("c++/#1 \\ x", "c++/#1 \\ x"),
                Arguments.of("a-b_c.d:e", "a-b_c.d:e"),
                Arguments.of("👍 / 👎", "👍/👎"),
                Arguments.of("a/a", "a/a"));
    }

    @ParameterizedTest
    @MethodSource("tags")
    void namesAreStrippedAndEmptyOnesDropped(String tag, String tidy) {
        assertThat(Tags.tidy(tag)).isEqualTo(tidy);
    }

    @ParameterizedTest
    @MethodSource("tags")
    void aTidyTagStaysAsItIs(String tag, String tidy) {
        assertThat(Tags.tidy(tidy)).isEqualTo(tidy);
    }

    @Test
    void randomTagsAreTidyAfterOneRound() {
        Random random = new Random(5);
        String alphabet = "aB \t/\u3000\u00a0é退";
        for (int round = 0; round < 5_000; round++) {
            StringBuilder tag = new StringBuilder();
            for (int i = random.nextInt(12); i > 0; i--) {
                tag.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String tidy = Tags.tidy(tag.toString());

            assertThat(tidy)
                    .isEqualTo(Tags.tidy(tidy))
                    .doesNotContain("//", "  ", "/ ", " /", "\t", "\u3000", "\u00a0")
                    .doesNotStartWith("/")
                    .doesNotEndWith("/");
            assertThat(tidy.replaceAll("[ /]", "")).isEqualTo(tag.toString().replaceAll("[ \t/\u3000\u00a0]", ""));
        }
    }

    static Stream<Arguments> lists() {
        return Stream.of(
                Arguments.of(List.of(), List.of()),
                Arguments.of(List.of("", " ", "/"), List.of()),
                Arguments.of(List.of("b", "a"), List.of("a", "b")),
                Arguments.of(List.of("a", " a ", "a/", "/a"), List.of("a")),
                Arguments.of(List.of("a", "A"), List.of("A", "a")),
                Arguments.of(List.of("a/b", "a", "a b"), List.of("a", "a b", "a/b")),
                Arguments.of(List.of("é", "z", "Z", "1"), List.of("1", "Z", "z", "é")),
                Arguments.of(List.of("x / y", "x/y", "x"), List.of("x", "x/y")),
                Arguments.of(List.of("10", "9", "1"), List.of("1", "10", "9")));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void listsAreSortedAndWithoutRepeats(List<String> tags, List<String> tidy) {
        assertThat(Tags.tidy(tags)).isEqualTo(tidy);
        assertThat(Tags.tidy(tidy)).isEqualTo(tidy);
        assertThat(Tags.tidy(tags)).isUnmodifiable();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void theOrderInWhichTagsComeDoesNotMatter(List<String> tags, List<String> tidy) {
        List<String> mixed = new ArrayList<>(tags);
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(mixed, new Random(seed));
            assertThat(Tags.tidy(mixed)).isEqualTo(tidy);
        }
    }

    @ParameterizedTest(name = "{0} within {1}: {2}")
    @CsvSource({
        "billing, billing, true",
        "billing/refund, billing, true",
        "billing/refund/late, billing, true",
        "billing/refund/late, billing/refund, true",
        "billing/refund/late, billing/refund/late, true",
        "billing, billing/refund, false",
        "billings, billing, false",
        "billing-old, billing, false",
        "billing refund, billing, false",
        "Billing/refund, billing, false",
        "billing/refunds, billing/refund, false",
        "refund/billing, billing, false",
        "a/billing, billing, false",
        "退款/账单, 退款, true",
        "退款账单, 退款, false"
    })
    void aTagLiesWithinItsAncestorsAndItself(String tag, String ancestor, boolean within) {
        assertThat(Tags.isWithin(tag, ancestor)).isEqualTo(within);
    }
}
