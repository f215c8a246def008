package org.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.winnow.cli.ProjectFiles.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.model.Status;
import org.winnow.store.StoreException;
import org.winnow.text.Json;
import org.winnow.text.JsonException;

class ExportCommandTest {
    @TempDir
    Path folder;

    private Path out;

    @BeforeEach
    void nameAFolder() {
        out = folder.resolve("release");
    }

    @Test
    void writesTheAcceptedExamples() throws StoreException, IOException {
        Ran ran = Ran.winnow("export", ProjectFiles.three(folder), "--profile", "trl-messages", "--out", out);
        assertThat(ran.exit()).isZero();
        assertThat(ran.lines())
                .startsWith("trl-messages: considered 1 = written 1 + refused 0 + rejected 0 + held back 0");
        assertThat(Files.readString(out.resolve("train.jsonl")))
                .isEqualTo("{\"messages\":[{\"role\":\"user\",\"content\":\"Why is my bill high?\"},"
                        + "{\"role\":\"assistant\",\"content\":\"Roaming was on.\"}]}\n");
    }

    @Test
    void printsTheLedgerAsJson() throws StoreException, JsonException {
        Ran ran = Ran.winnow("export", ProjectFiles.three(folder), "--profile", "alpaca", "--out", out, "--json");
        Json json = Json.parse(ran.out());
        assertThat(json.fields().keySet())
                .containsExactly(
                        "profile",
                        "out",
                        "complete",
                        "considered",
                        "written",
                        "refused",
                        "rejected",
                        "held_back",
                        "files",
                        "violations",
                        "losses",
                        "warnings");
        assertThat(json.find("written").orElseThrow().raw()).isEqualTo("1");
    }

    @Test
    void exportsOtherExamplesIfAsked() throws StoreException {
        Ran ran = Ran.winnow(
                "export",
                ProjectFiles.three(folder),
                "--profile",
                "alpaca",
                "--out",
                out,
                "--where",
                "status:unreviewed");
        assertThat(ran.lines()).startsWith("alpaca: considered 2 = written 2 + refused 0 + rejected 0 + held back 0");
    }

    @Test
    void splitsForThisReleaseAloneIfAsked() throws StoreException {
        Path project = ProjectFiles.three(folder);
        Ran.winnow("export", project, "--profile", "alpaca", "--out", out, "--where", "", "--ratio", "34/33/33");
        assertThat(out.resolve("test.jsonl")).exists();
        assertThat(Ran.winnow("query", project, "split:test", "--count").out()).isEqualTo("0\n");
    }

    @Test
    void refusesWhenNothingIsAcceptedAndSaysWhatToDo() throws StoreException {
        Path project = ProjectFiles.write(folder, example("a1", Status.UNREVIEWED, "Hi", "Hello"));
        Ran ran = Ran.winnow("export", project, "--profile", "trl-messages", "--out", out);
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).startsWith("Nothing is accepted yet").contains("winnow edit");
        assertThat(out).doesNotExist();
    }

    @Test
    void writesNothingIfAnExampleBreaksARule() throws StoreException {
        Path project = ProjectFiles.write(
                folder,
                example("a1", Status.ACCEPTED, "Hi", "Hello"),
                example("a2", Status.ACCEPTED, "How do I pay?", ""));
        Ran ran = Ran.winnow("export", project, "--profile", "trl-messages", "--out", out);
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out()).contains("    a2: ").contains("Nothing was written.");
        assertThat(out).doesNotExist();
    }

    @Test
    void leavesOutWhatBreaksARuleIfAsked() throws StoreException {
        Path project = ProjectFiles.write(
                folder,
                example("a1", Status.ACCEPTED, "Hi", "Hello"),
                example("a2", Status.ACCEPTED, "How do I pay?", ""));
        Ran ran = Ran.winnow("export", project, "--profile", "trl-messages", "--out", out, "--skip-invalid");
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.lines())
                .startsWith("trl-messages: considered 2 = written 1 + refused 1 + rejected 0 + held back 0");
    }

    @Test
    void replacesAnEarlierReleaseOnlyIfAsked() throws StoreException {
        Path project = ProjectFiles.three(folder);
        Ran.winnow("export", project, "--profile", "alpaca", "--out", out);
        assertThat(Ran.winnow("export", project, "--profile", "alpaca", "--out", out)
                        .exit())
                .isEqualTo(2);
        assertThat(Ran.winnow("export", project, "--profile", "alpaca", "--out", out, "--replace")
                        .exit())
                .isZero();
    }

    @Test
    void namesProfilesAndFatesIfOneIsUnknown() throws StoreException {
        Path project = ProjectFiles.three(folder);
        assertThat(Ran.winnow("export", project, "--profile", "moon", "--out", out)
                        .err())
                .startsWith("There is no profile \"moon\". There are: trl-messages, ");
        assertThat(Ran.winnow("export", project, "--profile", "alpaca", "--out", out, "--fate", "moon")
                        .err())
                .startsWith("There is no fate \"moon\".");
    }

    @Test
    void refusesATemplateThatLosesTheQuestion() throws StoreException, IOException {
        Path template = Files.writeString(folder.resolve("t.json"), "{\"prompt\":\"{passages}\"}");
        Ran ran = Ran.winnow(
                "export", ProjectFiles.three(folder), "--profile", "alpaca", "--out", out, "--template", template);
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("{question}");
    }
}
