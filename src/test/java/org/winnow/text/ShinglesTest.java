package org.winnow.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShinglesTest {
    @Test
    void cutsShortTextsIntoThreesAndLongOnesIntoFives() {
        assertThat(Shingles.width(59)).isEqualTo(3);
        assertThat(Shingles.width(60)).isEqualTo(5);
        assertThat(Shingles.of("a b c d e")).hasSize(3);
        assertThat(Shingles.of(numbered(60))).hasSize(56);
    }

    @Test
    void keepsEachShingleOnceAndSorted() {
        assertThat(Shingles.of("a b c a b c a b c")).hasSize(3).isSorted();
    }

    @Test
    void aTextShorterThanTheWidthIsOneShingle() {
        assertThat(Shingles.of("only two")).hasSize(1);
        assertThat(Shingles.of("?!")).isEmpty();
    }

    @Test
    void theOrderOfWordsMatters() {
        assertThat(Shingles.of("a b c")).isNotEqualTo(Shingles.of("c b a"));
    }

    @Test
    void similarityIsTheShareOfWhatBothHave() {
        assertThat(Shingles.jaccard(new long[] {1, 2, 3}, new long[] {2, 3, 4, 5}))
                .isEqualTo(0.4);
        assertThat(Shingles.jaccard(new long[] {1}, new long[] {2})).isZero();
        assertThat(Shingles.jaccard(new long[0], new long[0])).isEqualTo(1);
        assertThat(Shingles.jaccard(new long[0], new long[] {1})).isZero();
    }

    private static String numbered(int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append('w').append(i).append(' ');
        }
        return text.toString();
    }
}
