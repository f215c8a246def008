package org.winnow.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.model.Feedback;
import org.winnow.model.Feedback.Kind;
import org.winnow.model.Feedback.Polarity;
import org.winnow.store.Sources;

class FeedbackFileTest {
    @TempDir
    Path folder;

    private final Path log = TemporaryProject.fixture("langchain-retrieval.jsonl");
    private final Path langsmith = TemporaryProject.fixture("langsmith-feedback.jsonl");
    private final Path langfuse = TemporaryProject.fixture("langfuse-scores.jsonl");

    @Test
    void isJoinedToTheRecordsItSpeaksOf() throws Exception {
        try (TemporaryProject project = new TemporaryProject(folder)) {
            ImportReport report = project.bring(ImportRequest.of(log).withFeedback(langsmith));

            assertThat(report.ledger()).isEqualTo(new Sources.Ledger(2, 2, 0, 0, 0));
            assertThat(report.feedback().ledger()).isEqualTo(new Sources.Ledger(2, 0, 1, 1, 0));
            assertThat(report.feedback().problems())
                    .containsExactly(new ImportReport.Problem(
                            2, "No example has the identifier \"nobody\" that this feedback speaks of."));
            assertThat(said(project, 0)).containsExactly("thumb up null", "correction down bea", "thumb down bea");
            assertThat(project.store().examples().original(1)).isEmpty();
        }
    }

    @Test
    void canComeLaterAndOnlyOnce() throws Exception {
        try (TemporaryProject project = new TemporaryProject(folder)) {
            project.bring(log);
            ImportReport first = project.bring(langfuse);
            ImportReport second = project.bring(langfuse);

            assertThat(first.ledger()).isEqualTo(new Sources.Ledger(2, 0, 2, 0, 0));
            assertThat(second.ledger()).isEqualTo(first.ledger());
            assertThat(said(project, 1)).containsExactly("thumb up null", "correction down null");
            assertThat(project.examples().get(1).content().feedback().get(1).text())
                    .isEqualTo("Yes.");
        }
    }

    @Test
    void isNotAddedAgainWhenItsRecordsComeAgain() throws Exception {
        try (TemporaryProject project = new TemporaryProject(folder)) {
            project.bring(ImportRequest.of(log).withFeedback(langsmith));
            ImportReport again = project.bring(ImportRequest.of(log).withFeedback(langsmith));

            assertThat(again.ledger()).isEqualTo(new Sources.Ledger(2, 0, 2, 0, 0));
            assertThat(said(project, 0)).hasSize(3);
        }
    }

    @Test
    void keepsTheWholeCorrectionAndTheRawRow() throws Exception {
        try (TemporaryProject project = new TemporaryProject(folder)) {
            project.bring(ImportRequest.of(log).withFeedback(langsmith));

            Feedback correction = project.examples().get(0).content().feedback().get(1);
            assertThat(correction.kind()).isEqualTo(Kind.CORRECTION);
            assertThat(correction.polarity()).isEqualTo(Polarity.DOWN);
            assertThat(correction.text()).isEqualTo("Three years.");
            assertThat(correction.raw().text()).startsWith("{\"id\": \"f1\", \"run_id\": \"r1\"");
        }
    }

    private static List<String> said(TemporaryProject project, int index) throws Exception {
        return project.examples().get(index).content().feedback().stream()
                .map(f -> f.kind().word() + " " + f.polarity().word() + " " + f.author())
                .toList();
    }
}
