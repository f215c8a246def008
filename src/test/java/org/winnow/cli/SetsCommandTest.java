package org.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.store.StoreException;

class SetsCommandTest {
    @TempDir
    private Path folder;

    private Path project;

    @BeforeEach
    void makeAProject() throws StoreException {
        project = ProjectFiles.three(folder);
    }

    @Test
    void aProjectBeginsWithoutSets() {
        assertThat(Ran.winnow("sets", project)).isEqualTo(new Ran(0, "", ""));
    }

    @Test
    void aSavedQueryIsListedWithItsCountAndCanBeAskedFor() {
        Ran saved = Ran.winnow("sets", project, "--save", "bills", "tag:billing");
        assertThat(saved).isEqualTo(new Ran(0, "        2  bills  tag:billing\n", ""));
        assertThat(Ran.winnow("query", project, "set:bills -status:accepted", "--count")
                        .out())
                .isEqualTo("1\n");
        assertThat(Ran.winnow("sets", project, "--json").out())
                .isEqualTo("{\"set\":\"bills\",\"query\":\"tag:billing\",\"count\":2}\n");
    }

    @Test
    void aSetIsRenamedAndForgotten() {
        Ran.winnow("sets", project, "--save", "bills", "tag:billing");
        assertThat(Ran.winnow("sets", project, "--rename", "bills", "money").out())
                .isEqualTo("        2  money  tag:billing\n");
        assertThat(Ran.winnow("sets", project, "--delete", "money").out()).isEmpty();
    }

    @Test
    void unknownSetsAndLooseQueriesAreRefused() {
        assertThat(Ran.winnow("sets", project, "--delete", "x").err()).contains("There is no saved set called \"x\".");
        assertThat(Ran.winnow("sets", project, "tag:billing").err()).contains("saved with --save NAME");
        assertThat(Ran.winnow("query", project, "set:x", "--count").err()).contains("no saved set called");
    }
}
