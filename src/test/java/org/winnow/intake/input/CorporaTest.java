package org.winnow.intake.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.text.Json;

/** Public collections of awkward inputs, where they are at hand. */
class CorporaTest {
    @TempDir
    Path folder;

    @Test
    void whatIsNoJsonIsNeverReadAndWhatIsNeverBreaks() throws Exception {
        for (Path file : list("JSONTestSuite/test_parsing", ".json")) {
            String name = file.getFileName().toString();
            byte[] bytes = Files.readAllBytes(file);
            Entry entry = only(bytes);
            if (name.startsWith("n_")) {
                assertThat(entry == null || entry.json() == null).as(name).isTrue();
            } else if (name.startsWith("y_")) {
                boolean repeats = name.contains("duplicated_key");
                assertThat(entry.json() == null)
                        .as(name + " " + entry.problem())
                        .isEqualTo(repeats);
            }
            assertThat(cutAsList(bytes)).as(name).isNotNegative();
        }
    }

    private Entry only(byte[] bytes) throws IOException {
        try (Entries entries = Entries.of(new byte[0], Layout.JSON_LINES, Limits.DEFAULT)) {
            Entry entry = entries.read(new Piece(1, 0, bytes.length, bytes, null));
            return entry.blank() ? null : entry;
        }
    }

    /** The number of elements that could be read; every byte must have been looked at. */
    private static int cutAsList(byte[] bytes) throws IOException {
        int read = 0;
        try (Entries entries = Entries.of(bytes, Layout.of(Container.JSON), Limits.DEFAULT)) {
            for (Entry entry = entries.next(); entry != null; entry = entries.next()) {
                read += entry.json() == null ? 0 : 1;
            }
        }
        return read;
    }

    @Test
    void tablesHaveTheCellsThatTheirAuthorsSay() throws Exception {
        for (Path csv : list("csv-spectrum/csvs", ".csv")) {
            String name = csv.getFileName().toString().replace(".csv", "");
            Path wanted = corpora().resolve("csv-spectrum/json/" + name + ".json");
            List<Json> rows = new ArrayList<>();
            try (Entries entries = Entries.open(csv, Layout.of(Container.CSV), Limits.DEFAULT)) {
                for (Entry entry = entries.next(); entry != null; entry = entries.next()) {
                    assertThat(entry.problem()).as(name).isNull();
                    rows.add(entry.json());
                }
            }
            assertThat(cells(rows))
                    .as(name)
                    .isEqualTo(cells(Json.parse(Files.readString(wanted)).elements()));
        }
    }

    private static List<List<String>> cells(List<Json> rows) {
        return rows.stream()
                .map(row -> row.fields().entrySet().stream()
                        .map(f -> f.getKey() + "=" + f.getValue().text())
                        .toList())
                .toList();
    }

    @Test
    void textThatIsNotUtf8IsFoundWhereverItStands() throws Exception {
        for (String name : List.of("utf8tests/utf8tests.bin", "kuhn-utf8-stress/UTF-8-test.txt")) {
            byte[] bytes = Files.readAllBytes(corpora().resolve(name));
            int lines = 0;
            int invalid = 0;
            try (Entries entries = Entries.of(bytes, Layout.JSON_LINES, Limits.DEFAULT)) {
                for (Piece piece = entries.nextPiece(); piece != null; piece = entries.nextPiece()) {
                    lines++;
                    String text = Utf8.decode(piece.bytes());
                    boolean valid = java.util.Arrays.equals(
                            new String(piece.bytes(), StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8),
                            piece.bytes());
                    assertThat(text != null).as(name + " line " + lines).isEqualTo(valid);
                    invalid += text == null ? 1 : 0;
                }
            }
            assertThat(lines).as(name).isGreaterThan(50);
            assertThat(invalid).as(name).isGreaterThan(20);
        }
    }

    @Test
    void naughtyStringsComeBackAsTheyAre() throws Exception {
        Json all = Json.parse(Files.readString(corpora().resolve("big-list-of-naughty-strings/blns.json")));
        StringBuilder csv = new StringBuilder("text,n\r\n");
        StringBuilder lines = new StringBuilder();
        for (Json text : all.elements()) {
            csv.append('"').append(text.text().replace("\"", "\"\"")).append("\",1\r\n");
            lines.append(JsonQuote.of(text.text())).append('\n');
        }
        List<String> wanted = all.elements().stream().map(Json::text).toList();
        assertThat(texts(lines.toString(), Layout.JSON_LINES)).isEqualTo(wanted);
        assertThat(texts(csv.toString(), Layout.of(Container.CSV))).isEqualTo(wanted);
    }

    private static List<String> texts(String content, Layout layout) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Entries entries = Entries.of(content.getBytes(StandardCharsets.UTF_8), layout, Limits.DEFAULT)) {
            for (Entry entry = entries.next(); entry != null; entry = entries.next()) {
                Json json = entry.json();
                texts.add(json.text() == null ? json.get("text").text() : json.text());
            }
        }
        return texts;
    }

    private static List<Path> list(String place, String end) throws IOException {
        try (Stream<Path> files = Files.list(corpora().resolve(place))) {
            return files.filter(f -> f.toString().endsWith(end)).sorted().toList();
        }
    }

    private static Path corpora() {
        Path corpora = Path.of(System.getProperty("winnow.shared", "../shared")).resolve("corpora");
        Assumptions.assumeTrue(Files.isDirectory(corpora), "the collections of awkward inputs are not at hand");
        return corpora;
    }
}
