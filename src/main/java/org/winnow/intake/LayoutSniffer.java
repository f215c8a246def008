package org.winnow.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.winnow.intake.format.Format;
import org.winnow.intake.format.Formats;
import org.winnow.intake.input.Container;
import org.winnow.intake.input.Entries;
import org.winnow.intake.input.Entry;
import org.winnow.intake.input.Layout;
import org.winnow.intake.input.Limits;
import org.winnow.text.Json;
import org.winnow.text.JsonException;

/** Tells from the head of a file how its bytes fall into records. */
final class LayoutSniffer {
    /** Names under which a list of records is wrapped: Hugging Face's viewer, OpenAI's lists, DeepEval's test runs. */
    private static final List<String> WRAPPERS = List.of(
            "data",
            "rows",
            "examples",
            "records",
            "items",
            "samples",
            "results",
            "testCases",
            "test_cases",
            "train",
            "goldens");

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t');
    private static final double RECORD_OF_ITS_OWN = 0.85;
    private static final double TELLING = 0.6;
    private static final int LINES = 20;

    private final Head head;
    private final String name;

    LayoutSniffer(Head head, String fileName) {
        this.head = head;
        this.name = fileName.toLowerCase(Locale.ROOT);
    }

    /** The layout; null if the file is no JSON and no table. */
    @Nullable
    Layout layout() throws IOException {
        int at = 0;
        byte[] bytes = head.bytes();
        if (bytes.length > 2 && (bytes[0] & 0xff) == 0xef && (bytes[1] & 0xff) == 0xbb) {
            at = 3;
        }
        while (at < bytes.length && bytes[at] <= ' ' && bytes[at] >= 0) {
            at++;
        }
        if (at == bytes.length) {
            return null;
        }
        boolean table = name.contains(".csv") || name.contains(".tsv");
        return switch (bytes[at]) {
            case '{' -> objects();
            case '[' -> lists();
            case '"' -> table ? table() : strings();
            default -> table();
        };
    }

    private Layout of(Container container) {
        Layout base = head.base();
        return new Layout(container, base.gzip(), base.charset(), null, null, ',');
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        byte[] bytes = head.bytes();
        int start = 0;
        for (int i = 0; i <= bytes.length && lines.size() < LINES; i++) {
            boolean end = i == bytes.length ? head.whole() : bytes[i] == '\n';
            if (end) {
                String line = new String(bytes, start, i - start, StandardCharsets.UTF_8).stripTrailing();
                if (line.startsWith("\ufeff")) {
                    line = line.substring(1);
                }
                if (!line.isEmpty()) {
                    lines.add(line);
                }
                start = i + 1;
            }
        }
        return lines;
    }

    private Layout objects() throws IOException {
        List<String> lines = lines();
        if (lines.isEmpty()) {
            String wrapper = wrapperInHead();
            return wrapper == null ? of(Container.JSONL) : wrapped(wrapper);
        }
        Json first = parse(lines.get(0));
        if (lines.size() > 1 && (first != null || mostAreWhole(lines))) {
            return of(Container.JSONL);
        }
        if (first != null) {
            String wrapper = isRecord(first) ? null : wrapperOf(first);
            return wrapper == null ? of(Container.JSONL) : wrapped(wrapper);
        }
        return overLines();
    }

    /** True if at least half of the lines are objects of their own; what is nested in pretty print is indented. */
    private static boolean mostAreWhole(List<String> lines) {
        long whole = lines.stream()
                .filter(l -> l.startsWith("{") && parse(l) != null)
                .count();
        return whole * 2 >= lines.size();
    }

    /** Objects over several lines, or the one object around a list. */
    private Layout overLines() throws IOException {
        List<Entry> values = sample(of(Container.JSON_STREAM), 2);
        boolean one = values.size() == 1 && head.whole();
        Json first = values.isEmpty() ? null : values.get(0).json();
        String wrapper = null;
        if (one && first != null && !isRecord(first)) {
            wrapper = wrapperOf(first);
        } else if (values.size() <= 1 && first == null) {
            wrapper = wrapperInHead();
        }
        return wrapper == null ? of(Container.JSON_STREAM) : wrapped(wrapper);
    }

    private Layout wrapped(String wrapper) throws IOException {
        Layout layout = of(Container.JSON).withWrapper(wrapper, null);
        for (Entry entry : sample(layout, 1)) {
            Json json = entry.json();
            if (json != null && json.get("row") instanceof Json.Obj && json.get("row_idx") != null) {
                return layout.withWrapper(wrapper, "row");
            }
        }
        return layout;
    }

    private Layout lists() throws IOException {
        List<String> lines = lines();
        boolean manyLists = lines.size() > 1
                && lines.get(1).startsWith("[")
                && parse(lines.get(0)) instanceof Json.Arr list
                && !list.elements().isEmpty();
        if (manyLists) {
            return of(Container.JSONL);
        }
        List<Entry> whole = sample(of(Container.JSON_STREAM), 1);
        Json first = whole.isEmpty() ? null : whole.get(0).json();
        // a list of messages is one record, not a list of records
        return first != null && isRecord(first) ? of(Container.JSON_STREAM) : of(Container.JSON);
    }

    private @Nullable Layout strings() throws IOException {
        List<String> lines = lines();
        boolean json = !lines.isEmpty() && parse(lines.get(0)) instanceof Json.Str;
        Layout table = table();
        return json && (table == null || !name.contains(".csv")) ? of(Container.JSONL) : table;
    }

    private @Nullable Layout table() throws IOException {
        Layout best = null;
        double bestFit = 0;
        for (char delimiter : DELIMITERS) {
            Layout layout = of(Container.CSV).withDelimiter(delimiter);
            double fit = fit(layout);
            if (fit > bestFit) {
                best = layout;
                bestFit = fit;
            }
        }
        boolean named = name.contains(".csv") || name.contains(".tsv");
        return best == null && named ? of(Container.CSV) : best;
    }

    /** How much a table it is: columns times the share of rows that have as many cells as the header; 0 if it is none. */
    private double fit(Layout layout) throws IOException {
        try (Entries entries = Entries.of(head.bytes(), layout, Limits.DEFAULT)) {
            List<String> header = entries.header();
            if (header.size() < 2 || header.stream().anyMatch(h -> h.length() >= 100)) {
                return 0;
            }
            int rows = 0;
            int good = 0;
            for (Entry entry = entries.next(); entry != null && rows < LINES; entry = entries.next()) {
                rows += entry.blank() ? 0 : 1;
                good += entry.json() == null ? 0 : 1;
            }
            return rows > 0 && good == 0 ? 0 : header.size() * (rows == 0 ? 0.5 : (double) good / rows);
        }
    }

    private static @Nullable Json parse(String line) {
        try {
            return Json.parse(line);
        } catch (JsonException e) {
            return null;
        }
    }

    private static boolean isRecord(Json value) {
        for (Format format : Formats.all()) {
            if (format.recognise(value).sureness() >= RECORD_OF_ITS_OWN) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String wrapperOf(Json object) {
        for (String wrapper : WRAPPERS) {
            if (isRecords(object.get(wrapper))) {
                return wrapper;
            }
        }
        String only = null;
        for (Map.Entry<String, Json> field : object.fields().entrySet()) {
            if (isRecords(field.getValue())
                    && isKnown(field.getValue().elements().get(0))) {
                if (only != null) {
                    return null;
                }
                only = field.getKey();
            }
        }
        return only;
    }

    private static boolean isKnown(Json record) {
        return Formats.all().stream()
                .anyMatch(format -> format.recognise(record).sureness() >= TELLING);
    }

    private static boolean isRecords(@Nullable Json value) {
        return value instanceof Json.Arr list
                && !list.elements().isEmpty()
                && list.elements().get(0) instanceof Json.Obj;
    }

    private @Nullable String wrapperInHead() throws IOException {
        for (String wrapper : WRAPPERS) {
            List<Entry> inside = sample(of(Container.JSON).withWrapper(wrapper, null), 1);
            if (!inside.isEmpty() && inside.get(0).json() instanceof Json.Obj) {
                return wrapper;
            }
        }
        return null;
    }

    private List<Entry> sample(Layout layout, int most) throws IOException {
        List<Entry> sample = new ArrayList<>();
        try (Entries entries = Entries.of(head.bytes(), layout, Limits.DEFAULT)) {
            Entry entry = entries.next();
            while (entry != null && sample.size() < most) {
                sample.add(entry);
                entry = entries.next();
            }
        }
        return sample;
    }
}
