package org.winnow.intake;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winnow.intake.format.Format;
import org.winnow.intake.format.Formats;
import org.winnow.intake.format.Match;
import org.winnow.intake.input.Entries;
import org.winnow.intake.input.Entry;
import org.winnow.intake.input.Layout;
import org.winnow.intake.input.Limits;
import org.winnow.text.Json;

/** Tells what a file is. */
public final class Sniffer {
    private static final int SAMPLE = 60;
    private static final int MOST_FIELDS = 200;

    private Sniffer() {}

    /**
     * Looks at the head of a file, at most 2 MiB whatever its size.
     *
     * @throws IntakeException if the file is missing or cannot be read
     */
    public static Detection detect(Path file) throws IntakeException {
        return detect(file, null);
    }

    /** The same with a given encoding; null to tell it from the file. */
    public static Detection detect(Path file, @Nullable Charset encoding) throws IntakeException {
        if (!Files.isRegularFile(file)) {
            throw new IntakeException(
                    Files.exists(file)
                            ? "\"" + file + "\" is not a file. Choose a file to import."
                            : "There is no file \"" + file + "\".");
        }
        try {
            Head head = Head.of(file, encoding);
            if (head.refusal() != null) {
                return unknown(file, head, null, List.of(head.refusal()));
            }
            Layout layout = new LayoutSniffer(head, String.valueOf(file.getFileName())).layout();
            if (layout == null) {
                String sentence = head.bytes().length == 0
                        ? "There is nothing in the file."
                        : "This is neither JSON nor a table with column names.";
                return unknown(file, head, null, join(List.of(sentence), head.notes()));
            }
            return judged(file, head, layout);
        } catch (IOException e) {
            throw new IntakeException("\"" + file + "\" cannot be read: " + e.getMessage(), e);
        }
    }

    private static Detection judged(Path file, Head head, Layout layout) throws IOException {
        Sample sample = sample(head, layout);
        Map<String, Score> scores = scores(sample.records);
        List<Score> ranked = scores.values().stream()
                .sorted(Comparator.comparingDouble(Score::sum).reversed())
                .toList();
        List<String> evidence = new ArrayList<>();
        evidence.add("It is " + layout.words() + ".");
        if (ranked.isEmpty()) {
            evidence.addAll(whyUnknown(sample));
            if (!sample.records.isEmpty()) {
                evidence.addAll(head.notes());
            }
            return unknown(file, head, layout, evidence, sample);
        }
        Score best = ranked.get(0);
        int read = sample.records.size();
        evidence.add(
                best.count + " of " + read + (read == 1 ? " record" : " records") + " in its head " + best.words + ".");
        if (sample.broken > 0) {
            evidence.add(sample.broken + " further " + (sample.broken == 1 ? "record" : "records")
                    + " in its head cannot be read.");
        }
        evidence.addAll(head.notes());
        List<Detection.Candidate> others = ranked.stream()
                .skip(1)
                .map(s -> new Detection.Candidate(s.format.id(), s.format.title(), s.confidence(read)))
                .toList();
        return new Detection(
                file,
                best.format.id(),
                best.format.title(),
                best.confidence(read),
                evidence,
                others,
                layout,
                sample.rows(head),
                sample.exact(head),
                List.copyOf(sample.fields));
    }

    private static List<String> whyUnknown(Sample sample) {
        if (sample.records.isEmpty()) {
            return List.of(
                    "No record in its head can be read" + (sample.problem == null ? "." : ". " + sample.problem));
        }
        if (sample.fields.isEmpty()) {
            return List.of(
                    "The records are no objects with fields, so nothing says what is asked and what is answered.");
        }
        return List.of(
                "No known format fits: the records have the fields " + quoted(sample.fields) + ".",
                "To import them, write a mapping that says where the question and the answer lie.");
    }

    private static String quoted(Set<String> fields) {
        List<String> shown = fields.stream().limit(15).map(f -> "\"" + f + "\"").toList();
        return String.join(", ", shown)
                + (fields.size() > shown.size() ? " and " + (fields.size() - shown.size()) + " more" : "");
    }

    private static Map<String, Score> scores(List<Json> records) {
        Map<String, Score> scores = new LinkedHashMap<>();
        for (Json record : records) {
            Map<String, Match> best = new LinkedHashMap<>();
            for (Format format : Formats.all()) {
                Match match = format.recognise(record);
                if (match.fits()) {
                    best.merge(format.id(), match, (a, b) -> a.sureness() >= b.sureness() ? a : b);
                    scores.computeIfAbsent(format.id(), id -> new Score(format));
                }
            }
            best.forEach((id, match) ->
                    java.util.Objects.requireNonNull(scores.get(id)).add(match));
        }
        return scores;
    }

    private static Sample sample(Head head, Layout layout) throws IOException {
        Sample sample = new Sample();
        try (Entries entries = Entries.of(head.bytes(), layout, Limits.DEFAULT)) {
            sample.fields.addAll(entries.header());
            for (Entry entry = entries.next(); entry != null; entry = entries.next()) {
                boolean cut = !head.whole() && entry.piece().end() >= head.bytes().length;
                if (!entry.blank() && !cut) {
                    sample.add(entry);
                }
                if (!head.whole() && sample.rows >= SAMPLE) {
                    break;
                }
            }
        }
        return sample;
    }

    private static Detection unknown(Path file, Head head, @Nullable Layout layout, List<String> evidence) {
        return unknown(file, head, layout, evidence, new Sample());
    }

    private static Detection unknown(
            Path file, Head head, @Nullable Layout layout, List<String> evidence, Sample sample) {
        return new Detection(
                file,
                Detection.UNKNOWN,
                "Unknown",
                0,
                evidence,
                List.of(),
                layout,
                sample.rows(head),
                sample.exact(head),
                List.copyOf(sample.fields));
    }

    private static List<String> join(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    /** What the head holds. */
    private static final class Sample {
        private final List<Json> records = new ArrayList<>();
        private final Set<String> fields = new LinkedHashSet<>();
        private int rows;
        private int broken;
        private long end;
        private @Nullable String problem;

        void add(Entry entry) {
            rows++;
            end = entry.piece().end();
            if (entry.json() == null) {
                broken++;
                problem = problem == null ? entry.problem() : problem;
            } else if (records.size() < SAMPLE) {
                records.add(entry.json());
                if (fields.size() < MOST_FIELDS) {
                    fields.addAll(entry.json().fields().keySet());
                }
            }
        }

        long rows(Head head) {
            if (head.whole() || end == 0) {
                return rows;
            }
            // a packed file is taken to unpack to four times its size, which is what JSON usually does
            long size = head.base().gzip() ? head.size() * 4 : head.size();
            return Math.max(rows, Math.round((double) size / end * rows));
        }

        boolean exact(Head head) {
            return head.whole();
        }
    }

    /** How well a format does over the sample. */
    private static final class Score {
        private final Format format;
        private double sum;
        private int count;
        private String words = "";

        Score(Format format) {
            this.format = format;
        }

        double sum() {
            return sum;
        }

        /** The mean over all records, to four digits. */
        double confidence(int records) {
            return Math.round(sum / records * 10_000) / 10_000.0;
        }

        void add(Match match) {
            sum += match.sureness();
            count++;
            words = words.isEmpty() ? match.evidence() : words;
        }
    }
}
