package org.winnow.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.winnow.model.Severity;

/** The versioned list of marks, found by a table of first characters. Immutable. */
final class LeakedTokens {
    private static final String RESOURCE = "leaked-tokens.txt";
    private static final int TABLE = 128;

    private final List<List<Mark>> byFirst;

    private LeakedTokens(List<Mark> marks) {
        List<List<Mark>> table = new ArrayList<>();
        for (char first = 0; first < TABLE; first++) {
            char wanted = first;
            table.add(
                    marks.stream().filter(mark -> mark.text.charAt(0) == wanted).toList());
        }
        byFirst = List.copyOf(table);
    }

    /** Where a mark counts. */
    enum Place {
        ANYWHERE,
        LINE_START,
        ANSWER,
        ANSWER_LINE_START
    }

    /** A mark: how bad, where, its text, who writes it. */
    record Mark(Severity severity, Place place, String text, String writer) {
        boolean counts(boolean answer, boolean lineStart) {
            return switch (place) {
                case ANYWHERE -> true;
                case LINE_START -> lineStart;
                case ANSWER -> answer;
                case ANSWER_LINE_START -> answer && lineStart;
            };
        }
    }

    /** Reads the list that comes with the program. */
    static LeakedTokens read() {
        try (InputStream in = LeakedTokens.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("The list " + RESOURCE + " is missing from the program.");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new LeakedTokens(lines.lines()
                    .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                    .map(LeakedTokens::mark)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Mark mark(String line) {
        List<String> cells = List.of(line.split(" \\| ", 4));
        return new Mark(
                Severity.valueOf(cells.get(0).strip().toUpperCase(Locale.ROOT)),
                Place.valueOf(cells.get(1).strip().toUpperCase(Locale.ROOT).replace('-', '_')),
                cells.get(2),
                cells.get(3));
    }

    /** The mark that begins at a place, or null. */
    @Nullable
    Mark at(String text, int i, boolean answer) {
        char first = text.charAt(i);
        if (first >= TABLE) {
            return null;
        }
        List<Mark> marks = byFirst.get(first);
        for (int k = 0; k < marks.size(); k++) {
            Mark mark = marks.get(k);
            if (text.startsWith(mark.text, i) && mark.counts(answer, i == 0 || text.charAt(i - 1) == '\n')) {
                return mark;
            }
        }
        return null;
    }
}
