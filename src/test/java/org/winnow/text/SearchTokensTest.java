package org.winnow.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTokensTest {
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        SearchTokens tokens = new SearchTokens().of(text);
        while (tokens.next()) {
            words.add(new String(tokens.bytes(), 0, tokens.length(), StandardCharsets.UTF_8));
        }
        return words;
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        SearchTokens tokens = new SearchTokens().of(text);
        while (tokens.next()) {
            pieces.add(text.substring(tokens.start(), tokens.end()));
        }
        return pieces;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The quick  brown Fox.    | the quick brown fox
            It costs 3.14 EUR!       | it costs 3 14 eur
            snake_case v2            | snake case v2
            don't                    | don t
            ÄRGER über Straße        | ärger über straße
            İstanbul ΑΘΗΝΑ Жук       | istanbul αθηνα жук
            ½ Ⅷ ²                    | ½ ⅷ ²
            返品のてつづき abc退款   | 返 品 の て つ づ き abc 退 款
            スーパー                 | ス ー パ ー
            𠮷野 𝐀𝐁                  | 𠮷 野 𝐀𝐁
            คืนเงิน                  | ค ื น เ ง ิ น
            पैसे वापस                 | पैसे वापस
            한국어 환불을            | 한국어 환불을
            😀 – … ( ) " *           |
            """)
    void cutsTextIntoWords(String text, String expected) {
        assertThat(words(text)).isEqualTo(expected == null ? List.of() : List.of(expected.split(" ", -1)));
    }

    @ParameterizedTest
    @CsvSource({
        "cafe\u0301, café",
        "\u1112\u1161\u11ab\u1100\u116e\u11a8, 한국",
        "\u212Belvin \u212A, ångström k",
        "\u304B\u3099, が",
        "a\u0323\u0302, ậ",
        "\uF900, 豈"
    })
    void readsBothSpellingsOfACharacterAlike(String loose, String composed) {
        assertThat(words(loose).get(0)).startsWith(words(composed).get(0).substring(0, 1));
    }

    @Test
    void composesWholeWords() {
        assertThat(words("cafe\u0301s \u1112\u1161\u11ab か\u3099く")).isEqualTo(words("cafés 한 がく"));
    }

    @Test
    void saysWhereTheWordsStand() {
        assertThat(pieces("A cafe\u0301, か\u3099く 𠮷!")).containsExactly("A", "cafe\u0301", "か\u3099", "く", "𠮷");
    }

    @Test
    void separatesAtHalvesOfCharactersAndNothing() {
        assertThat(words("a\uD800b\u0000c\uDC00")).containsExactly("a", "b", "c");
    }

    @Test
    void keepsDifferentGiantWordsApart() {
        String giant = "x".repeat(50_000);
        assertThat(words(giant + "a")).isNotEqualTo(words(giant + "b")).hasSize(1);
        assertThat(words(giant).get(0)).hasSize(1024);
    }

    @Test
    void findsTheSameWordsInAComposedTextAndInTheOriginal() {
        Random random = new Random(5);
        int[] points = {
            'a', 'Z', ' ', '_', 0xE9, 0x301, 0x323, 0x3B1, 0x430, 0x5D0, 0x4E2D, 0x304B, 0x3099, 0xE01, 0xE37, 0x915,
            0x93F, 0x1112, 0x1161, 0x11AB, 0xAC00, 0x1F600, 0x20BB7, 0x212B, 0x30FC, 0x1E9B, 0xFB01
        };
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder("a");
            for (int k = 0; k < 8; k++) {
                text.appendCodePoint(points[random.nextInt(points.length)]);
            }
            String composed = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC);
            assertThat(words(text.toString())).as(composed).isEqualTo(words(composed));
        }
    }
}
