package org.winnow.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.model.Example;
import org.winnow.model.Feedback;
import org.winnow.model.Provenance;
import org.winnow.store.Sources;

class IdentityTest {
    private static final String ROW = "{\"id\":\"%s\",\"prompt\":\"%s\",\"completion\":\"%s\"}\n";

    @TempDir
    Path folder;

    @Test
    void aRecordKeepsItsOwnIdentifierAndItsPlace() throws Exception {
        try (TemporaryProject project = new TemporaryProject(folder)) {
            project.bring(file("a.jsonl", "\n" + ROW.formatted("t-1", "Q", "A")));

            Example only = project.examples().get(0);
            assertThat(only.id()).isEqualTo("t-1");
            assertThat(only.provenance()).isEqualTo(new Provenance(1, "a.jsonl", "prompt-completion", 2, "t-1"));
        }
    }

    @Test
    void anIdentifierThatOtherContentHasTakenGetsANumberAndStaysStable() throws Exception {
        Path file = file(
                "a.jsonl", ROW.formatted("t", "Q", "A") + ROW.formatted("t", "Q", "B") + ROW.formatted("t", "Q", "A"));
        try (TemporaryProject project = new TemporaryProject(folder)) {
            project.bring(file);
            ImportReport again = project.bring(file);

            assertThat(project.ids()).containsExactly("t", "t~2", "t~3");
            assertThat(project.examples().get(1).provenance().recordId()).isEqualTo("t");
            assertThat(again.ledger()).isEqualTo(new Sources.Ledger(3, 0, 3, 0, 0));
        }
    }

    @Test
    void oneIdentifierForAllRowsStillKeepsEveryRow() throws Exception {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            rows.append(ROW.formatted("same", "Q" + i, "A"));
        }
        Path file = file("a.jsonl", rows.toString());
        try (TemporaryProject project = new TemporaryProject(folder)) {
            assertThat(project.bring(file).ledger()).isEqualTo(new Sources.Ledger(40, 40, 0, 0, 0));
            assertThat(project.bring(file).ledger()).isEqualTo(new Sources.Ledger(40, 0, 40, 0, 0));
            assertThat(project.ids()).doesNotHaveDuplicates().hasSize(40);
        }
    }

    @Test
    void rowsThatRepeatEachOtherInOneFileAreAllKept() throws Exception {
        String row = "{\"prompt\":\"Q\",\"completion\":\"A\"}\n";
        try (TemporaryProject project = new TemporaryProject(folder)) {
            ImportReport report = project.bring(file("a.jsonl", row + row + row));

            assertThat(report.ledger()).isEqualTo(new Sources.Ledger(3, 3, 0, 0, 0));
            String first = project.ids().get(0);
            assertThat(first).matches("w[0-9a-f]{20}");
            assertThat(project.ids()).containsExactly(first, first + "~2", first + "~3");
        }
    }

    @Test
    void feedbackThatIsNewIsJoinedToTheExampleThatIsThere() throws Exception {
        Path plain = file("a.jsonl", ROW.formatted("t", "Q", "A"));
        Path judged = file("b.jsonl", "{\"id\":\"t\",\"prompt\":\"Q\",\"completion\":\"A\",\"rating\":5}\n");
        try (TemporaryProject project = new TemporaryProject(folder)) {
            project.bring(plain);
            ImportReport report = project.bring(judged);

            assertThat(report.ledger()).isEqualTo(new Sources.Ledger(1, 0, 1, 0, 0));
            List<Feedback> feedback = project.examples().get(0).content().feedback();
            assertThat(feedback).extracting(Feedback::polarity).containsExactly(Feedback.Polarity.UP);
        }
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
