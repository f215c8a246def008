package org.winnow.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {
    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("", List.of()),
                Arguments.of(" ,.!? ", List.of()),
                Arguments.of("Hello, World!", List.of("hello", "world")),
                Arguments.of("don't re-use snake_case 1.5", List.of("don", "t", "re", "use", "snake_case", "1", "5")),
                Arguments.of("Füße ÉCLAIR", List.of("füße", "éclair")),
                Arguments.of("اشتراكي؟ نعم", List.of("اشتراكي", "نعم")),
                Arguments.of("取消订阅。好", List.of("取消", "消订", "订阅", "好")),
                Arguments.of("iPhone手机2号", List.of("iphone", "手机", "2", "号")),
                Arguments.of("한국어 문장", List.of("한국어", "문장")),
                Arguments.of("カード", List.of("カー", "ード")),
                Arguments.of("ไทย", List.of("ไท", "ทย")),
                Arguments.of("👍 ok ❤\uFE0F", List.of("ok")),
                Arguments.of("हिन्दी", List.of("हिन्दी")),
                Arguments.of("𝒳1 𠮷野", List.of("𝒳1", "𠮷野")),
                Arguments.of("a\uD800b", List.of("a", "b")));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void splitsIntoLowerCaseWords(String text, List<String> words) {
        assertThat(Words.of(text)).isEqualTo(words);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void hashesAreThoseOfTheWordsAndSpansLieInTheText(String text, List<String> words) {
        List<Long> hashes = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        Words.visit(text, (start, end, hash) -> {
            assertThat(start).isBetween(0, end - 1);
            assertThat(end).isLessThanOrEqualTo(text.length());
            starts.add(start);
            hashes.add(hash);
        });

        assertThat(hashes).isEqualTo(words.stream().map(Hashes::of).toList());
        assertThat(starts).isSorted();
    }

    @Test
    void aCharSequenceNeedNotBeAString() {
        assertThat(Words.of(new StringBuilder("One two"))).containsExactly("one", "two");
    }
}
