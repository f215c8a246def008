package org.winnow.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against sets of strings. */
class ShinglesReferenceTest {
    @Test
    void similarityIsThatOfSets() {
        Random random = new Random(41);
        for (int round = 0; round < 5_000; round++) {
            long[] a = random(random);
            long[] b = random(random);
            Set<Long> shared = boxed(a);
            shared.retainAll(boxed(b));
            Set<Long> all = boxed(a);
            all.addAll(boxed(b));

            assertThat(Shingles.jaccard(a, b)).isEqualTo(all.isEmpty() ? 1 : (double) shared.size() / all.size());
            assertThat(Shingles.jaccard(b, a)).isEqualTo(Shingles.jaccard(a, b));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 9})
    void thereAreAsManyShinglesAsDistinctRunsOfWords(int width) {
        Random random = new Random(width);
        for (int round = 0; round < 500; round++) {
            List<String> words = words(random, random.nextInt(40));
            long[] shingles = Shingles.of(Shingles.words(String.join(" ", words)), width);

            assertThat(shingles).hasSize(runs(words, width).size()).isSorted();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5})
    void textsShareAsMuchAsTheirRunsOfWords(int width) {
        Random random = new Random(43);
        for (int round = 0; round < 1_000; round++) {
            List<String> one = words(random, 1 + random.nextInt(30));
            List<String> other = new ArrayList<>(one);
            for (int i = random.nextInt(4); i > 0; i--) {
                other.set(random.nextInt(other.size()), "changed");
            }
            Set<List<String>> shared = runs(one, width);
            shared.retainAll(runs(other, width));
            Set<List<String>> all = runs(one, width);
            all.addAll(runs(other, width));

            assertThat(Shingles.jaccard(shingles(one, width), shingles(other, width)))
                    .isCloseTo((double) shared.size() / all.size(), within(0.0));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 3", "1, 3", "3, 3", "58, 3", "59, 3", "60, 5", "61, 5", "1000, 5",
    })
    void longTextsAreCutIntoWiderRuns(int words, int width) {
        assertThat(Shingles.width(words)).isEqualTo(width);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 1",
        "2, 1",
        "3, 1",
        "4, 2",
        "59, 57",
        "60, 56",
        "61, 57",
        "200, 196",
    })
    void aTextOfDifferentWordsHasSoManyShingles(int words, int shingles) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(" w").append(i);
        }

        assertThat(Shingles.of(text)).hasSize(shingles);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "One, two; three. | one two three",
                "A b c d | a-b-c-d!",
                "ÉTÉ à Paris | été À paris",
                "取消，订阅 吧 | 取消 订阅 吧"
            })
    void caseAndPunctuationDoNotMatter(String one, String other) {
        assertThat(Shingles.of(one)).isEqualTo(Shingles.of(other));
    }

    @Test
    void theHashesOfWordsComeInOrder() {
        String text = "zeta alpha zeta 漢字 " + "many ".repeat(100);

        assertThat(Shingles.words(text))
                .containsExactly(Words.of(text).stream().mapToLong(Hashes::of).toArray());
    }

    private static long[] shingles(List<String> words, int width) {
        return Shingles.of(Shingles.words(String.join(" ", words)), width);
    }

    private static Set<List<String>> runs(List<String> words, int width) {
        Set<List<String>> runs = new HashSet<>();
        for (int i = 0; i + width <= words.size(); i++) {
            runs.add(words.subList(i, i + width));
        }
        if (!words.isEmpty() && words.size() < width) {
            runs.add(words);
        }
        return runs;
    }

    private static List<String> words(Random random, int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add("w" + random.nextInt(4));
        }
        return List.copyOf(words);
    }

    private static Set<Long> boxed(long[] values) {
        return new TreeSet<>(Arrays.stream(values).boxed().toList());
    }

    private static long[] random(Random random) {
        return random.longs(random.nextInt(12), -9, 9).distinct().sorted().toArray();
    }
}
