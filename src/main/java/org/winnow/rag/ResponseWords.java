package org.winnow.rag;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.winnow.text.Hashes;
import org.winnow.text.Normal;
import org.winnow.text.Stems;
import org.winnow.text.Words;

/**
 * The words of a response in order, each with the number of its stem and a weight. Words of other texts are looked up by
 * their hash; one with another ending is stemmed only if a word of the response begins alike. For one thread.
 */
final class ResponseWords {
    /** The number of a word that the response does not have. */
    static final int NONE = -1;

    /** What a function word counts; 0.5 did better on BEGIN (Dziri et al. 2022, dev) than 1, 0.25 or 0. */
    private static final double LIGHT = 0.5;

    /** Vowels that an inflection may change, as in Glas and Gläser, and what they are changed from. */
    private static final String ACCENTED = "äöüáéíóúàèìòùâêîôû";

    private static final String PLAIN = "aouaeiouaeiouaeiou";

    private static final int SHORTEST_STEMMED = 4;
    private static final int PREFIX = 3;

    /** Marks of citations are no part of what is said. */
    private static final Pattern CITATION = Pattern.compile(
            "\\[\\^?(?:doc|source|passage|ref)?\\s?\\d{1,3}(?:\\s?[,–-]\\s?\\d{1,3}){0,8}\\]|【[^】]{0,40}】",
            Pattern.CASE_INSENSITIVE);

    private final String text;
    private final Stems stems;
    private final Map<Long, Integer> byHash = new HashMap<>();
    private final Map<String, Integer> byStem = new HashMap<>();
    private final Set<Integer> prefixes = new HashSet<>();
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int[] ids = new int[64];
    private boolean[] light = new boolean[64];
    private int size;

    ResponseWords(String text, Stems stems, Set<String> functionWords) {
        this.text = text;
        this.stems = stems;
        boolean composed = Normalizer.isNormalized(text, Normalizer.Form.NFKC);
        BitSet cited = citations(text);
        Words.visit(text, (start, end, hash) -> {
            if (!cited.get(start)) {
                add(start, end, composed ? hash : hash(text, start, end), functionWords);
            }
        });
    }

    /** How many words there are. */
    int size() {
        return size;
    }

    /** How many stems there are; their numbers are below it. */
    int stems() {
        return byStem.size();
    }

    String text() {
        return text;
    }

    int start(int word) {
        return starts[word];
    }

    int end(int word) {
        return ends[word];
    }

    /** The number of the stem of a word. */
    int id(int word) {
        return ids[word];
    }

    /** True for a word that carries grammar more than meaning. */
    boolean isLight(int word) {
        return light[word];
    }

    double weight(int word) {
        return light[word] ? LIGHT : 1;
    }

    /** The first word at or behind a place of the text. Cost: a binary search. */
    int from(int place) {
        int at = Arrays.binarySearch(starts, 0, size, place);
        return at < 0 ? -at - 1 : at;
    }

    /** The number of the stem of a word of another text, or {@link #NONE}. */
    int find(String other, int start, int end, long hash) {
        Integer known = byHash.get(hash);
        if (known != null) {
            return known;
        }
        if (!stems.isKnown() || end - start < SHORTEST_STEMMED || !prefixes.contains(prefix(other, start))) {
            return NONE;
        }
        int id = byStem.getOrDefault(stems.of(lower(other, start, end)), NONE);
        byHash.put(hash, id);
        return id;
    }

    /** The hash of a word that may not be composed. */
    static long hash(String text, int start, int end) {
        return Hashes.of(lower(text, start, end));
    }

    private void add(int start, int end, long hash, Set<String> functionWords) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            ids = Arrays.copyOf(ids, size * 2);
            light = Arrays.copyOf(light, size * 2);
        }
        String word = lower(text, start, end);
        Integer id = byHash.get(hash);
        if (id == null) {
            id = byStem.computeIfAbsent(stem(word), stem -> byStem.size());
            byHash.put(hash, id);
            if (word.length() >= SHORTEST_STEMMED) {
                prefixes.add(prefix(text, start));
            }
        }
        starts[size] = start;
        ends[size] = end;
        ids[size] = id;
        light[size] = functionWords.contains(word) || isHiragana(word);
        size++;
    }

    private static BitSet citations(String text) {
        BitSet cited = new BitSet();
        Matcher match = CITATION.matcher(text);
        while (match.find()) {
            cited.set(match.start(), match.end());
        }
        return cited;
    }

    private String stem(String word) {
        return word.length() < SHORTEST_STEMMED ? word : stems.of(word);
    }

    private static String lower(String text, int start, int end) {
        return Normal.compose(text.substring(start, end)).toLowerCase(Locale.ROOT);
    }

    /** The particles and endings of Japanese are written in it. */
    private static boolean isHiragana(String word) {
        return word.charAt(0) >= 0x3041
                && word.charAt(0) <= 0x309F
                && word.charAt(word.length() - 1) >= 0x3041
                && word.charAt(word.length() - 1) <= 0x309F;
    }

    private static int prefix(String text, int start) {
        int hash = 0;
        for (int i = start; i < Math.min(text.length(), start + PREFIX); i++) {
            char unit = Character.toLowerCase(text.charAt(i));
            int vowel = unit < 128 ? -1 : ACCENTED.indexOf(unit);
            hash = hash * 31 + (vowel < 0 ? unit : PLAIN.charAt(vowel));
        }
        return hash;
    }
}
