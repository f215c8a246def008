package org.winnow.spelling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.winnow.text.Span;

/** Finds the words of a text that neither a dictionary nor the person knows. */
public final class Spelling {
    private final SpellingDictionary dictionary;
    private final Predicate<String> own;

    /**
     * Over a dictionary.
     *
     * @param own whether a word, in lower case and without {@code 's}, is right although the dictionary lacks it; safe from
     *     any thread
     */
    public Spelling(SpellingDictionary dictionary, Predicate<String> own) {
        this.dictionary = dictionary;
        this.own = own;
    }

    /**
     * The words that may be misspelt, in order. Words without a letter of the dictionary's language are passed over; of words
     * with hyphens only the parts that are unknown are given. Each word is looked up once.
     *
     * @param goOn called for every hundredth word; throws what shall end the work
     */
    public List<Span> misspelt(String text, Runnable goOn) {
        List<Span> wrong = new ArrayList<>();
        Map<String, Boolean> known = new HashMap<>();
        int count = 0;
        for (Span word : ProseWords.of(text)) {
            if (count++ % 100 == 0) {
                goOn.run();
            }
            if (dictionary.alphabet().writes(text, word.start(), word.end()) && !isRight(text, word, known)) {
                addWrongParts(text, word, known, wrong);
            }
        }
        return wrong;
    }

    private void addWrongParts(String text, Span word, Map<String, Boolean> known, List<Span> wrong) {
        for (Span part : ProseWords.parts(text, word, false)) {
            if (!isRight(text, part, known) && !isElided(text, part, known)) {
                wrong.add(part);
            }
        }
    }

    private boolean isRight(String text, Span word, Map<String, Boolean> known) {
        return known.computeIfAbsent(word.of(text), each -> own.test(ownForm(each)) || dictionary.knows(each));
    }

    /** Outside of English an apostrophe joins words, of which the last decides: {@code l'eau}, {@code dell'acqua}. */
    private boolean isElided(String text, Span word, Map<String, Boolean> known) {
        if (dictionary.language().equals("en")) {
            return false;
        }
        List<Span> parts = ProseWords.parts(text, word, true);
        if (parts.isEmpty() || parts.get(0).equals(word)) {
            return false;
        }
        return isRight(text, parts.get(parts.size() - 1), known);
    }

    /** The form in which words are learned: lower case, without {@code 's}. */
    public static String ownForm(String word) {
        String lower = word.toLowerCase(Locale.ROOT).strip();
        int last = lower.length() - 2;
        boolean possessive = last > 0 && lower.endsWith("s") && ProseWords.isApostrophe(lower.charAt(last));
        return possessive ? lower.substring(0, last) : lower;
    }
}
