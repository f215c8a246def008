package org.winnow.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.winnow.intake.format.Draft;
import org.winnow.intake.format.Format;
import org.winnow.intake.format.Mapping;
import org.winnow.intake.format.MappingGuess;
import org.winnow.intake.format.Pointer;
import org.winnow.intake.format.RowProblem;
import org.winnow.intake.input.Entries;
import org.winnow.intake.input.Entry;
import org.winnow.intake.input.Layout;
import org.winnow.intake.input.Limits;
import org.winnow.text.Json;

/**
 * What an import would do with the first records of a file. Nothing is written.
 *
 * @param detection what the file seems to be
 * @param rows the first records; empty if the file cannot be imported
 * @param places where values lie in these records, with samples
 * @param guess a mapping guessed from the names; empty if they say nothing
 */
public record Preview(Detection detection, List<Line> rows, List<Place> places, Optional<Mapping> guess) {
    private static final int ROWS = 20;
    private static final int PLACES = 300;
    private static final int DEEPEST = 6;
    private static final int SAMPLES = 3;
    private static final int SAMPLE_LENGTH = 200;

    /** Copies the lists. */
    public Preview {
        rows = List.copyOf(rows);
        places = List.copyOf(places);
    }

    /**
     * One record.
     *
     * @param line line or element, counted from 1
     * @param draft what it would become; null if there is a problem
     * @param problem why it would be put aside; null if there is none
     */
    public record Line(
            long line, @Nullable Draft draft, @Nullable String problem) {}

    /**
     * A place in the records.
     *
     * @param pointer the JSON pointer, with {@code *} for the elements of lists; for a table {@code /} and the column
     * @param kind {@code text}, {@code number}, {@code bool}, {@code list}, {@code object} or {@code null}
     * @param samples the beginnings of up to three values
     */
    public record Place(String pointer, String kind, List<String> samples) {}

    /**
     * Looks at the first 20 records, out of the first 2 MiB of the file whatever its size.
     *
     * @throws IntakeException if the file cannot be read, or the request names an unknown format
     */
    public static Preview of(ImportRequest request) throws IntakeException {
        Detection detection = Sniffer.detect(request.file(), request.charset());
        Layout layout = detection.layout();
        if (layout == null) {
            return new Preview(detection, List.of(), List.of(), Optional.empty());
        }
        boolean asked = request.mapping() != null || request.format() != null;
        Format format = asked || detection.known() ? Plan.of(request).format() : null;
        try {
            Head head = Head.of(request.file(), request.charset());
            List<Line> lines = new ArrayList<>();
            Map<String, Seen> seen = new LinkedHashMap<>();
            try (Entries entries = Entries.of(head.bytes(), layout, Limits.DEFAULT)) {
                Entry entry = entries.next();
                while (entry != null && lines.size() < ROWS) {
                    if (!entry.blank()) {
                        lines.add(line(entry, format));
                    }
                    if (entry.json() != null) {
                        look(new Pointer(List.of()), entry.json(), seen);
                    }
                    entry = entries.next();
                }
            }
            List<Place> places = seen.values().stream().map(Seen::place).toList();
            return new Preview(detection, lines, places, MappingGuess.of(detection.fields()));
        } catch (IOException e) {
            throw new IntakeException("\"" + request.file() + "\" cannot be read: " + e.getMessage(), e);
        }
    }

    private static Line line(Entry entry, @Nullable Format format) {
        long line = entry.piece().line();
        if (entry.json() == null) {
            return new Line(line, null, entry.problem());
        }
        if (format == null) {
            return new Line(line, null, "Nobody knows yet what the fields of this record mean.");
        }
        try {
            return new Line(line, format.read(entry.json()), null);
        } catch (RowProblem e) {
            return new Line(line, null, e.getMessage());
        }
    }

    private static void look(Pointer at, Json value, Map<String, Seen> seen) {
        if (seen.size() >= PLACES || at.names().size() > DEEPEST) {
            return;
        }
        if (!at.names().isEmpty()) {
            seen.computeIfAbsent(at.text(), text -> new Seen(text, kind(value))).add(value);
        }
        value.fields().forEach((name, field) -> look(at.child(name), field, seen));
        List<Json> elements = value.elements();
        for (int i = 0; i < Math.min(elements.size(), SAMPLES); i++) {
            look(at.child("*"), elements.get(i), seen);
        }
    }

    private static String kind(Json value) {
        if (value instanceof Json.Str) {
            return "text";
        }
        if (value instanceof Json.Num) {
            return "number";
        }
        if (value instanceof Json.Bool) {
            return "bool";
        }
        return value instanceof Json.Arr ? "list" : value instanceof Json.Obj ? "object" : "null";
    }

    /** Samples of one place. */
    private static final class Seen {
        private final String pointer;
        private final List<String> samples = new ArrayList<>();
        private String kind;

        Seen(String pointer, String kind) {
            this.pointer = pointer;
            this.kind = kind;
        }

        void add(Json value) {
            String text = value.text() == null ? value.raw() : value.text();
            kind = kind.equals("null") ? kind(value) : kind;
            if (samples.size() < SAMPLES && text != null) {
                samples.add(text.length() > SAMPLE_LENGTH ? text.substring(0, SAMPLE_LENGTH) + "…" : text);
            }
        }

        Place place() {
            return new Place(pointer, kind, List.copyOf(samples));
        }
    }
}
