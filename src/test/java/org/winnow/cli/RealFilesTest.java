package org.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.text.Json;
import org.winnow.text.JsonException;

/** Files of the wild through detect, import and query: whatever they are, the sums match and nothing fails. */
class RealFilesTest {
    @TempDir
    Path folder;

    @Test
    void importsEveryFileThatDetectKnowsAndFindsItsExamplesAgain() throws IOException, JsonException {
        Path samples = Path.of(System.getProperty("winnow.shared", "missing"), "samples");
        assumeThat(samples).as("the shared folder of samples").exists();
        List<Path> files;
        try (Stream<Path> all = Files.walk(samples)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        List<Object> words = new ArrayList<>(List.of("detect", "--json"));
        words.addAll(files);
        List<Object> known = new ArrayList<>();
        for (String line : Ran.winnow(words.toArray()).lines()) {
            Json detection = Json.parse(line);
            if (!"unknown".equals(detection.find("format").orElseThrow().text())) {
                known.add(detection.find("file").orElseThrow().text());
            }
        }
        Path project = folder.resolve("all.winnow");
        known.addAll(0, List.of("import", "--json", project));
        Ran ran = Ran.winnow(known.toArray());
        long kept = 0;
        for (String line : ran.lines()) {
            Json report = Json.parse(line);
            assertThat(number(report, "read"))
                    .as(line)
                    .isEqualTo(number(report, "kept")
                            + number(report, "merged")
                            + number(report, "quarantined")
                            + number(report, "skipped"));
            kept += number(report, "kept");
        }
        assertThat(ran.lines()).as(ran.err()).hasSize(known.size() - 3);
        assertThat(kept).isPositive();
        assertThat(Ran.winnow("query", project, "--count").out()).isEqualTo(kept + "\n");
        assertThat(Ran.winnow("query", project, "--jsonl").lines()).hasSize((int) kept);
        assertThat(Ran.winnow("verify", project).exit()).isZero();
    }

    private static long number(Json report, String name) {
        return Long.parseLong(report.find(name).orElseThrow().raw());
    }
}
