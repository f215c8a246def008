package org.winnow.desktop.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.desktop.problems.ProblemsModel.Known;
import org.winnow.desktop.problems.ProblemsModel.Line;
import org.winnow.desktop.problems.ProblemsModel.Problems;
import org.winnow.desktop.session.SmallProject;
import org.winnow.model.Severity;
import org.winnow.store.StoreException;

class ProblemsModelTest {
    private static final Known ROLES = new Known("roles", "Roles in order", Severity.BLOCK);
    private static final Known EMPTY = new Known("empty", "Nothing there", Severity.WARN);
    private static final Known TOKEN = new Known("leaked-token", "Tokens", Severity.BLOCK);

    @TempDir
    private Path folder;

    private final List<String> gone = new ArrayList<>();
    private SmallProject project;
    private ProblemsModel problems;

    @BeforeEach
    void open() throws StoreException {
        project = SmallProject.in(folder);
        problems = new ProblemsModel(
                project.set,
                List.of(ROLES, EMPTY, TOKEN),
                new ProblemsModel.Doors(() -> gone.add("run"), () -> gone.add("table"), () -> gone.add("review")));
        project.set.matches().subscribe(problems::onMatches);
        project.set.refresh();
    }

    @AfterEach
    void close() throws StoreException {
        project.close();
    }

    @Test
    void eachCheckHasALineThoseWithFindingsFirst() {
        assertThat(problems.problems().get())
                .isEqualTo(new Problems(List.of(new Line(EMPTY, 1), new Line(TOKEN, 1), new Line(ROLES, 0)), 2, 5));
    }

    @Test
    void onlyTheCurrentSetIsCounted() {
        project.set.onQuery("source:a.jsonl");
        assertThat(problems.problems().get())
                .isEqualTo(new Problems(List.of(new Line(TOKEN, 1), new Line(ROLES, 0), new Line(EMPTY, 0)), 1, 2));
    }

    @Test
    void anEmptySetHasNoProblems() {
        project.set.onQuery("nothingatall");
        assertThat(problems.problems().get().found()).isZero();
        assertThat(problems.problems().get().all()).isZero();
    }

    @Test
    void openingNarrowsTheSetAndShowsTheTable() {
        problems.onOpen("empty");
        assertThat(project.set.matches().get().sorted()).containsExactly(5);
        assertThat(gone).containsExactly("table");
    }

    @Test
    void openingTwiceNarrowsOnce() {
        problems.onOpen("empty");
        problems.onReview("empty");
        assertThat(project.set.matches().get().sorted()).containsExactly(5);
        assertThat(project.set.parsed().terms()).hasSize(1);
        assertThat(gone).containsExactly("table", "review");
    }

    @Test
    void theNumberOfALineIsTheNumberThatItOpens() {
        for (Line line : problems.problems().get().lines()) {
            project.set.onQuery("");
            problems.onOpen(line.check().id());
            assertThat(project.set.matches().get().count()).isEqualTo(line.examples());
        }
    }

    @Test
    void theChecksCanBeRunAgain() {
        problems.onRun();
        assertThat(gone).containsExactly("run");
    }
}
