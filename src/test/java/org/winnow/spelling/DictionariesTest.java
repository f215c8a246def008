package org.winnow.spelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DictionariesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0} for {1}: {2}")
    @CsvSource({
        "de_AT de_CH de_DE, en-US, de_DE",
        "de_AT de_CH de_DE, de-CH, de_CH",
        "de de_AT de_DE, en-US, de",
        "de_AT_frami de_DE_frami, de-AT, de_AT_frami",
        "de-CH de-AT, en-US, de-AT",
        "hyph_de_DE deu_DE, en-US, ''",
    })
    void theCountryOfThePersonDecides(String files, String person, String chosen) throws IOException {
        for (String name : files.split(" ")) {
            dictionary(folder, name, name.replace('_', 'x').replace('-', 'x') + "word");
        }
        Dictionaries dictionaries =
                new Dictionaries(folder.resolve("own"), List.of(folder), Locale.forLanguageTag(person));

        assertThat(dictionaries
                        .of("de")
                        .map(found -> found.knows(chosen.replace('_', 'x').replace('-', 'x') + "word")))
                .isEqualTo(chosen.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(true));
    }

    @Test
    void theOwnFolderGoesBeforeOursAndOursBeforeThatOfTheSystem() throws IOException {
        Path own = Files.createDirectory(folder.resolve("own"));
        Path system = Files.createDirectory(folder.resolve("system"));
        dictionary(system, "en_US", "systemword");
        assertThat(new Dictionaries(own, List.of(system), Locale.US).of("en").orElseThrow())
                .satisfies(ours -> assertThat(ours.knows("systemword")).isFalse())
                .satisfies(ours -> assertThat(ours.knows("refund")).isTrue());

        dictionary(own, "en", "ownword");

        assertThat(new Dictionaries(own, List.of(system), Locale.US).of("en").orElseThrow())
                .satisfies(theirs -> assertThat(theirs.knows("ownword")).isTrue())
                .satisfies(theirs -> assertThat(theirs.knows("refund")).isFalse());
    }

    @Test
    void languagesWithoutDictionaryOrLookedUpWordsHaveNone() throws IOException {
        dictionary(folder, "ar", "word");
        dictionary(folder, "zh_CN", "word");
        Dictionaries dictionaries = new Dictionaries(folder, List.of(), Locale.US);

        assertThat(List.of(dictionaries.of("da"), dictionaries.of("ar"), dictionaries.of("zh"), dictionaries.of("und")))
                .containsOnly(java.util.Optional.empty());
        assertThat(Dictionaries.canBeChecked("da")).isTrue();
        assertThat(Dictionaries.canBeChecked("he")).isFalse();
    }

    @Test
    void aDictionaryWithoutAffixesIsNoneAndABrokenOneIsNamed() throws IOException {
        Files.writeString(folder.resolve("da.dic"), "1\nord\n");
        Files.writeString(folder.resolve("sv.dic"), "1\nord/QQ\n");
        Files.writeString(folder.resolve("sv.aff"), "SET no-such-set\nSFX A\n");
        Dictionaries dictionaries = new Dictionaries(folder, List.of(), Locale.US);

        assertThat(dictionaries.of("da")).isEmpty();
        assertThatThrownBy(() -> dictionaries.of("sv"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("sv.dic cannot be used");
    }

    @Test
    void aDictionaryIsReadOnceAndOfManyTheOldestIsGivenUp() throws IOException {
        for (String language : List.of("da", "sv", "nl", "fi")) {
            dictionary(folder, language, "word");
        }
        Dictionaries dictionaries = new Dictionaries(folder, List.of(), Locale.US);
        SpellingDictionary danish = dictionaries.of("da").orElseThrow();
        SpellingDictionary swedish = dictionaries.of("sv").orElseThrow();
        dictionaries.of("nl");
        assertThat(dictionaries.of("da")).containsSame(danish);
        dictionaries.of("fi");

        assertThat(dictionaries.of("da")).containsSame(danish);
        assertThat(dictionaries.of("sv").orElseThrow()).isNotSameAs(swedish);
    }

    @Test
    void systemsKeepTheirsInTheirOwnFolders() {
        assertThat(SystemDictionaries.of("Linux", "/home/maren", Map.of("DICPATH", "/a:/b")))
                .startsWith(Path.of("/a"), Path.of("/b"))
                .contains(Path.of("/usr/share/hunspell"), Path.of("/usr/share/myspell"));
        assertThat(SystemDictionaries.of("Mac OS X", "/Users/maren", Map.of()))
                .contains(Path.of("/Users/maren/Library/Spelling"));
        assertThat(SystemDictionaries.of("Windows 11", "C:", Map.of())).isEmpty();
    }

    @Test
    void theOfficeHasAFolderForEachLanguage() throws IOException {
        Path programs = folder.resolve("programs");
        Path extensions = Files.createDirectories(programs.resolve("LibreOffice/share/extensions"));
        Files.createDirectory(extensions.resolve("dict-de"));
        Files.createDirectory(extensions.resolve("nlpsolver"));

        assertThat(SystemDictionaries.of("Windows 11", "C:", Map.of("ProgramFiles", programs.toString())))
                .containsExactly(extensions.resolve("dict-de"));
    }

    private static void dictionary(Path folder, String name, String word) throws IOException {
        Files.writeString(folder.resolve(name + ".aff"), "SET UTF-8\n");
        Files.writeString(folder.resolve(name + ".dic"), "1\n" + word + "\n");
    }
}
