package org.winnow.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.intake.input.Container;
import org.winnow.intake.input.Layout;
import org.winnow.job.Progress;

class SnifferTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    a.jsonl | {"prompt":"Q","completion":"A"}                          | JSONL
                    a.json  | {"prompt":"Q","completion":"A"}~{"prompt":"Q"}           | JSONL
                    a.json  | [{"prompt":"Q","completion":"A"}]                        | JSON
                    a.jsonl | {~"prompt":"Q",~"completion":"A"}~{~"prompt":"Q"}        | JSON_STREAM
                    a.jsonl | {broken~{"prompt":"Q","completion":"A"}                  | JSONL
                    a.jsonl | {"prompt":"Q"}{"prompt":"Q"}                             | JSON_STREAM
                    a.json  | {"rows":[{"prompt":"Q","completion":"A"}]}               | JSON
                    a.json  | {"anything":[{"prompt":"Q","completion":"A"}]}           | JSON
                    a.json  | {"messages":[{"role":"user","content":"Q"}]}             | JSONL
                    a.jsonl | [{"role":"user","content":"Q"}]~[{"role":"user","content":"Q"}] | JSONL
                    a.json  | [{"role":"user","content":"Q"},{"role":"assistant","content":"Q"}] | JSON_STREAM
                    a.jsonl | "Q"~"Q2"                                                 | JSONL
                    a.csv   | "question","answer"~"Q","A"                              | CSV
                    a.txt   | question;answer~Q;A                                      | CSV
                    """)
    void theContainerIsToldFromTheBytes(String name, String text, Container container) throws Exception {
        Path file = Files.writeString(folder.resolve(name), text.replace('~', '\n'));
        assertThat(Sniffer.detect(file).layout().container()).isEqualTo(container);
    }

    @Test
    void whatIsKnownIsToldWithItsEvidence() throws Exception {
        Detection detection = Sniffer.detect(TemporaryProject.fixture("alpaca.json"));

        assertThat(detection)
                .isEqualTo(new Detection(
                        TemporaryProject.fixture("alpaca.json"),
                        "alpaca",
                        "Alpaca (instruction, input, output)",
                        0.92,
                        List.of(
                                "It is one list of JSON records.",
                                "3 of 3 records in its head have instruction (text), output (text)."),
                        List.of(new Detection.Candidate("question-answer", "Questions and answers", 0.7)),
                        Layout.of(Container.JSON),
                        3,
                        true,
                        List.of("instruction", "input", "output", "system", "history")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    SQLite format 3 | This is an SQLite database.
                    PAR1            | This is a Parquet file; export it as JSON Lines.
                    just some words | This is neither JSON nor a table with column names.
                    {"a":1}         | It is JSON, one record per line. No known format fits: the records have the fields "a". To import them, write a mapping that says where the question and the answer lie.
                    """)
    void whatNobodyKnowsIsToldWithoutConfidence(String text, String evidence) throws Exception {
        Detection detection = Sniffer.detect(Files.writeString(folder.resolve("f"), text));

        assertThat(String.join(" ", detection.evidence())).isEqualTo(evidence);
        assertThat(detection.confidence()).isZero();
        assertThat(detection.known()).isFalse();
    }

    @Test
    void anEmptyFileAndAFolderAreNamed() throws Exception {
        assertThat(Sniffer.detect(Files.createFile(folder.resolve("empty"))).evidence())
                .containsExactly("There is nothing in the file.");
        assertThatThrownBy(() -> Sniffer.detect(folder))
                .hasMessageEndingWith("is not a file. Choose a file to import.");
        assertThatThrownBy(() -> Sniffer.detect(folder.resolve("no"))).hasMessageStartingWith("There is no file");
    }

    @Test
    void rowsOfALongFileAreEstimatedFromItsHeadAndCountedOnDemand() throws Exception {
        Path file = folder.resolve("long.jsonl");
        Files.writeString(file, row(7).repeat(200_000));

        Detection detection = Sniffer.detect(file);

        assertThat(detection.rowsExact()).isFalse();
        assertThat(detection.rows()).isBetween(195_000L, 205_000L);
        assertThat(Rows.count(file, detection.layout(), Progress.NONE)).isEqualTo(200_000);
    }

    @Test
    void blankLinesAndTheHeaderAreNoRows() throws Exception {
        assertThat(count("a.jsonl", "{}\n\n \r\n{}\n")).isEqualTo(2);
        assertThat(count("a.csv", "question,answer\n1,2\n\n\"3\n3\",4\n")).isEqualTo(2);
    }

    private long count(String name, String text) throws IOException, IntakeException {
        Path file = Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
        return Rows.count(file, Sniffer.detect(file).layout(), Progress.NONE);
    }

    private static String row(int number) {
        return "{\"prompt\":\"Question " + number + "\",\"completion\":\"Answer\"}\n";
    }
}
