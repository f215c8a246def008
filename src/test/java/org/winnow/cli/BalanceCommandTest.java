package org.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.store.StoreException;
import org.winnow.text.Json;
import org.winnow.text.JsonException;

class BalanceCommandTest {
    @TempDir
    Path folder;

    private Path project;

    @BeforeEach
    void makeAProject() throws StoreException {
        project = ProjectFiles.three(folder);
    }

    @Test
    void printsOneJsonObject() throws JsonException {
        Ran ran = Ran.winnow("balance", project, "--json");
        assertThat(ran.exit()).isZero();
        assertThat(ran.err()).isEmpty();
        Json json = Json.parse(ran.out());
        assertThat(json.find("rows").orElseThrow().raw()).isEqualTo("3");
        assertThat(json.find("distributions")
                        .orElseThrow()
                        .elements()
                        .get(0)
                        .fields()
                        .keySet())
                .contains("evenness", "effective_classes", "counts");
    }

    @Test
    void looksAtTheExamplesOfAQuery() {
        assertThat(Ran.winnow("balance", project, "--where", "tag:billing").out())
                .startsWith("2 examples, ");
    }

    @Test
    void countsTagsUnderTheirFirstNameIfAsked() {
        assertThat(Ran.winnow("balance", project).out()).contains("billing/pay");
        assertThat(Ran.winnow("balance", project, "--roll-up").out()).doesNotContain("% of tokens  billing/pay");
    }

    @Test
    void writesAPageWithPictures() throws IOException {
        Path page = folder.resolve("balance.html");
        assertThat(Ran.winnow("balance", project, "--html", page).err())
                .isEqualTo("The pictures are in " + page + ".\n");
        assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>").contains("Balance of test");
    }
}
