package org.winnow.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words with the frequencies of natural text: those of the sample data, by rank, and behind them rare made-up compounds,
 * drawn by Zipf's law with exponent 1.
 */
final class Vocabulary {
    private static final Pattern WORD = Pattern.compile("[a-z]{2,14}");
    private static final int SIZE = 60_000;

    private final List<String> words;
    private final double[] cumulative;

    private Vocabulary(List<String> words) {
        this.words = words;
        this.cumulative = new double[words.size()];
        double sum = 0;
        for (int rank = 0; rank < cumulative.length; rank++) {
            sum += 1.0 / (rank + 1);
            cumulative[rank] = sum;
        }
    }

    /** Reads all texts below a folder. */
    static Vocabulary of(Path folder, long seed) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                Matcher matcher = WORD.matcher(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1));
                while (matcher.find()) {
                    counts.merge(matcher.group(), 1, Integer::sum);
                }
            }
        }
        List<String> words = new ArrayList<>(counts.keySet());
        words.sort((a, b) -> {
            int byCount = Integer.compare(counts.get(b), counts.get(a));
            return byCount != 0 ? byCount : a.compareTo(b);
        });
        Random random = new Random(seed);
        int natural = words.size();
        while (words.size() < SIZE) {
            words.add(words.get(random.nextInt(natural)) + words.get(random.nextInt(natural)));
        }
        return new Vocabulary(words);
    }

    /** A word by Zipf's law. */
    String draw(Random random) {
        double point = random.nextDouble() * cumulative[cumulative.length - 1];
        int found = java.util.Arrays.binarySearch(cumulative, point);
        return words.get(found >= 0 ? found : Math.min(-found - 1, words.size() - 1));
    }

    /** A sentence of so many words. */
    String sentence(Random random, int length, String end) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            String word = draw(random);
            if (i == 0) {
                text.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
            } else {
                text.append(' ').append(word);
            }
        }
        return text.append(end).toString();
    }
}
