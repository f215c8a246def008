package org.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.store.StoreException;

class ReplaceCommandTest {
    @TempDir
    private Path folder;

    private Path project;

    @BeforeEach
    void makeAProject() throws StoreException {
        project = ProjectFiles.three(folder);
    }

    private String responses() {
        return Ran.winnow("query", project, "--jsonl").out();
    }

    @Test
    void aDryRunPrintsWhatWouldChangeAndChangesNothing() {
        String before = responses();

        Ran ran = Ran.winnow("replace", project, "--find", "roaming", "--with", "travel", "--keep-case", "--dry-run");

        assertThat(ran)
                .isEqualTo(new Ran(
                        0,
                        "a1             assistant    [-Roaming-]{+Travel+} was on.\n",
                        "1 hit in 1 example. Nothing was changed; leave --dry-run out to change it.\n"));
        assertThat(responses()).isEqualTo(before);
        assertThat(Ran.winnow("history", project).out()).isEmpty();
    }

    @Test
    void replacesInTheChosenTextsOfAQueryAsOneStep() {
        Ran ran = Ran.winnow(
                "replace",
                project,
                "--find",
                "(\\w+)oaming",
                "--with",
                "$1oam",
                "--regex",
                "--in",
                "user,response",
                "--where",
                "tag:roaming");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).endsWith("Replaced \"(\\w+)oaming\" by \"$1oam\" in 1 example\n");
        assertThat(responses()).contains("Wo gilt Roam?").contains("Roaming was on.");
        Ran.winnow("undo", project);
        assertThat(responses()).contains("Wo gilt Roaming?");
    }

    @Test
    void jsonGivesBothTexts() {
        assertThat(Ran.winnow("replace", project, "--find", "EU", "--with", "USA", "--case", "--json", "--dry-run")
                        .out())
                .isEqualTo("{\"id\":\"a3\",\"text\":\"assistant\",\"index\":1,\"hits\":1,"
                        + "\"before\":\"In der ganzen EU.\",\"after\":\"In der ganzen USA.\"}\n");
    }

    @Test
    void pointsAtTheCharacterThatIsWrong() {
        Ran ran = Ran.winnow("replace", project, "--find", "😀a(b", "--with", "x", "--regex");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err())
                .contains(String.format("This ( is never closed; write \\( for a bracket.%n  😀a(b%n    ^"));
    }

    @Test
    void refusesTextsThatThereAreNot() {
        assertThat(Ran.winnow("replace", project, "--find", "a", "--with", "b", "--in", "answer")
                        .err())
                .contains("\"answer\" is no text of an example. --in takes instruction, response, system,");
        assertThat(Ran.winnow("replace", project, "--find", "", "--with", "b").err())
                .contains("There is nothing to look for.");
    }

    @Test
    void saysWhenNothingWasFound() {
        assertThat(Ran.winnow("replace", project, "--find", "zebra", "--with", "x"))
                .isEqualTo(new Ran(0, "", "Nothing to change: nothing like it was found.\n"));
    }
}
