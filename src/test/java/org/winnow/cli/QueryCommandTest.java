package org.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.model.Cluster;
import org.winnow.model.Example;
import org.winnow.model.Feedback;
import org.winnow.model.RawJson;
import org.winnow.store.Projects;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

class QueryCommandTest {
    @TempDir
    Path folder;

    private Path project;

    @BeforeEach
    void makeAProject() throws StoreException {
        project = ProjectFiles.three(folder);
    }

    @Test
    void countsWhatMatches() {
        assertThat(Ran.winnow("query", project, "tag:billing", "--count")).isEqualTo(new Ran(0, "2\n", ""));
    }

    @Test
    void countsAsJson() {
        assertThat(Ran.winnow("query", project, "tag:billing", "--count", "--json"))
                .isEqualTo(new Ran(0, "{\"count\":2}\n", ""));
    }

    @Test
    void readsAQueryOfSeveralWords() {
        assertThat(Ran.winnow("query", project, "tag:billing", "status:accepted", "--count")
                        .out())
                .isEqualTo("1\n");
    }

    @Test
    void takesAllExamplesWithoutAQuery() {
        assertThat(Ran.winnow("query", project, "--count").out()).isEqualTo("3\n");
    }

    @Test
    void readsAQueryThatBeginsWithAMinusBehindTwoOfThem() {
        assertThat(Ran.winnow("query", project, "--count", "--", "-tag:billing").out())
                .isEqualTo("1\n");
    }

    @Test
    void printsExamplesInTheCanonicalForm() {
        assertThat(Ran.winnow("query", project, "id:a1", "--jsonl"))
                .isEqualTo(new Ran(
                        0,
                        "{\"id\":\"a1\",\"messages\":[{\"role\":\"user\",\"content\":\"Why is my bill high?\"},"
                                + "{\"role\":\"assistant\",\"content\":\"Roaming was on.\"}],\"passages\":[],"
                                + "\"alternatives\":[],\"feedback\":[],\"tags\":[\"billing\"],\"status\":\"accepted\","
                                + "\"split\":\"none\",\"source\":{\"file\":\"written by hand\",\"format\":\"hand\",\"line\":0},"
                                + "\"extra\":{}}\n",
                        ""));
    }

    @Test
    void addsScoresToTheLines() {
        Ran plain = Ran.winnow("query", project, "id:a1", "--jsonl");
        assertThat(Ran.winnow("query", project, "id:a1", "--jsonl", "--scores"))
                .isEqualTo(new Ran(
                        0,
                        plain.out().strip().replaceFirst("}$", "")
                                + ",\"scores\":{\"grounded\":null,\"not_found\":0,\"sentences\":[{\"start\":0,\"end\":15,"
                                + "\"verdict\":\"not-checkable\",\"score\":0.0,\"reason\":\"no-passages\",\"not_found\":[]}],"
                                + "\"passages\":[],\"success\":{\"points\":0,\"band\":\"review\",\"reasons\":[]}}}\n",
                        ""));
    }

    @Test
    void scoresAllLinesInTheirOrder() {
        assertThat(Ran.winnow("query", project, "--jsonl", "--scores").lines())
                .extracting(line -> line.substring(7, 9))
                .containsExactly("a1", "a2", "a3");
    }

    private static List<String> ids(Object... order) {
        return Ran.winnow(order).lines().stream()
                .map(line -> line.substring(7, 9))
                .toList();
    }

    @Test
    void printsInAnOrder() {
        assertThat(ids("query", project, "--jsonl", "--order", "arrival desc")).containsExactly("a3", "a2", "a1");
        assertThat(ids("query", project, "--jsonl", "--order", "arrival desc", "--limit", 1))
                .containsExactly("a3");
        assertThat(ids("query", project, "--jsonl", "--scores", "--order", "arrival desc"))
                .containsExactly("a3", "a2", "a1");
    }

    @Test
    void printsWhatRepeatsEachOtherTogether() throws StoreException {
        try (Store store = Projects.open(project)) {
            store.write(transaction -> {
                transaction.replaceClusters(List.of(new Cluster(Cluster.Kind.NEAR, List.of(2, 3), 0.9)));
                return true;
            });
        }
        assertThat(ids("query", project, "--jsonl", "--order", "cluster by cluster"))
                .containsExactly("a2", "a3", "a1");
    }

    @Test
    void saysThatNobodyHasLookedForDuplicates() {
        Ran ran = Ran.winnow("query", project, "--jsonl", "--order", "cluster by cluster");
        assertThat(ran.err())
                .isEqualTo("Nobody has looked for duplicates in this project yet, so the oldest comes first."
                        + " \"winnow duplicates\" looks for them.\n");
        assertThat(ran.lines()).hasSize(3);
        Ran.winnow("duplicates", project);
        assertThat(Ran.winnow("query", project, "--jsonl", "--order", "cluster by cluster")
                        .err())
                .isEqualTo("No example repeats another; the oldest comes first.\n");
    }

    @Test
    void scoresBeforeItOrdersOrCountsByThem() throws StoreException {
        Feedback thumb =
                new Feedback("thumb", Feedback.Kind.THUMB, Feedback.Polarity.DOWN, 0.0, null, null, new RawJson("0"));
        try (Store store = Projects.open(project)) {
            Example plain = store.examples().load(1);
            Example bad = new Example(
                    "bad", plain.content().withFeedback(List.of(thumb)), plain.review(), plain.provenance());
            store.write(transaction -> transaction.insert(bad));
        }
        assertThat(Ran.winnow("query", project, "--facets", "--json").lines())
                .anyMatch(line -> line.startsWith("{\"facet\":\"outcome\""));
        assertThat(ids("query", project, "--jsonl", "--order", "success asc"))
                .startsWith("ba")
                .hasSize(4);
    }

    @Test
    void refusesAnOrderThatThereIsNot() {
        assertThat(Ran.winnow("query", project, "--order", "sideways"))
                .isEqualTo(new Ran(
                        2,
                        "",
                        "There is no order \"sideways\". Write for instance 'tokens desc', 'arrival desc', 'random 42' or"
                                + " 'cluster by cluster'.\n"));
        assertThat(Ran.winnow("query", project, "--count", "--order", "random 1"))
                .isEqualTo(new Ran(2, "", "--order goes with examples; what is counted has none.\n"));
    }

    @Test
    void refusesScoresWithoutLines() {
        assertThat(Ran.winnow("query", project, "--scores"))
                .isEqualTo(new Ran(2, "", "--scores goes with --jsonl: the scores are added to each line.\n"));
    }

    @Test
    void printsTheSameForJsonAsForJsonl() {
        assertThat(Ran.winnow("query", project, "--json")).isEqualTo(Ran.winnow("query", project, "--jsonl"));
    }

    @Test
    void printsNoMoreThanTheLimit() {
        assertThat(Ran.winnow("query", project, "--jsonl", "--limit", 2).lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("{\"id\":\"a"));
    }

    @Test
    void printsFacetsAsJson() {
        assertThat(Ran.winnow("query", project, "--facets", "--json").lines())
                .contains("{\"facet\":\"status\",\"counts\":{\"unreviewed\":2,\"accepted\":1},\"others\":0}")
                .contains(
                        "{\"facet\":\"tag\",\"counts\":{\"billing\":2,\"billing/pay\":1,\"roaming\":1},\"others\":0}");
    }

    @Test
    void printsFacetsForAPerson() {
        assertThat(Ran.winnow("query", project, "--facets").lines())
                .containsSubsequence("status", "          2  unreviewed", "          1  accepted");
    }

    @Test
    void listsExamplesOnALineEachAndCountsThemOnTheSide() {
        assertThat(Ran.winnow("query", project, "tag:roaming"))
                .isEqualTo(new Ran(
                        0, "a3             unreviewed Wo gilt Roaming?  →  In der ganzen EU.\n", "1 example.\n"));
    }

    @Test
    void tellsWhereAQueryGoesWrong() {
        Ran ran = Ran.winnow("query", project, "status:acepted", "--json");
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("acepted").endsWith(" of the query)\n");
    }

    @Test
    void refusesToCountAndPrintAtOnce() {
        assertThat(Ran.winnow("query", project, "--count", "--jsonl").exit()).isEqualTo(2);
    }

    @Test
    void refusesALimitBelowZero() {
        assertThat(Ran.winnow("query", project, "--limit", "-1"))
                .isEqualTo(new Ran(2, "", "--limit is a number of examples, such as 20.\n"));
    }
}
