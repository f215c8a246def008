package org.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.text.Json;
import org.winnow.text.JsonException;

class DetectCommandTest {
    private static final String ROW = "{\"instruction\":\"Hi\",\"input\":\"\",\"output\":\"Hello\"}\n";

    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void saysWhatAFileIsAsJson() throws IOException, JsonException {
        Path file = file("a.jsonl", ROW + ROW);
        Ran ran = Ran.winnow("detect", file, "--json");
        assertThat(ran.exit()).isZero();
        assertThat(ran.err()).isEmpty();
        Json json = Json.parse(ran.out());
        assertThat(json.fields().keySet()).containsExactly("file", "format", "confidence", "evidence", "rows");
        assertThat(json.find("file").orElseThrow().text()).isEqualTo(file.toString());
        assertThat(json.find("format").orElseThrow().text()).isEqualTo("alpaca");
        assertThat(json.find("rows").orElseThrow().raw()).isEqualTo("2");
    }

    @Test
    void saysWhatAFileIsForAPerson() throws IOException {
        assertThat(Ran.winnow("detect", file("a.jsonl", ROW)).out())
                .contains("a.jsonl: Alpaca (instruction, input, output) (alpaca), ")
                .contains("% sure, 1 row\n");
    }

    @Test
    void countsTheRowsOfALargeFileExactly() throws IOException {
        Path file = file("large.jsonl", ROW.repeat(70_000));
        assertThat(Ran.winnow("detect", file, "--json").out()).endsWith("\"rows\":70000}\n");
    }

    @Test
    void asksForALookIfNobodyKnowsTheFormat() throws IOException {
        Ran ran = Ran.winnow("detect", file("a.jsonl", "{\"colour\":\"red\"}\n"), "--json");
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out()).contains("\"format\":\"unknown\",\"confidence\":0.0");
    }

    @Test
    void goesOnBehindAFileThatIsMissing() throws IOException {
        Ran ran = Ran.winnow("detect", folder.resolve("missing"), file("a.jsonl", ROW), "--json");
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.lines()).hasSize(1);
        assertThat(ran.err()).contains("missing");
    }
}
