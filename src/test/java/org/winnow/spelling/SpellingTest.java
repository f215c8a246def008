package org.winnow.spelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpellingTest {
    private SpellingDictionary english;

    @BeforeAll
    void read(@TempDir Path folder) throws IOException {
        english = new Dictionaries(folder, List.of(), Locale.US).of("en").orElseThrow();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    I recieve your adress.                   | recieve adress
                    The colour and the color are fine.       | ''
                    We organise, organize and analyse.       | ''
                    Don't, don’t, it's the customer's.       | ''
                    A VPN-based, self-contianed, well-known x | contianed
                    THE RECIEVE button of recieveButton      | ''
                    مرحبا بالعالم and שלום עולם              | ''
                    你好世界 and こんにちは and 안녕하세요    | ''
                    Привет мир                               | ''
                    The pаypal login                         | pаypal
                    cafe\u0301, naïve café and co\u00adoperate | ''
                    caffé                                    | caffé
                    Teh end, Recieve, recieve                | Teh Recieve recieve
                    """)
    void wordsThatNoDictionaryKnowsAreFound(String text, String wrong) {
        assertThat(misspelt(english, text)).isEqualTo(wrong);
    }

    @Test
    void wordsOfThePersonAreRight() {
        Spelling spelling = new Spelling(english, Set.of("skald", "recieve")::contains);
        String text = "Skald's and SKald and Skald recieve adress";

        assertThat(spelling.misspelt(text, () -> {}).stream().map(each -> each.of(text)))
                .containsExactly("adress");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"Skald's, skald", "Skald’s, skald", "RECIEVE, recieve", "s, s", "'s, 's", "ÄRGER, ärger"})
    void wordsAreLearnedInOneForm(String word, String form) {
        assertThat(Spelling.ownForm(word)).isEqualTo(form);
    }

    @Test
    void whatWasMeantIsSuggestedWithTheFirstLetterKept() {
        assertThat(english.suggestions("recieve", 5)).startsWith("receive").hasSizeLessThan(6);
        assertThat(english.suggestions("adress", 5).get(0)).isEqualTo("address");
        assertThat(english.suggestions("Teh", 5)).startsWith("The").doesNotContain("T eh");
        assertThat(english.suggestions("alot", 5)).contains("a lot");
        assertThat(english.suggestions("definately", 5)).contains("definitely");
        assertThat(english.suggestions("xqzvwkj", 5)).isEmpty();
    }

    @Test
    void aSearchCanBeEnded() {
        AtomicInteger asked = new AtomicInteger();
        Spelling spelling = new Spelling(english, word -> false);

        assertThatThrownBy(() -> spelling.misspelt("word ".repeat(1000), () -> {
                    if (asked.incrementAndGet() == 3) {
                        throw new IllegalStateException("enough");
                    }
                }))
                .hasMessage("enough");
        assertThat(asked).hasValue(3);
    }

    @Test
    void elsewhereAnApostropheJoinsWords(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("fr.aff"), "SET UTF-8\n");
        Files.writeString(folder.resolve("fr.dic"), "3\neau\nfroide\nelle\n");
        SpellingDictionary french =
                new Dictionaries(folder, List.of(), Locale.US).of("fr").orElseThrow();

        assertThat(misspelt(french, "L'eau froide, jusqu’elle l'eeau froyde")).isEqualTo("l'eeau froyde");
    }

    @Test
    void longCompoundsAreBuiltAsTheAffixesSay(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("de.aff"),
                "SET ISO8859-1\nCOMPOUNDMIN 3\nCOMPOUNDFLAG z\nWORDCHARS -\nSFX E N 1\nSFX E 0 en .\n");
        Files.write(
                folder.resolve("de.dic"),
                "3\nGebühr/zE\ngebühr/z\nrechnung/zE\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        SpellingDictionary german =
                new Dictionaries(folder, List.of(), Locale.US).of("de").orElseThrow();

        assertThat(misspelt(german, "Gebührrechnung Gebühren Gebuhr")).isEqualTo("Gebuhr");
    }

    private static String misspelt(SpellingDictionary dictionary, String text) {
        return String.join(
                " ",
                new Spelling(dictionary, word -> false)
                        .misspelt(text, () -> {}).stream()
                                .map(each -> each.of(text))
                                .toList());
    }
}
