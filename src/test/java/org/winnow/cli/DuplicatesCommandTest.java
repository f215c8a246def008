package org.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.winnow.cli.ProjectFiles.example;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.model.Status;
import org.winnow.store.StoreException;

class DuplicatesCommandTest {
    private static final String QUESTION = "How long may I use the plan after I have moved abroad?";

    @TempDir
    Path folder;

    private Path twins() throws StoreException {
        return ProjectFiles.write(
                folder,
                example("a1", Status.UNREVIEWED, QUESTION, "For thirty days."),
                example("a2", Status.UNREVIEWED, QUESTION, "For thirty days."),
                example("a3", Status.UNREVIEWED, "Something else?", "Something else."));
    }

    @Test
    void printsClustersAsJsonAndAsksForALook() throws StoreException {
        assertThat(Ran.winnow("duplicates", twins(), "--json"))
                .isEqualTo(new Ran(
                        1, "{\"kind\":\"exact\",\"ids\":[\"a1\",\"a2\"],\"similarity\":1.0}\n", "1 exact cluster.\n"));
    }

    @Test
    void printsClustersForAPerson() throws StoreException {
        assertThat(Ran.winnow("duplicates", twins()).out()).isEqualTo("exact         1.00  a1, a2\n");
    }

    @Test
    void remembersThemForQueries() throws StoreException {
        Path project = twins();
        Ran.winnow("duplicates", project);
        assertThat(Ran.winnow("query", project, "cluster:exact", "--count").out())
                .isEqualTo("2\n");
    }

    @Test
    void saysWhenNothingRepeats() throws StoreException {
        assertThat(Ran.winnow("duplicates", ProjectFiles.three(folder)))
                .isEqualTo(new Ran(0, "", "No example repeats another.\n"));
    }

    @Test
    void comparesResponsesAloneWhenAsked() throws StoreException {
        assertThat(Ran.winnow("duplicates", twins(), "--in", "response").out())
                .isEqualTo("exact         1.00  a1, a2\n");
    }

    @Test
    void refusesTextsThatThereAreNot() throws StoreException {
        Ran ran = Ran.winnow("duplicates", twins(), "--in", "passages");
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("passages");
    }

    @Test
    void refusesAThresholdThatIsTooLow() throws StoreException {
        assertThat(Ran.winnow("duplicates", twins(), "--threshold", 0.2))
                .isEqualTo(new Ran(2, "", "The threshold is a number from 0.6 to 1, such as 0.8.\n"));
    }
}
