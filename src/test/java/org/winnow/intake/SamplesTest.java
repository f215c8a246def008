package org.winnow.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.store.Sources;

/** Files that other projects have published: each is read, or refused with a sentence. */
class SamplesTest {
    @TempDir
    Path folder;

    @Test
    void publishedFilesAreReadOrRefusedAsExpected() throws Exception {
        Path samples = Path.of(System.getProperty("winnow.shared", "../shared")).resolve("samples");
        Assumptions.assumeTrue(Files.isDirectory(samples), "the published samples are not at hand");
        Map<String, String> seen = new TreeMap<>();
        for (String place : new String[] {"train", "rag", "constructed", "helpdesk", "openai"}) {
            collect(samples.resolve(place), seen);
        }
        Path expected = TemporaryProject.fixture("dpo.jsonl").resolve("../../intake-expected/samples.table");
        assertThat(lines(seen)).isEqualTo(Files.readString(expected.normalize()));
    }

    @Test
    void theSampleDataOfTheProductIsReadAsItsReadmeSays() throws Exception {
        Path sample = Path.of(System.getProperty("winnow.sample", "sample-data"));
        Assumptions.assumeTrue(Files.exists(sample.resolve("support-bot.jsonl")), "the sample data is not at hand");
        Map<String, String> seen = new TreeMap<>();
        collect(sample, seen);
        seen.remove("README.md");
        Path expected = TemporaryProject.fixture("dpo.jsonl").resolve("../../intake-expected/sample-data.table");
        assertThat(lines(seen)).isEqualTo(Files.readString(expected.normalize()));
    }

    @Test
    void theFeedbackOfTheSampleDataFindsItsRecords() throws Exception {
        Path sample = Path.of(System.getProperty("winnow.sample", "sample-data"));
        Assumptions.assumeTrue(Files.exists(sample.resolve("feedback.jsonl")), "the sample data is not at hand");
        try (TemporaryProject project = new TemporaryProject(folder)) {
            ImportReport report = project.bring(ImportRequest.of(sample.resolve("support-bot.jsonl"))
                    .withFeedback(sample.resolve("feedback.jsonl")));

            // the last row speaks of no record; the notes of the sample data say so
            assertThat(report.feedback().ledger()).isEqualTo(new Sources.Ledger(22, 0, 21, 1, 0));
        }
    }

    private void collect(Path place, Map<String, String> seen) throws Exception {
        try (Stream<Path> files = Files.list(place)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                seen.put(file.getFileName().toString(), outcome(file));
            }
        }
    }

    private String outcome(Path file) throws Exception {
        try (TemporaryProject project = new TemporaryProject(folder)) {
            ImportReport report = project.bring(file);
            assertThat(report.ledger().balances()).as(file.toString()).isTrue();
            Sources.Ledger ledger = report.ledger();
            return report.format() + " read " + ledger.read() + " kept " + ledger.kept() + " quarantined "
                    + ledger.quarantined();
        } catch (IntakeException e) {
            assertThat(e).hasMessageContaining(file.getFileName().toString()).hasMessageEndingWith(".");
            return "refused";
        } finally {
            clear();
        }
    }

    private void clear() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    private static String lines(Map<String, String> seen) {
        StringBuilder lines = new StringBuilder();
        seen.forEach((file, outcome) ->
                lines.append(file).append(": ").append(outcome).append('\n'));
        return lines.toString();
    }
}
