package org.winnow.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenCounterTest {
    private static final Encoding O200K = Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);
    private static final Encoding CL100K = Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.CL100K_BASE);
    private static final Path SHARED = Path.of(System.getProperty("winnow.shared", "no-such-folder"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "   ",
                "\n\n \n",
                "a",
                "Hello, world",
                "it's I'LL we'd O'Reilly 'ſ 'quoted'",
                "word.\n\nNext   line\t\ttabs \u00a0 nbsp",
                "x =  1;\r\n\r\n// end//\n/",
                "<|im_start|>user<|im_end|><|endoftext|>",
                "1234567 3.14159 v1.2.3-rc4 50%",
                "東京の天気は、晴れです。次は？",
                "สวัสดีครับ ขอบคุณ",
                "e\u0301 a\u0308, n\u0303.",
                "👩‍👩‍👧 family 🇩🇪, ok",
                "\ud83d\ude00 \ud83d\ude00!",
                "naïve Straße, ČESKO. ǅ ʰ, ª; º",
                "\u0000 \u007f \u0085 \u2028 \u3000x",
                "camelCaseHTTPServer's, UPPER's"
            })
    void countsWhatTheReferenceCounts(String text) {
        assertEqual(text);
        assertEqual(text + text);
        assertEqual("The " + text + " end.");
    }

    @Test
    void everyPairOfOrdinaryAndOddCharactersCountsTheSame() {
        int[] odd =
                (" \n\r\t'’.,;/-_(<|09aZéßſʰǅªº東ー。、กั👩\u200d\u0301\u00a0\u0085\u2028\u3000\u200b\ufeff\u0000\u007fⅧ²①")
                        .codePoints()
                        .toArray();
        for (int first : odd) {
            for (int second : odd) {
                for (int third : new int[] {'a', ' ', 's', '1', '.', '\n', '東'}) {
                    assertEqual(new String(new int[] {'x', first, second, third, 'y'}, 0, 5));
                }
            }
        }
    }

    @Test
    void randomTextsFromManyScriptsCountTheSame() {
        Random random = new Random(42);
        int[][] ranges = {
            {0x20, 0x7e},
            {0x20, 0x7e},
            {0, 0x2ff},
            {0x300, 0x5ff},
            {0x600, 0xdff},
            {0xe00, 0x1fff},
            {0x2000, 0x33ff},
            {0x4e00, 0x9fff},
            {0xa000, 0xd7ff},
            {0xe000, 0xffff},
            {0x10000, 0x1ffff},
            {0x20000, 0x10ffff}
        };
        for (int round = 0; round < 4_000; round++) {
            int[] range = ranges[random.nextInt(ranges.length)];
            StringBuilder text = new StringBuilder();
            int length = 1 + random.nextInt(60);
            for (int i = 0; i < length; i++) {
                switch (random.nextInt(6)) {
                    case 0 -> text.append(' ');
                    case 1 -> text.append("'.,\n/ s".charAt(random.nextInt(7)));
                    default -> text.appendCodePoint(range[0] + random.nextInt(range[1] - range[0] + 1));
                }
            }
            assertEqual(withoutLoneSurrogates(text));
        }
    }

    @Test
    void everyCodePointInThreeSurroundingsCountsTheSame() {
        IntStream.rangeClosed(0, 0x10ffff)
                .filter(point -> point < 0xd800 || point > 0xdfff)
                .filter(point -> point < 0x30000 || point % 97 == 0)
                .forEach(
                        point -> assertEqual("a" + Character.toString(point) + " " + Character.toString(point) + ".b"));
    }

    @Test
    void filesOfNaughtyStringsCountTheSameLineByLine() throws IOException {
        int lines = 0;
        for (String folder : List.of(
                "corpora/big-list-of-naughty-strings",
                "corpora/utf8-every-codepoint",
                "corpora/kuhn-utf8-stress",
                "checkdata",
                "course-notes",
                "samples")) {
            assumeTrue(Files.isDirectory(SHARED.resolve(folder)), "the shared folder of corpora is not here");
            lines += countFolder(SHARED.resolve(folder));
        }
        assertThat(lines).isGreaterThan(10_000);
    }

    @Test
    void manyThreadsAgreeWithTheReference() {
        List<String> texts = IntStream.range(0, 2_000)
                .mapToObj(i -> "Order number " + i * 7919 + " of customer" + i % 97 + ", thank you.")
                .toList();
        List<Integer> wanted = texts.stream().map(O200K::countTokensOrdinary).toList();

        List<Integer> counted =
                texts.parallelStream().map(TokenCounter.o200k()::count).toList();

        assertThat(counted).isEqualTo(wanted);
    }

    @Test
    void aMillionLettersWithoutASpaceAreCounted() {
        String text = "a".repeat(1_000_000);

        assertThat(TokenCounter.o200k().count(text)).isEqualTo(O200K.countTokensOrdinary(text));
    }

    private static int countFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .mapToInt(TokenCounterTest::countFile)
                    .sum();
        }
    }

    private static int countFile(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String text = new String(bytes, 0, Math.min(bytes.length, 400_000), StandardCharsets.UTF_8);
            String[] lines = text.split("\n", -1);
            for (String line : lines) {
                assertEqual(
                        line.length() > 20_000
                                ? line.substring(0, 20_000).replaceFirst("[\\ud800-\\udbff]$", "")
                                : line);
            }
            return lines.length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withoutLoneSurrogates(StringBuilder text) {
        String whole = text.toString();
        return Surrogates.firstLone(whole) < 0 ? whole : whole.replaceAll("[\\ud800-\\udfff]", "");
    }

    private static void assertEqual(String text) {
        int o200k = TokenCounter.o200k().count(text);
        int cl100k = TokenCounter.cl100k().count(text);
        if (o200k != O200K.countTokensOrdinary(text) || cl100k != CL100K.countTokensOrdinary(text)) {
            assertThat(List.of(o200k, cl100k))
                    .as("tokens of %s", text)
                    .isEqualTo(List.of(O200K.countTokensOrdinary(text), CL100K.countTokensOrdinary(text)));
        }
    }
}
