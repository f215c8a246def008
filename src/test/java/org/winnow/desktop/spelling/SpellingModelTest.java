package org.winnow.desktop.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.desktop.fx.SameThreadRunner;
import org.winnow.desktop.settings.SpellingFile;
import org.winnow.desktop.settings.SpellingFile.Wanted;
import org.winnow.desktop.spelling.SpellingModel.Checked;
import org.winnow.desktop.spelling.SpellingModel.State;
import org.winnow.spelling.Dictionaries;
import org.winnow.text.Languages;

class SpellingModelTest {
    @TempDir
    private Path folder;

    private final Languages languages = new Languages();
    private SpellingModel model;

    @BeforeEach
    void twoDictionaries() throws IOException {
        dictionary(
                "en", "SET UTF-8\n", "the", "refund", "takes", "five", "days", "and", "no", "more", "for", "customers");
        dictionary("de", "SET UTF-8\n", "die", "Erstattung", "dauert");
        dictionary("sv", "SET none\n", "ord");
        model = model();
    }

    private SpellingModel model() {
        return new SpellingModel(
                new Dictionaries(folder, List.of(), Locale.US),
                languages,
                new SmallProject(),
                new SpellingFile(folder.resolve("spelling.json")),
                new SameThreadRunner());
    }

    private record SmallProject() implements SpellingModel.Project {
        private static final Map<Integer, String> LANGUAGES = Map.of(0, "en", 1, "en", 2, "de", 3, "und");

        @Override
        public String language(int key) {
            return LANGUAGES.getOrDefault(key, "");
        }

        @Override
        public Set<String> words() {
            return Set.of("skald");
        }
    }

    @ParameterizedTest(name = "{1} {0}")
    @CsvSource(delimiter = '|', textBlock = """
                    the refnd                          | 1 | en  | CHECKED       | refnd
                    the refnd                          | 0 | en  | CHECKED       | refnd
                    die Erstatung                      | 2 | de  | CHECKED       | Erstatung
                    Skald takes five                   | 1 | en  | CHECKED       | ''
                    xy zz                              | 3 | und | UNKNOWN       | ''
                    xy zz                              | 9 | und | UNKNOWN       | ''
                    Refusjonen tar fem virkedager, og pengene kommer tilbake til kortet ditt av seg selv | 1 | nb | NO_DICTIONARY | ''
                    ההחזר אורך חמישה ימי עסקים         | 1 | he  | NOT_LOOKED_UP | ''
                    返金には五営業日かかります         | 1 | ja  | NOT_LOOKED_UP | ''
                    """)
    void theLanguageDecides(String text, int key, String language, State state, String misspelt) {
        Checked checked = check(text, key);

        assertThat(checked.language()).isEqualTo(language);
        assertThat(checked.state()).isEqualTo(state);
        assertThat(words(checked)).isEqualTo(misspelt);
    }

    @Test
    void aDictionaryThatCannotBeReadIsNamed() {
        Checked checked = check(
                "Återbetalningen tar fem arbetsdagar och pengarna kommer tillbaka till ditt kort av sig självt", 1);

        assertThat(checked.state()).isEqualTo(State.BROKEN);
        assertThat(SpellingWords.line(checked, List.of(), "F7")).contains("sv.dic cannot be used");
    }

    @Test
    void aWordThatWasLearnedIsRightAndIsRemembered() throws IOException {
        model.onLearn("Refnd");
        assertThat(words(check("the refnd and REFND's refnds", 1))).isEqualTo("refnds");
        assertThat(words(model(), "the refnd")).isEmpty();

        model.onForget("Refnd");
        assertThat(words(check("the refnd", 1))).isEqualTo("refnd");
        assertThat(words(model(), "the refnd")).isEqualTo("refnd");
    }

    @Test
    void learnedWordsCanBeEditedAsAList() throws IOException {
        model.onWords(List.of(" refnd ", "", "days", "refnd"));

        assertThat(model.wanted().get()).isEqualTo(new Wanted(true, List.of("refnd", "days")));
    }

    @Test
    void theCheckCanBeSwitchedOffForGood() throws IOException {
        model.onToggle();

        assertThat(model().wanted().get()).isEqualTo(new Wanted(false, List.of()));
    }

    @Test
    void aDamagedFileCostsWhatWasLearned() throws IOException {
        Files.writeString(folder.resolve("spelling.json"), "{\"on\": fal");

        assertThat(model().wanted().get()).isEqualTo(Wanted.FIRST);
    }

    @Test
    void suggestionsComeFromTheDictionaryOfTheText() {
        List<List<String>> suggested = new ArrayList<>();
        model.suggest("en", "refnd", suggested::add);
        model.suggest("da", "refnd", suggested::add);

        assertThat(suggested).containsExactly(List.of("refund"), List.of());
    }

    @Test
    void theLineNamesTheWordsAndTheKey() {
        Checked checked = check("the refnd aa refnd bb cc dd ee", 1);

        assertThat(SpellingWords.line(checked, checked.misspelt(), "F7"))
                .isEqualTo("Not in the English dictionary: refnd, aa, bb, cc, dd and 1 more · F7 goes through them");
        assertThat(SpellingWords.line(checked, checked.misspelt().subList(0, 1), ""))
                .isEqualTo("Not in the English dictionary: refnd");
        assertThat(SpellingWords.line(checked, List.of(), "F7")).isEmpty();
    }

    @Test
    void whoeverAsksWhereNothingIsCheckedHearsWhy() {
        assertThat(SpellingWords.answer(new Checked("", "da", State.NO_DICTIONARY, List.of(), ""), Path.of("/own")))
                .isEqualTo(
                        "There is no Danish dictionary here. Install the one of your system, or put da.dic and da.aff"
                                + " into " + Path.of("/own") + ".");
        assertThat(SpellingWords.line(new Checked("", "da", State.NO_DICTIONARY, List.of(), ""), List.of(), "F7"))
                .isEqualTo("Spelling is not checked: there is no Danish dictionary here.");
        assertThat(SpellingWords.answer(new Checked("", "ar", State.NOT_LOOKED_UP, List.of(), ""), folder))
                .isEqualTo("Spelling is not checked in Arabic.");
    }

    private Checked check(String text, int key) {
        List<Checked> arrived = new ArrayList<>();
        model.check("field", text, key, arrived::add);
        assertThat(arrived).hasSize(1);
        return arrived.get(0);
    }

    private static String words(Checked checked) {
        return String.join(
                " ",
                checked.misspelt().stream().map(word -> word.of(checked.text())).toList());
    }

    private static String words(SpellingModel model, String text) {
        List<String> words = new ArrayList<>();
        model.check("field", text, 1, checked -> words.add(words(checked)));
        return words.get(0);
    }

    private void dictionary(String language, String affixes, String... words) throws IOException {
        Files.writeString(folder.resolve(language + ".aff"), affixes);
        Files.writeString(folder.resolve(language + ".dic"), words.length + "\n" + String.join("\n", words) + "\n");
    }
}
