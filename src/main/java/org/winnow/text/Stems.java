package org.winnow.text;

import java.util.Map;
import opennlp.tools.stemmer.Stemmer;
import opennlp.tools.stemmer.snowball.SnowballStemmer;
import opennlp.tools.stemmer.snowball.SnowballStemmer.ALGORITHM;
import org.jspecify.annotations.Nullable;

/**
 * Stems of words by the Snowball algorithms (M. Porter) that Apache OpenNLP carries, for comparing words whose endings
 * differ. Not for several threads; cost of a stem: about a microsecond.
 */
public final class Stems {
    private static final Map<String, ALGORITHM> ALGORITHMS = Map.ofEntries(
            Map.entry("ar", ALGORITHM.ARABIC),
            Map.entry("ca", ALGORITHM.CATALAN),
            Map.entry("da", ALGORITHM.DANISH),
            Map.entry("de", ALGORITHM.GERMAN),
            Map.entry("el", ALGORITHM.GREEK),
            Map.entry("en", ALGORITHM.ENGLISH),
            Map.entry("es", ALGORITHM.SPANISH),
            Map.entry("fi", ALGORITHM.FINNISH),
            Map.entry("fr", ALGORITHM.FRENCH),
            Map.entry("ga", ALGORITHM.IRISH),
            Map.entry("hu", ALGORITHM.HUNGARIAN),
            Map.entry("id", ALGORITHM.INDONESIAN),
            Map.entry("it", ALGORITHM.ITALIAN),
            Map.entry("nb", ALGORITHM.NORWEGIAN),
            Map.entry("nl", ALGORITHM.DUTCH),
            Map.entry("no", ALGORITHM.NORWEGIAN),
            Map.entry("pt", ALGORITHM.PORTUGUESE),
            Map.entry("ro", ALGORITHM.ROMANIAN),
            Map.entry("ru", ALGORITHM.RUSSIAN),
            Map.entry("sv", ALGORITHM.SWEDISH),
            Map.entry("tr", ALGORITHM.TURKISH));

    private final @Nullable Stemmer stemmer;

    private Stems(@Nullable Stemmer stemmer) {
        this.stemmer = stemmer;
    }

    /** Stems of a language, given as its ISO 639-1 code; of a language without an algorithm every word is its own stem. */
    public static Stems in(String language) {
        ALGORITHM algorithm = ALGORITHMS.get(language);
        return new Stems(algorithm == null ? null : new SnowballStemmer(algorithm));
    }

    /** True if words have stems other than themselves. */
    public boolean isKnown() {
        return stemmer != null;
    }

    /** The stem of a word in lower case. */
    public String of(CharSequence word) {
        return stemmer == null ? word.toString() : stemmer.stem(word).toString();
    }
}
