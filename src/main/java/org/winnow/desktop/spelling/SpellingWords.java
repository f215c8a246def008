package org.winnow.desktop.spelling;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.winnow.desktop.spelling.SpellingModel.Checked;
import org.winnow.desktop.words.Words;
import org.winnow.text.Span;

/** How a check is said in words. */
final class SpellingWords {
    private static final int NAMED = 5;

    private SpellingWords() {}

    /**
     * The line below a text; empty if there is nothing to say.
     *
     * @param key the key that goes through the words; may be empty
     * @param shown those words that are marked
     */
    static String line(Checked checked, List<Span> shown, String key) {
        return switch (checked.state()) {
            case CHECKED -> shown.isEmpty() ? "" : missing(checked, shown, key);
            case NO_DICTIONARY -> Words.of("spelling.no-dictionary", name(checked.language()));
            case NOT_LOOKED_UP -> Words.of("spelling.not-checked-in", name(checked.language()));
            case BROKEN -> checked.problem();
            case UNKNOWN -> "";
        };
    }

    private static String missing(Checked checked, List<Span> shown, String key) {
        List<String> words =
                shown.stream().map(span -> span.of(checked.text())).distinct().toList();
        int more = words.size() - NAMED;
        String named = String.join(", ", words.subList(0, Math.min(NAMED, words.size())));
        String all = more > 0 ? Words.of("spelling.and-more", named, more) : named;
        String language = name(checked.language());
        return key.isEmpty()
                ? Words.of("spelling.not-in-the-dictionary", language, all)
                : Words.of("spelling.not-in-the-dictionary-and-a-key", language, all, key);
    }

    /** The answer to whoever asks for the next misspelt word where there is none. */
    static String answer(Checked checked, Path folder) {
        String language = name(checked.language());
        return switch (checked.state()) {
            case CHECKED -> Words.of("spelling.all-words-are-known", language);
            case NO_DICTIONARY -> Words.of("spelling.how-to-get-a-dictionary", language, checked.language(), folder);
            case NOT_LOOKED_UP -> Words.of("spelling.not-checked-in", language);
            case BROKEN -> checked.problem();
            case UNKNOWN -> Words.of("spelling.language-unknown");
        };
    }

    static String name(String language) {
        return Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH);
    }
}
