package org.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.winnow.cli.ProjectFiles.example;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.model.Status;
import org.winnow.store.StoreException;
import org.winnow.text.Json;
import org.winnow.text.JsonException;

class CheckCommandTest {
    @TempDir
    Path folder;

    private Path spoiled() throws StoreException {
        return ProjectFiles.write(
                folder,
                example("a1", Status.UNREVIEWED, "How do I pay?", "By card.<|im_end|>"),
                example("a2", Status.UNREVIEWED, "How do I leave?", "Send us a letter."));
    }

    @Test
    void printsFindingsAsJsonAndAsksForALook() throws StoreException, JsonException {
        Ran ran = Ran.winnow("check", spoiled(), "--json");
        assertThat(ran.exit()).isEqualTo(1);
        Json finding = Json.parse(ran.out());
        assertThat(finding.fields().keySet())
                .containsExactly("id", "check", "severity", "field", "start", "end", "evidence");
        assertThat(ran.out())
                .startsWith("{\"id\":\"a1\",\"check\":\"leaked-token\",\"severity\":\"block\",\"field\":\"messages/1\","
                        + "\"start\":8,\"end\":18,\"evidence\":\"");
    }

    @Test
    void printsCountsForAPerson() throws StoreException {
        Ran ran = Ran.winnow("check", spoiled());
        assertThat(ran.out()).isEqualTo("leaked-token         1 block\n");
        assertThat(ran.err()).isEqualTo("2 examples checked, 1 finding in 1 example.\n");
    }

    @Test
    void remembersFindingsForQueries() throws StoreException {
        Path project = spoiled();
        Ran.winnow("check", project);
        assertThat(Ran.winnow("query", project, "finding:leaked-token", "--jsonl")
                        .out())
                .startsWith("{\"id\":\"a1\"");
    }

    @Test
    void isContentWithCleanExamples() throws StoreException {
        assertThat(Ran.winnow("check", ProjectFiles.three(folder)))
                .isEqualTo(new Ran(0, "", "3 examples checked, 0 findings in 0 examples.\n"));
    }

    @Test
    void checksAgainstTheRulesOfATarget() throws StoreException {
        Path project = ProjectFiles.write(folder, example("a1", Status.UNREVIEWED, "How do I pay?", ""));
        Ran ran = Ran.winnow("check", project, "--profile", "openai-chat", "--json");
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out()).contains("\"check\":\"openai-chat/");
    }

    @Test
    void namesTheTargetsIfOneIsUnknown() throws StoreException {
        Ran ran = Ran.winnow("check", spoiled(), "--profile", "moon");
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).startsWith("There is no profile \"moon\". There are: trl-messages, ");
    }

    @Test
    void findsExamplesOverALimitOfOnesOwn() throws StoreException {
        Path project = spoiled();
        assertThat(Ran.winnow("check", project, "--limit", 5).out()).contains("too-long");
        assertThat(Ran.winnow("check", project, "--limit", 0).exit()).isEqualTo(2);
    }
}
