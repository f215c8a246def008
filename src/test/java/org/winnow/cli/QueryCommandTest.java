package org.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
