package org.winnow.rag;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words that carry grammar more than meaning, by language. Immutable. */
final class FunctionWords {
    private static final String RESOURCE = "function-words.txt";
    private static final String FALLBACK = "en";

    private final Map<String, Set<String>> byLanguage;

    private FunctionWords(Map<String, Set<String>> byLanguage) {
        this.byLanguage = byLanguage;
    }

    /** Reads the lists that come with the program. */
    static FunctionWords read() {
        try (InputStream in = FunctionWords.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("The list " + RESOURCE + " is missing from the program.");
            }
            Map<String, Set<String>> words = new HashMap<>();
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                    .map(line -> List.of(line.split(" ")))
                    .forEach(line -> words.put(line.get(0), new HashSet<>(line.subList(1, line.size()))));
            return new FunctionWords(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of a language; the English ones where there is no list. */
    Set<String> of(String language) {
        return byLanguage.getOrDefault(language, byLanguage.getOrDefault(FALLBACK, Set.of()));
    }
}
