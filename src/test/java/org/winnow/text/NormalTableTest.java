package org.winnow.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which texts are the same but for writing, and which are not. */
class NormalTableTest {
    static Stream<List<String>> same() {
        return Stream.of(
                List.of("", " ", "\n\t", "\u00a0"),
                List.of("hello", "Hello", "HELLO!", " hello ", "¡Hello!", "«hello»", "hello…"),
                List.of("its", "it's", "It’s", "IT'S.", "itʼs"),
                List.of("e mail", "e-mail", "E–Mail", "e  mail", "e_mail", "(e) mail"),
                List.of("a b", "a\nb", "a\r\n\r\nb", "a\u3000b", "a\u2028b", "a, b", "a / b", "* a * b"),
                List.of("1.5", "１．５", "1.5.", "(1.5)", "1.5,"),
                List.of("1,000", " 1,000 ", "1,000!"),
                List.of("10:30", "10:30.", "at: 10:30".substring(4)),
                List.of("1/2", " 1/2 "),
                List.of("café", "cafe\u0301", "CAFÉ", "CAFE\u0301", "Café."),
                List.of("fine", "ﬁne", "ＦＩＮＥ"),
                List.of("straße", "Straße", "STRAẞE"),
                List.of("привет мир", "Привет, мир!", "ПРИВЕТ — МИР"),
                List.of("取消订阅", "取消订阅。", "「取消订阅」"),
                List.of("カード", "ｶｰﾄﾞ", "カード！"),
                List.of("한국", "\u1112\u1161\u11ab\u1100\u116e\u11a8"),
                List.of("great", "Great 👍", "👍 great!", "great ❤\ufe0f"),
                List.of("x2", "x²", "X2"),
                List.of("5 km", "5 ㎞", "5 KM"));
    }

    @ParameterizedTest
    @MethodSource("same")
    void textsThatDifferInWritingOnlyHaveOneKey(List<String> texts) {
        String key = Normal.key(texts.get(0));

        assertThat(texts).allSatisfy(text -> assertThat(Normal.key(text)).isEqualTo(key));
        assertThat(Normal.key(key)).isEqualTo(key);
    }

    static Stream<Arguments> different() {
        return Stream.of(
                Arguments.of("1.5", "15"),
                Arguments.of("1.5", "1,5"),
                Arguments.of("1.5", "1 5"),
                Arguments.of("10:30", "1030"),
                Arguments.of("1/2", "12"),
                Arguments.of("1", "2"),
                Arguments.of("a b", "ab"),
                Arguments.of("e-mail", "email"),
                Arguments.of("cafe", "café"),
                Arguments.of("straße", "strasse"),
                Arguments.of("👍", "👎"),
                Arguments.of("?", "!"),
                Arguments.of("?", ""),
                Arguments.of("❤", "💔"),
                Arguments.of("كَتَبَ", "كتب"),
                Arguments.of("は", "ば"),
                Arguments.of("是", "不是"),
                Arguments.of("a", "а")); // Latin and Cyrillic
    }

    @ParameterizedTest
    @MethodSource("different")
    void textsThatDifferInMoreHaveOtherKeys(String one, String other) {
        assertThat(Normal.key(one)).isNotEqualTo(Normal.key(other));
    }

    @Test
    void randomKeysStayAsTheyAre() {
        Random random = new Random(23);
        String alphabet = "aBcÉßé .,:/'’-!?12３９ \n\t\u00a0ＡカｶﾞЖя漢ﬁ²½ΣσςÀ_";
        for (int round = 0; round < 20_000; round++) {
            String key = Normal.key(random(random, alphabet, 16));

            assertThat(Normal.key(key)).as(key).isEqualTo(key);
        }
    }

    @Test
    void keysOfAsciiFollowTheDefinition() {
        Random random = new Random(29);
        for (int round = 0; round < 20_000; round++) {
            String text = random(random, "aB1 2.,:/'-!\n\tz9", 12);

            assertThat(Normal.key(text)).as(text).isEqualTo(asciiKey(text));
        }
    }

    @Test
    void caseOfAsciiNeverMatters() {
        Random random = new Random(31);
        for (int round = 0; round < 2_000; round++) {
            String text = random(random, "aBcDxYz 1.5'!", 20);

            assertThat(Normal.key(text.toUpperCase(java.util.Locale.ROOT))).isEqualTo(Normal.key(text));
        }
    }

    @Test
    void composingIsThatOfUnicode() {
        Random random = new Random(37);
        String alphabet = "ae\u0301\u0308ﬁ①²ｶﾞÅ\u212b漢\u1100\u1161ệ ";
        for (int round = 0; round < 5_000; round++) {
            String text = random(random, alphabet, 10);

            assertThat(Normal.compose(text)).isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFKC));
        }
    }

    static Stream<Arguments> spaces() {
        return Stream.of(
                Arguments.of("", ""),
                Arguments.of("   ", ""),
                Arguments.of("a", "a"),
                Arguments.of(" a ", "a"),
                Arguments.of("a  b", "a b"),
                Arguments.of("a\n\n\tb\r\n", "a b"),
                Arguments.of("\u00a0a\u2003\u2009b\u3000", "a b"),
                Arguments.of("a\u2028b\u2029c", "a b c"),
                Arguments.of("a\u200bb", "a\u200bb"),
                Arguments.of("😀  😀", "😀 😀"),
                Arguments.of(" A , b ! ", "A , b !"));
    }

    @ParameterizedTest
    @MethodSource("spaces")
    void runsOfWhiteSpaceBecomeOneSpace(String text, String collapsed) {
        assertThat(Normal.collapse(text)).isEqualTo(collapsed);
        assertThat(Normal.collapse(collapsed)).isEqualTo(collapsed);
    }

    @Test
    void asciiEndsAt127() {
        assertThat(List.of(Normal.isAscii(""), Normal.isAscii("az\u0000\u007f"), Normal.isAscii("az\u0080")))
                .isEqualTo(List.of(true, true, false));
    }

    private static String asciiKey(String text) {
        String key = text.toLowerCase(java.util.Locale.ROOT)
                .replace("'", "\u0001")
                .replaceAll("(?<=[0-9])([.,:/])(?=[0-9])", "\u0002$1")
                .replaceAll("(?<!\u0002)[^a-z0-9\u0001\u0002]", " ")
                .replaceAll("[\u0001\u0002]", "")
                .replaceAll(" +", " ")
                .strip();
        return key.isEmpty() ? text.replaceAll("\\s+", " ").strip() : key;
    }

    private static String random(Random random, String alphabet, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most); i > 0; i--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
