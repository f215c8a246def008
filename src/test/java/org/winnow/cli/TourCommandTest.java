package org.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.text.Json;
import org.winnow.text.JsonException;

class TourCommandTest {
    private static final String ROW = "{\"messages\":[{\"role\":\"user\",\"content\":\"What is %1$s?\"},"
            + "{\"role\":\"assistant\",\"content\":\"A letter: %1$s\"}],\"id\":\"%1$s\",\"tags\":[\"letters\"]}\n";

    @TempDir
    Path folder;

    private Path samples() throws IOException {
        Path samples = Files.createDirectory(folder.resolve("samples"));
        StringBuilder rows = new StringBuilder();
        for (char letter = 'a'; letter <= 'z'; letter++) {
            rows.append(ROW.formatted(letter));
        }
        Files.writeString(samples.resolve("letters.jsonl"), rows);
        Files.writeString(samples.resolve("README.md"), "# Not for import");
        return samples;
    }

    @Test
    void doesTheWholeJobOnAFolderOfFiles() throws IOException {
        Path out = folder.resolve("out");
        Ran ran = Ran.winnow("tour", "--out", out, samples());
        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).isEqualTo(out + "\n");
        assertThat(Files.readString(out.resolve("import.json"))).contains("\"read\":26,\"kept\":26");
        assertThat(Files.readString(out.resolve("balance.html"))).contains("letters");
        for (String made : Files.readAllLines(out.resolve(TourFolder.MARKER))) {
            boolean besideAnOpenProject = made.startsWith(TourFolder.PROJECT + ".") || made.contains("winnow-");
            assertThat(besideAnOpenProject || Files.exists(out.resolve(made)))
                    .as(made)
                    .isTrue();
        }
    }

    @Test
    void replacesAnEarlierTourAndNothingElse() throws IOException {
        Path out = folder.resolve("out");
        Path samples = samples();
        Ran.winnow("tour", "--out", out, samples);
        Path own = Files.writeString(out.resolve("my-notes.txt"), "mine");
        assertThat(Ran.winnow("tour", "--out", out, samples).exit()).isZero();
        assertThat(own).hasContent("mine");
    }

    @Test
    void refusesAFolderThatHoldsSomethingElse() throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));
        Path own = Files.writeString(out.resolve("my-notes.txt"), "mine");
        Ran ran = Ran.winnow("tour", "--out", out, samples());
        assertThat(ran)
                .isEqualTo(new Ran(
                        2,
                        "",
                        out + " is not empty and holds no earlier tour, so nothing was touched. Name a new folder.\n"));
        assertThat(own).hasContent("mine");
    }

    @Test
    void removesNothingOutsideOfItsFolderWhateverTheMarkerSays() throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));
        Path outside = Files.writeString(folder.resolve("outside.txt"), "mine");
        Files.writeString(out.resolve(TourFolder.MARKER), "../outside.txt\n\n.\n");
        assertThat(Ran.winnow("tour", "--out", out, samples()).exit()).isZero();
        assertThat(outside).hasContent("mine");
    }

    @Test
    void refusesAFolderOfSamplesThatIsMissing() {
        Ran ran = Ran.winnow("tour", "--out", folder.resolve("out"), folder.resolve("missing"));
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    @Tag("sample")
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void doesTheWholeJobOnTheSampleData() throws JsonException {
        Path sample = Path.of(System.getProperty("winnow.sample", "missing"));
        assumeThat(sample.resolve("support-bot.jsonl")).as("the sample data").exists();
        Ran ran = Ran.winnow("tour", "--out", folder.resolve("out"), sample, "--json");
        assertThat(ran.exit()).isZero();
        Json json = Json.parse(ran.out());
        assertThat(json.find("examples").orElseThrow().raw()).isEqualTo("348");
        assertThat(json.find("quarantined").orElseThrow().raw()).isEqualTo("6");
        assertThat(json.find("problems").orElseThrow().raw()).isEqualTo("[]");
        assertThat(json.find("releases").orElseThrow().fields().keySet())
                .containsExactly("trl-messages", "trl-prompt-completion", "openai-chat", "alpaca", "sharegpt");
        assertThat(ran.err()).contains("train.jsonl reads back as sharegpt").contains("The project is sound.");
    }
}
