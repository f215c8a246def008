package org.winnow.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {
    private static final Languages LANGUAGES = new Languages();
    private static final Path SHARED = Path.of(System.getProperty("winnow.shared", "no-such-folder"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | How do I reset my password?
            de | Wie kann ich mein Passwort zurücksetzen?
            fr | Comment puis-je réinitialiser mon mot de passe ?
            es | ¿Cuándo llegará el paquete que pedí la semana pasada?
            it | Vorrei sapere quando arriva il mio ordine.
            nl | Ik wil graag mijn bestelling annuleren.
            pl | Chciałbym anulować swoje zamówienie.
            tr | Siparişimi iptal etmek istiyorum, lütfen.
            sv | Hur avbryter jag min beställning?
            ru | Как мне отменить мой заказ?
            uk | Як мені скасувати своє замовлення?
            ar | كيف يمكنني إلغاء طلبي من فضلك؟
            fa | این یک متن فارسی است برای آزمایش
            hi | मैं अपना ऑर्डर कैसे रद्द कर सकता हूँ?
            ja | 注文はどこですか
            ja | 東京都の天気予報サイト
            zh | 我的订单在哪里
            zh | 请问如何在 iPhone 15 Pro Max 上重置密码
            ko | 주문을 취소하고 싶어요
            he | איך מבטלים הזמנה
            th | ยกเลิกคำสั่งซื้ออย่างไร
            el | Πού είναι η παραγγελία μου;
            """)
    void tellsTheLanguageOfASentence(String language, String text) {
        assertThat(LANGUAGES.detect(text)).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Ok.",
                "12345 67890",
                "https://example.com/how/do/i/reset/my/password",
                "first.last@example-company.com",
                "AX-4500",
                "😀😀😀",
                "{\"a\": [1, 2], \"name\": \"x_y\", \"items\": [{\"id\": 7}]}",
                "```\nThis is all inside a fence and so it is code.\n```"
            })
    void leavesOpenWhatCannotBeTold(String text) {
        assertThat(LANGUAGES.detect(text)).isEqualTo("und");
    }

    @Test
    void codeAndAddressesDoNotHideTheProseAroundThem() {
        String text = "```python\nfor item in the_list_of_things: print(item)\n```\n"
                + "Siehe https://www.example.com/this/is/english — damit wird jede Zeile der Liste ausgegeben.";

        assertThat(LANGUAGES.detect(text)).isEqualTo("de");
    }

    @Test
    void theLanguageOfTheGreaterPartWins() {
        assertThat(LANGUAGES.detect("Please translate the following word into Japanese for me: 注文"))
                .isEqualTo("en");
    }

    @Test
    void manyThreadsShareOneInstance() {
        List<String> found = IntStream.range(0, 400)
                .parallel()
                .mapToObj(i -> LANGUAGES.detect("Das ist der Satz mit der Nummer " + i + " in einer langen Reihe."))
                .distinct()
                .toList();

        assertThat(found).containsExactly("de");
    }

    @Test
    void aLongTextCostsNoMoreThanItsBeginning() {
        String text = "This is an ordinary sentence about nothing. ".repeat(200_000);

        assertThat(new Prose(text, Languages.SLICE).length()).isEqualTo(Languages.SLICE);
        assertThat(LANGUAGES.detect(text)).isEqualTo("en");
    }

    @Test
    void theRepackedModelScoresLikeTheReference() throws IOException {
        LanguageDetectorME reference;
        try (var in = LanguageDetectorModel.class.getResourceAsStream("/langdetect-183.bin")) {
            reference = new LanguageDetectorME(new LanguageDetectorModel(in));
        }
        LanguageModel model = LanguageModel.load();
        for (String text : List.of(
                "il mio ordine non arriva",
                "der zug kommt heute später",
                "ta strona nie działa",
                "det var en god dag")) {
            double[] scores = model.scores(text.toCharArray(), text.length());
            double total = IntStream.range(0, model.size())
                    .mapToDouble(i -> Math.exp(scores[i]))
                    .sum();
            int best = IntStream.range(0, model.size()).reduce(0, (a, b) -> scores[b] > scores[a] ? b : a);

            var wanted = reference.predictLanguage(text);
            assertThat(Math.exp(scores[best]) / total)
                    .isCloseTo(wanted.getConfidence(), org.assertj.core.data.Offset.offset(1e-4));
        }
    }

    @Test
    void atLeast97PercentOfTheLabelledSentencesAreRightAndNoLanguageIsBelow90() throws IOException {
        Path folder = SHARED.resolve("checkdata/langid/sentences");
        assumeTrue(Files.isDirectory(folder), "the labelled sentences are not here");
        Map<String, Double> shares = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.collect(Collectors.toList())) {
                String language = file.getFileName().toString().replace(".txt", "");
                List<String> lines = Files.readAllLines(file).stream()
                        .filter(s -> !s.isBlank())
                        .toList();
                long right = lines.stream()
                        .filter(line -> LANGUAGES.detect(line).equals(language))
                        .count();
                shares.put(language, (double) right / lines.size());
            }
        }

        assertThat(shares.values().stream().mapToDouble(d -> d).average().orElse(0))
                .isGreaterThan(0.97);
        assertThat(shares.values()).allMatch(share -> share >= 0.9);
    }
}
