package org.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.winnow.cli.ProjectFiles.example;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.model.Example;
import org.winnow.model.Status;
import org.winnow.store.StoreException;

class SplitCommandTest {
    @TempDir
    Path folder;

    private Path hundred() throws StoreException {
        return ProjectFiles.write(
                folder,
                IntStream.range(0, 100)
                        .mapToObj(i ->
                                example("e" + i, Status.ACCEPTED, "Question number " + i + "?", "Answer " + i, "tag"))
                        .toArray(Example[]::new));
    }

    private static String count(Path project, String query) {
        return Ran.winnow("query", project, query, "--count").out().strip();
    }

    @Test
    void sharesExamplesByTheRatioInOneStepThatCanBeUndone() throws StoreException {
        Path project = hundred();
        Ran ran = Ran.winnow("split", project, "--ratio", "80/10/10", "--seed", 7);
        assertThat(ran.exit()).isZero();
        assertThat(ran.out())
                .isEqualTo("100 examples newly assigned: train 80, validation 10, test 10, in 100 groups.\n");
        assertThat(count(project, "split:test")).isEqualTo("10");
        assertThat(Ran.winnow("history", project).lines()).hasSize(1);
        Ran.winnow("undo", project);
        assertThat(count(project, "split:test")).isEqualTo("0");
    }

    @Test
    void printsTheCountsAsJson() throws StoreException {
        assertThat(Ran.winnow("split", hundred(), "--json").out())
                .startsWith(
                        "{\"train\":80,\"validation\":10,\"test\":10,\"groups\":100,\"assigned\":100,\"held_back\":[],"
                                + "\"by\":{\"tag\":{\"train\":80,\"validation\":10,\"test\":10}},\"advice\":[");
    }

    @Test
    void splitsTheSameForTheSameSeed() throws StoreException {
        Path project = hundred();
        Ran.winnow("split", project, "--seed", 3);
        String first = Ran.winnow("query", project, "split:test", "--jsonl").out();
        Ran.winnow("split", project, "--seed", 4, "--again");
        assertThat(Ran.winnow("query", project, "split:test", "--jsonl").out()).isNotEqualTo(first);
        Ran.winnow("split", project, "--seed", 3, "--again");
        assertThat(Ran.winnow("query", project, "split:test", "--jsonl").out()).isEqualTo(first);
    }

    @Test
    void keepsCopiesTogether() throws StoreException {
        Example[] twins = IntStream.range(0, 40)
                .mapToObj(i -> example(
                        "e" + i,
                        Status.ACCEPTED,
                        "What does the plan of kind " + i / 2 + " cost a month?",
                        "It costs " + i / 2 + " euros."))
                .toArray(Example[]::new);
        Path project = ProjectFiles.write(folder, twins);
        Ran.winnow("duplicates", project);
        assertThat(Ran.winnow("split", project, "--ratio", "50/50").out()).contains("in 20 groups");
    }

    @Test
    void leavesRejectedExamplesOut() throws StoreException {
        Path project = ProjectFiles.write(folder, example("a1", Status.REJECTED, "Hi", "Hello"));
        assertThat(Ran.winnow("split", project).out()).startsWith("0 examples newly assigned");
    }

    @Test
    void saysThatNoDuplicatesAreKnown() throws StoreException {
        assertThat(Ran.winnow("split", hundred()).err()).contains("No duplicates are known");
    }

    @Test
    void refusesARatioThatIsNone() throws StoreException {
        assertThat(Ran.winnow("split", hundred(), "--ratio", "most"))
                .isEqualTo(
                        new Ran(2, "", "\"most\" is no ratio. Write shares such as 80/10/10 or 90/10, train first.\n"));
    }
}
