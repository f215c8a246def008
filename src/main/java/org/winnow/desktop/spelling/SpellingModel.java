package org.winnow.desktop.spelling;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.winnow.desktop.fx.LatestOnly;
import org.winnow.desktop.settings.SpellingFile;
import org.winnow.desktop.settings.SpellingFile.Wanted;
import org.winnow.desktop.words.Words;
import org.winnow.job.JobRunner;
import org.winnow.job.Outcome;
import org.winnow.job.Progress;
import org.winnow.spelling.Dictionaries;
import org.winnow.spelling.Spelling;
import org.winnow.spelling.SpellingDictionary;
import org.winnow.text.Languages;
import org.winnow.text.Span;

/**
 * What the spell check knows: the dictionaries, the language of a text, the words that this person has taught it. Reads and
 * looks up in the background. On the FX thread; needs no window.
 */
public final class SpellingModel {
    /** Letters and spaces of a text below which the example's language is surer than what the text alone tells. */
    static final int SHORT = 60;

    private static final int SUGGESTED = 5;

    private final Dictionaries dictionaries;
    private final Languages languages;
    private final Project project;
    private final SpellingFile file;
    private final JobRunner runner;
    private final LatestOnly latest;
    private final ReadOnlyObjectWrapper<Wanted> wanted;

    /** What the project knows of spelling. Called on background threads. */
    public interface Project {
        /** The language of an example, or for no example that of most; empty or undetermined if it is not known. */
        String language(int key);

        /** Words that are right in it, in lower case. */
        Set<String> words();
    }

    /** What came of a check. */
    public enum State {
        /** The words were looked up. */
        CHECKED,
        /** There is no dictionary. */
        NO_DICTIONARY,
        /** Words of the language are not looked up, with any dictionary. */
        NOT_LOOKED_UP,
        /** Nobody can tell the language. */
        UNKNOWN,
        /** The dictionary cannot be used. */
        BROKEN
    }

    /**
     * What is said of a text.
     *
     * @param text the text
     * @param language its ISO 639 code
     * @param misspelt the words that the dictionary lacks
     * @param problem why the dictionary cannot be used, as a sentence; else empty
     */
    public record Checked(String text, String language, State state, List<Span> misspelt, String problem) {}

    /** Reads what this person wants; no dictionary before a text is checked. */
    public SpellingModel(
            Dictionaries dictionaries, Languages languages, Project project, SpellingFile file, JobRunner runner) {
        this.dictionaries = dictionaries;
        this.languages = languages;
        this.project = project;
        this.file = file;
        this.runner = runner;
        latest = new LatestOnly(runner);
        wanted = new ReadOnlyObjectWrapper<>(file.read());
    }

    /** What this person wants; changes when a word is learned. */
    public ReadOnlyObjectProperty<Wanted> wanted() {
        return wanted.getReadOnlyProperty();
    }

    /** The folder for dictionaries that a person adds. */
    public Path folder() {
        return dictionaries.folder();
    }

    /**
     * Looks up the words of a text; a newer request for the same field takes the place of one under way.
     *
     * @param field what is written in
     * @param key the example that it belongs to; 0 for a new one
     */
    public void check(Object field, String text, int key, Consumer<Checked> then) {
        Set<String> learned =
                wanted.get().words().stream().map(Spelling::ownForm).collect(Collectors.toSet());
        latest.submit(
                field,
                Words.of("spelling.checking"),
                progress -> checked(text, key, learned, progress),
                Outcome.then(then));
    }

    private Checked checked(String text, int key, Set<String> learned, Progress progress) {
        String language = language(text, key);
        if (language.isEmpty() || language.equals(Languages.UNDETERMINED)) {
            return new Checked(text, language, State.UNKNOWN, List.of(), "");
        }
        if (!Dictionaries.canBeChecked(language)) {
            return new Checked(text, language, State.NOT_LOOKED_UP, List.of(), "");
        }
        try {
            Optional<SpellingDictionary> dictionary = dictionaries.of(language);
            if (dictionary.isEmpty()) {
                return new Checked(text, language, State.NO_DICTIONARY, List.of(), "");
            }
            Set<String> own = new HashSet<>(project.words());
            own.addAll(learned);
            List<Span> misspelt =
                    new Spelling(dictionary.get(), own::contains).misspelt(text, progress::checkCancelled);
            return new Checked(text, language, State.CHECKED, misspelt, "");
        } catch (IOException e) {
            return new Checked(text, language, State.BROKEN, List.of(), String.valueOf(e.getMessage()));
        }
    }

    /** A short text is taken for one in the language of its example. */
    private String language(String text, int key) {
        String told = languages.detect(text);
        boolean unsure = told.equals(Languages.UNDETERMINED) || text.length() < SHORT;
        String around = unsure ? project.language(key) : "";
        boolean useless = around.isEmpty() || around.equals(Languages.UNDETERMINED);
        return useless || (!Dictionaries.canBeChecked(told) && !told.equals(Languages.UNDETERMINED)) ? told : around;
    }

    /** What may have been meant by a word; nothing if its dictionary is gone. */
    public void suggest(String language, String word, Consumer<List<String>> then) {
        runner.submit(
                Words.of("spelling.looking-for-what-was-meant"),
                progress -> suggestions(language, word),
                Outcome.then(then));
    }

    private List<String> suggestions(String language, String word) throws IOException {
        return dictionaries
                .of(language)
                .map(dictionary -> dictionary.suggestions(word, SUGGESTED))
                .orElse(List.of());
    }

    /**
     * Takes a word for right from now on.
     *
     * @throws IOException if that cannot be remembered
     */
    public void onLearn(String word) throws IOException {
        List<String> words = new ArrayList<>(wanted.get().words());
        words.add(word);
        want(new Wanted(wanted.get().on(), words));
    }

    /** Takes back that a word was learned. */
    public void onForget(String word) throws IOException {
        List<String> words = new ArrayList<>(wanted.get().words());
        words.remove(word);
        want(new Wanted(wanted.get().on(), words));
    }

    /** Has learned these words and no others. */
    public void onWords(List<String> words) throws IOException {
        List<String> kept = words.stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        want(new Wanted(wanted.get().on(), kept));
    }

    /** Checks from now on, or no longer. */
    public void onToggle() throws IOException {
        want(new Wanted(!wanted.get().on(), wanted.get().words()));
    }

    private void want(Wanted next) throws IOException {
        wanted.set(next); // what cannot be remembered counts at least until the window is closed
        file.write(next);
    }
}
