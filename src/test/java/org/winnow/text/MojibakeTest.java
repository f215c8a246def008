package org.winnow.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.text.Mojibake.Garbled;

class MojibakeTest {
    private static final Path SHARED = Path.of(System.getProperty("winnow.shared", "no-such-folder"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "windows-1252 | The shop’s best price — 5 €…",
                "windows-1252 | Ça coûte très cher, n’est-ce pas",
                "windows-1252 | Größe und Maße prüfen",
                "windows-1252 | ✅ Done 🚀",
                "windows-1252 | Привет как дела",
                "x-MacRoman | 🕒 Timestamp → naïve café",
                "windows-1254 | 🔧 tools – ready ✓",
                "windows-1250 | Zażółć gęślą",
                "windows-1251 | Привет, мир",
                "IBM437 | Tiếng Việt",
                "ISO-8859-1 | naïve “quotes”"
            })
    void repairsWhatWasReadInAnOlderEncoding(String encoding, String text) {
        assumeTrue(Charset.isSupported(encoding), "this runtime has no " + encoding);
        String garbled = readWrongly(text, encoding);
        assumeTrue(garbled.indexOf('\ufffd') < 0, "the text loses bytes in " + encoding);

        assertThat(Mojibake.repair(garbled)).isEqualTo(text);
    }

    @Test
    void namesTheSpanTheEncodingAndTheRepair() {
        assertThat(Mojibake.find("It isnâ€™t here")).containsExactly(new Garbled(6, 9, "windows-1252", "’"));
    }

    @Test
    void lostBytesAreFoundButNotGuessed() {
        assertThat(Mojibake.find("## ðŸ” Search")).containsExactly(new Garbled(3, 6, "windows-1252", null));
        assertThat(Mojibake.repair("## ðŸ” Search")).isEqualTo("## ðŸ” Search");
    }

    @Test
    void textGarbledTwiceIsRepairedTwice() {
        String twice = readWrongly(readWrongly("café – “ok”", "ISO-8859-1"), "ISO-8859-1");

        assertThat(Mojibake.repair(twice)).isEqualTo("café – “ok”");
    }

    @Test
    void aNoBreakSpaceThatBecameAPlainOneIsUnderstoodAfterAWord() {
        assertThat(Mojibake.repair("voilÃ  le travail")).isEqualTo("voilà le travail");
        assertThat(Mojibake.repair("voilÃ le travail")).isEqualTo("voilà le travail");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain ASCII only",
                "São Paulo é uma cidade, não é? SÓ… VOCÊ…",
                "L’épisode 8 – très “bien”…",
                "été…” dit-il",
                "Größe, Übermaß, ÄÖÜ ß",
                "Čeština je krásná…“",
                "Українська мова: її, Їжак, Ні",
                "NESTLÉ® and ZZAJÉ’s",
                "5×£35, 2012—∞, ∆°, (-1/2)! = √π",
                "日本語の文章です。中文也可以。한국어도",
                "مرحبا بالعالم، שלום עולם",
                "ÂGE, CHÂTEAU, «À bientôt»",
                "★ ☆ → ✓ 👩‍👩‍👧"
            })
    void honestTextIsLeftAlone(String text) {
        assertThat(Mojibake.find(text)).isEmpty();
    }

    @Test
    void repairingTwiceChangesNothingMore() throws IOException {
        for (String text : originals("ftfy_language-names", "ftfy_synthetic")) {
            String once = Mojibake.repair(text);
            assertThat(Mojibake.repair(once)).isEqualTo(once);
        }
    }

    @Test
    void findsTheGarbledCasesOfFtfyAndAlmostNoneOfItsHonestOnes() throws IOException {
        long positives = 0;
        long found = 0;
        for (String file : List.of("ftfy_language-names", "ftfy_synthetic")) {
            for (Json each : cases(file)) {
                String original = text(each, "original");
                if (!withoutQuotes(original).equals(withoutQuotes(text(each, "fixed")))
                        && !original.contains("\u001a")) {
                    positives++;
                    found += Mojibake.find(original).isEmpty() ? 0 : 1;
                }
            }
        }
        long wrong = originals("ftfy_negative").stream()
                .filter(text -> !Mojibake.find(text).isEmpty())
                .count();

        assertThat(List.of(positives, found)).isEqualTo(List.of(36L, 36L));
        assertThat(wrong).isLessThanOrEqualTo(2);
    }

    @Test
    void theGarbledCourseNotesAreRepairedOrAtLeastFoundLineByLine() throws IOException {
        Path folder = SHARED.resolve("course-notes");
        assumeTrue(Files.isDirectory(folder), "the course notes are not here");
        List<String> counts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().collect(Collectors.toList())) {
                counts.add(counts(Files.readAllLines(file)));
            }
        }

        assertThat(counts)
                .containsExactly(
                        "7 of 7, 0 more", "0 of 3, 0 more", "30 of 30, 0 more", "35 of 40, 5 more", "30 of 35, 5 more");
    }

    @Test
    void cleanSentencesInFifteenLanguagesHoldOnlyTheTwoThatAreReallyGarbled() throws IOException {
        Path folder = SHARED.resolve("checkdata/langid/sentences");
        assumeTrue(Files.isDirectory(folder), "the labelled sentences are not here");
        List<String> hits = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().collect(Collectors.toList())) {
                Files.readAllLines(file).stream()
                        .flatMap(line -> Mojibake.find(line).stream().limit(1))
                        .forEach(garbled -> hits.add(file.getFileName() + " " + garbled.repair()));
            }
        }

        assertThat(hits).containsExactly("fi.txt ä", "hu.txt ő");
    }

    private static String counts(List<String> lines) {
        List<String> foreign = lines.stream()
                .filter(line -> line.chars().anyMatch(c -> c > 127))
                .toList();
        long found =
                foreign.stream().filter(line -> !Mojibake.find(line).isEmpty()).count();
        long whole = foreign.stream()
                .filter(line -> !Mojibake.find(line).isEmpty()
                        && Mojibake.find(line).stream().allMatch(garbled -> garbled.repair() != null))
                .count();
        return whole + " of " + foreign.size() + ", " + (found - whole) + " more";
    }

    private static String readWrongly(String text, String encoding) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new String(bytes, Charset.forName(encoding));
    }

    private static String withoutQuotes(String text) {
        return text.replaceAll("['\"’“”]", "");
    }

    private static List<String> originals(String... files) throws IOException {
        List<String> texts = new ArrayList<>();
        for (String file : files) {
            cases(file).forEach(each -> texts.add(text(each, "original")));
        }
        return texts;
    }

    private static String text(Json each, String field) {
        return each.find(field).map(Json::text).orElseThrow();
    }

    private static List<Json> cases(String file) throws IOException {
        Path path = SHARED.resolve("checkdata/mojibake/" + file + ".json");
        assumeTrue(Files.exists(path), "the cases of ftfy are not here");
        try {
            return Json.parse(Files.readString(path)).elements();
        } catch (JsonException e) {
            throw new IOException(e);
        }
    }
}
