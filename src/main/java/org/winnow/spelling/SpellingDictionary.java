package org.winnow.spelling;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.analysis.hunspell.SortingStrategy;
import org.apache.lucene.analysis.hunspell.SuggestionTimeoutException;
import org.apache.lucene.analysis.hunspell.TimeoutPolicy;
import org.winnow.text.Normal;

/**
 * The words of a language, with their inflections, as a dictionary of Hunspell describes them; read and asked by the Hunspell
 * of Apache Lucene. Immutable, safe from any thread. Holds some megabytes.
 */
public final class SpellingDictionary {
    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}++");
    /** A word that was cut in two with hardly a word on one side, other than "a lot". */
    private static final Pattern LONE_LETTER = Pattern.compile("(?<![^ -])[^ aAI-](?![^ -])");

    private static final int REMEMBERED = 20_000;
    private static final long PATIENCE_MILLISECONDS = 500;

    private final String language;
    private final Alphabet alphabet;
    private final Hunspell words;
    private final Map<String, Boolean> asked = new ConcurrentHashMap<>();

    private SpellingDictionary(String language, Alphabet alphabet, Hunspell words) {
        this.language = language;
        this.alphabet = alphabet;
        this.words = words;
    }

    /**
     * Reads a dictionary; takes up to some seconds.
     *
     * @param affixes the {@code .aff} file
     * @param lists one or more {@code .dic} files over the same affixes
     * @throws IOException if it cannot be read, or is none
     */
    static SpellingDictionary read(String language, InputStream affixes, List<InputStream> lists) throws IOException {
        Alphabet alphabet = Alphabet.of(language)
                .orElseThrow(() -> new IOException("Words of this language are not looked up: " + language));
        try {
            Dictionary read = new Dictionary(affixes, lists, false, SortingStrategy.inMemory());
            return new SpellingDictionary(
                    language, alphabet, new Hunspell(read, TimeoutPolicy.RETURN_PARTIAL_RESULT, () -> {}));
        } catch (ParseException
                | RuntimeException e) { // Lucene answers a broken dictionary with whatever it trips over
            throw new IOException("This is no dictionary of Hunspell: " + e.getMessage(), e);
        }
    }

    /** The ISO 639 code of its language. */
    public String language() {
        return language;
    }

    /** The letters that its words are written with. */
    Alphabet alphabet() {
        return alphabet;
    }

    /** True if it has the word, inflected and with a capital at the beginning or not. Remembers some thousand answers. */
    public boolean knows(String word) {
        Boolean before = asked.get(word);
        if (before != null) {
            return before;
        }
        String plain = plain(word);
        boolean known = words.spell(plain) || (language.equals("en") && isKnownWithoutAccents(plain));
        if (asked.size() >= REMEMBERED) {
            asked.clear(); // cheaper than to know which of them are asked for again
        }
        asked.put(word, known);
        return known;
    }

    /** English dictionaries leave accents out: café, naïve. */
    private boolean isKnownWithoutAccents(String word) {
        String bare =
                ACCENTS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
        return !bare.equals(word) && words.spell(bare);
    }

    /**
     * What may have been meant, likeliest first: in the order of Hunspell, but those that begin with another letter last, since
     * first letters are seldom wrong (Pollock and Zamora, Automatic spelling correction in scientific and scholarly text,
     * 1984). A word with a capital is looked for without it too: most stand at the beginning of a sentence. Takes up to
     * half a second.
     */
    public List<String> suggestions(String word, int most) {
        String plain = plain(word);
        boolean capital = Character.isUpperCase(plain.charAt(0));
        List<String> found = new ArrayList<>(ask(plain, capital ? PATIENCE_MILLISECONDS / 2 : PATIENCE_MILLISECONDS));
        if (capital) {
            List<String> small = ask(plain.toLowerCase(Locale.ROOT), PATIENCE_MILLISECONDS / 2);
            int first = language.equals("de") ? 1 : 0; // whose nouns have a capital anywhere
            for (int i = 0; i < small.size(); i++) {
                found.add(Math.min(2 * i + first, found.size()), capital(small.get(i)));
            }
        }
        return found.stream()
                .distinct()
                .filter(other -> !LONE_LETTER.matcher(other).find())
                .sorted(Comparator.comparing(other -> !beginAlike(plain, other)))
                .limit(most)
                .toList();
    }

    private List<String> ask(String word, long milliseconds) {
        try {
            return words.suggest(word, milliseconds);
        } catch (SuggestionTimeoutException e) {
            return List.of(); // the policy above gives what was found instead
        }
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static boolean beginAlike(String a, String b) {
        return !b.isEmpty() && Character.toLowerCase(a.charAt(0)) == Character.toLowerCase(b.charAt(0));
    }

    /** Composed, without soft hyphens, with the apostrophe and the hyphen that dictionaries are written with. */
    private static String plain(String word) {
        String composed = Normal.compose(word);
        StringBuilder plain = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (ProseWords.isApostrophe(c)) {
                plain.append('\'');
            } else if (ProseWords.isHyphen(c)) {
                plain.append('-');
            } else if (c != '\u00ad') {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
