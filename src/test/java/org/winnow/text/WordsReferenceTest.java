package org.winnow.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the plain definition, with a regular expression and lists of strings. */
class WordsReferenceTest {
    private static final Pattern RUN =
            Pattern.compile("[\\p{L}\\p{Nd}\\p{Nl}\\p{Mn}\\p{Mc}\\p{Me}\\p{Pc}&&[^\\ufe00-\\ufe0f]]+");
    private static final Set<UnicodeScript> UNSPACED = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "The quick brown fox, 2 dogs & a_cat!",
                "Don’t re-use co-op’s naïve ÉTÉ",
                "Ünïcödé ΑΒΓ ςΣ Привет МИР İstanbul ẞ ǅ",
                "取消订阅abc好12的",
                "カタカナ ｶﾀｶﾅ ー ｰ ひらがな漢字",
                "ไทย ລາວ ខ្មែរ မြန်မာ",
                "한국어문장 조선",
                "मराठी বাংলা தமிழ் తెలుగు",
                "العَرَبِيَّة עִבְרִית ١٢٣ ۴۵۶",
                "𝒳𝟙 𠮷野家 😀 👩‍👩‍👧 ❤\uFE0F 1\uFE0F\u20E3",
                "a\uD800b \uDC00 \uDBFF",
                "Ⅷ ⅷ ① ² ½ ª º",
                "a\u200db c\u00adc d\u00a0d"
            })
    void wordsAreThoseOfTheDefinition(String text) {
        assertThat(Words.of(text)).isEqualTo(reference(text));
    }

    @Test
    void everyCodePointBetweenLettersIsCutAsTheDefinitionSays() {
        for (int point = 0; point <= 0x10ffff; point++) {
            String text = "x" + Character.toString(point) + "y" + Character.toString(point);
            if (point >= 0x30000 && point % 101 != 0) {
                continue;
            }
            List<String> words = Words.of(text);
            if (!words.equals(reference(text))) {
                assertThat(words).as("U+%04X", point).isEqualTo(reference(text));
            }
        }
    }

    @Test
    void randomMixesOfScriptsAreCutAsTheDefinitionSays() {
        Random random = new Random(17);
        int[] points = "aZ_9 .-'éßÇΣ漢字かなカーไทยลາមြ한国नदी\u0301\ufe0f\u20e3😀𠮷𝒳İ\n\u00a0"
                .codePoints()
                .toArray();
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(14); i > 0; i--) {
                text.appendCodePoint(points[random.nextInt(points.length)]);
            }
            assertThat(Words.of(text)).isEqualTo(reference(text.toString()));
        }
    }

    @Test
    void separatorsBetweenSpacedWordsChangeNothing() {
        List<String> words = List.of("one", "zwei", "trois", "четыре", "خمسة", "6");
        for (String separator : List.of(" ", "  ", "\n", ", ", " - ", "…", "😀", "/", "\u3000", "«»", "\u0000")) {
            String text = separator + String.join(separator, words) + separator;

            assertThat(Words.of(text)).as(separator).isEqualTo(words);
        }
    }

    private static List<String> reference(String text) {
        List<String> words = new ArrayList<>();
        Matcher runs = RUN.matcher(text);
        while (runs.find()) {
            List<String> points =
                    runs.group().codePoints().mapToObj(Character::toString).toList();
            int start = 0;
            for (int i = 1; i <= points.size(); i++) {
                if (i == points.size() || isUnspaced(points.get(i)) != isUnspaced(points.get(start))) {
                    addRun(points.subList(start, i), words);
                    start = i;
                }
            }
        }
        return words;
    }

    private static void addRun(List<String> run, List<String> words) {
        if (!isUnspaced(run.get(0)) || run.size() == 1) {
            words.add(lower(String.join("", run)));
            return;
        }
        for (int i = 1; i < run.size(); i++) {
            words.add(lower(run.get(i - 1) + run.get(i)));
        }
    }

    private static boolean isUnspaced(String point) {
        return UNSPACED.contains(UnicodeScript.of(point.codePointAt(0))) || "ー\uff70".contains(point);
    }

    private static String lower(String text) {
        StringBuilder lower = new StringBuilder();
        text.codePoints().map(Character::toLowerCase).forEach(lower::appendCodePoint);
        return lower.toString();
    }
}
