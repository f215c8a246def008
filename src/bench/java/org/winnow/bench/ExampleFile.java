package org.winnow.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes a JSONL file of RAG transcripts that looks like the log of a support bot: about 1.4 KB a row, passages shared
 * between rows, a few openings that many answers begin with, 5 % exact and 5 % near duplicates (1 to 10 % of the words
 * changed), tags and feedback. The same size and seed give the same file.
 */
final class ExampleFile {
    private static final String[] TAGS = {
        "care-plan",
        "billing/refund",
        "billing/invoice",
        "repair/screen",
        "repair/battery",
        "roaming",
        "cancellation",
        "account",
        "baggage",
        "rebooking"
    };
    private static final String[] OPENINGS = {
        "Thank you for getting in touch. ", "I am happy to help with that. ", "Good question! ", "", "", "", ""
    };

    private final Vocabulary vocabulary;
    private final Random random;
    private final List<String> passages = new ArrayList<>();
    private final List<String[]> recent = new ArrayList<>();

    private ExampleFile(Vocabulary vocabulary, long seed, int rows) {
        this.vocabulary = vocabulary;
        this.random = new Random(seed);
        for (int i = 0; i < Math.max(50, rows / 5); i++) {
            passages.add(paragraph(3 + random.nextInt(2), "."));
        }
    }

    /** Writes the file unless it is there already. */
    static Path write(Path folder, Path sample, int rows, long seed) throws IOException {
        Path file = folder.resolve("examples-" + rows + "-" + seed + ".jsonl");
        if (Files.exists(file)) {
            return file;
        }
        Files.createDirectories(folder);
        ExampleFile generator = new ExampleFile(Vocabulary.of(sample, seed), seed, rows);
        Path half = file.resolveSibling(file.getFileName() + ".half");
        try (BufferedWriter out = Files.newBufferedWriter(half, StandardCharsets.UTF_8)) {
            for (int row = 0; row < rows; row++) {
                out.write(generator.row(row));
                out.write('\n');
            }
        }
        return Files.move(half, file);
    }

    private String row(int number) {
        String[] pair = pair();
        StringBuilder line = new StringBuilder(1600);
        line.append("{\"run_id\":\"run-")
                .append(number)
                .append("\",\"input\":\"")
                .append(pair[0]);
        line.append("\",\"chat_history\":[],\"context\":[");
        for (int i = 0; i < 1 + random.nextInt(2); i++) {
            int passage = random.nextInt(passages.size());
            line.append(i == 0 ? "" : ",");
            line.append("{\"page_content\":\"").append(passages.get(passage));
            line.append("\",\"metadata\":{\"source\":\"kb/").append(passage % 997);
            line.append(".md\",\"score\":0.").append(50 + random.nextInt(50)).append("},\"type\":\"Document\"}");
        }
        line.append("],\"answer\":\"").append(pair[1]).append("\",\"tags\":[\"");
        line.append(TAGS[(int) Math.min(TAGS.length - 1, Math.abs(random.nextGaussian()) * 4)]);
        line.append("\"],\"latency_ms\":").append(200 + random.nextInt(3000));
        if (random.nextInt(5) == 0) {
            line.append(",\"feedback\":{\"score\":").append(random.nextInt(2)).append('}');
        }
        return line.append('}').toString();
    }

    private String[] pair() {
        int dice = random.nextInt(100);
        if (recent.size() > 500 && dice < 10) {
            String[] old = recent.get(random.nextInt(recent.size()));
            return dice < 5 ? old : new String[] {old[0], changed(old[1])};
        }
        String question = vocabulary.sentence(random, 8 + random.nextInt(14), "?");
        String answer = OPENINGS[random.nextInt(OPENINGS.length)] + paragraph(4 + random.nextInt(5), ".");
        String[] pair = {question, answer};
        if (recent.size() < 20_000) {
            recent.add(pair);
        } else {
            recent.set(random.nextInt(recent.size()), pair);
        }
        return pair;
    }

    private String paragraph(int sentences, String end) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sentences; i++) {
            text.append(i == 0 ? "" : " ").append(vocabulary.sentence(random, 10 + random.nextInt(10), end));
        }
        return text.toString();
    }

    private String changed(String text) {
        String[] words = text.split(" ", -1);
        int changes = Math.max(1, words.length * (1 + random.nextInt(10)) / 100);
        for (int i = 0; i < changes; i++) {
            words[random.nextInt(words.length)] = vocabulary.draw(random);
        }
        return String.join(" ", words);
    }
}
