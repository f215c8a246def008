package org.winnow.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.job.CancelledException;
import org.winnow.job.Progress;
import org.winnow.store.Sources;

class ResumeTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 14, 27})
    void anImportThatWasCancelledGoesOnWithoutLosingOrRepeatingARow(int steps) throws Exception {
        Path file = rows("rows.jsonl", 14_000);
        try (TemporaryProject whole = new TemporaryProject(folder.resolve("whole"));
                TemporaryProject broken = new TemporaryProject(folder)) {
            assertThatThrownBy(() -> new Importer(broken.store()).run(ImportRequest.of(file), cancelledAfter(steps)))
                    .isInstanceOf(CancelledException.class);
            Sources.Source partial = broken.store().sources().all().get(0);
            assertThat(partial.state()).isEqualTo(Sources.State.PARTIAL);
            assertThat(partial.ledger().balances()).isTrue();

            ImportReport resumed = broken.bring(ImportRequest.of(file).resumed(true));
            ImportReport expected = whole.bring(file);

            assertThat(resumed.source()).isEqualTo(partial.id());
            assertThat(resumed.ledger()).isEqualTo(expected.ledger());
            assertThat(resumed.state()).isEqualTo(Sources.State.COMPLETE);
            assertThat(broken.examples()).isEqualTo(whole.examples());
        }
    }

    @Test
    void anImportThatBrokeOffWithoutAWordGoesOnToo() throws Exception {
        Path file = rows("rows.jsonl", 7_000);
        try (TemporaryProject whole = new TemporaryProject(folder.resolve("whole"));
                TemporaryProject broken = new TemporaryProject(folder)) {
            Progress fault = new Progress() {
                @Override
                public void at(long done, long total) {
                    if (done > total * 3 / 4) {
                        throw new IllegalStateException("a fault");
                    }
                }

                @Override
                public void checkCancelled() {
                    // nobody cancels
                }
            };
            assertThatThrownBy(() -> new Importer(broken.store()).run(ImportRequest.of(file), fault))
                    .hasMessage("a fault");
            assertThat(broken.store().sources().all().get(0).state()).isEqualTo(Sources.State.RUNNING);

            broken.bring(ImportRequest.of(file).resumed(true));
            whole.bring(file);

            assertThat(broken.examples()).isEqualTo(whole.examples());
        }
    }

    @Test
    void aFileThatHasChangedSinceIsReadFromItsBeginningAndNothingComesTwice() throws Exception {
        Path file = rows("rows.jsonl", 15_000);
        try (TemporaryProject project = new TemporaryProject(folder)) {
            assertThatThrownBy(() -> new Importer(project.store()).run(ImportRequest.of(file), cancelledAfter(30)))
                    .isInstanceOf(CancelledException.class);
            long before = project.store().sources().all().get(0).ledger().kept();
            Files.writeString(file, row(9_999), StandardOpenOption.APPEND);

            ImportReport report = project.bring(ImportRequest.of(file).resumed(true));

            assertThat(report.ledger().merged()).isEqualTo(before);
            assertThat(report.ledger().read()).isEqualTo(15_001);
            assertThat(project.examples())
                    .hasSize((int) (before + report.ledger().kept()));
        }
    }

    @Test
    void aGrownFileAddsOnlyItsNewRows() throws Exception {
        Path file = rows("rows.jsonl", 100);
        try (TemporaryProject project = new TemporaryProject(folder)) {
            project.bring(file);
            Files.writeString(file, row(100) + row(101), StandardOpenOption.APPEND);

            assertThat(project.bring(file).ledger()).isEqualTo(new Sources.Ledger(102, 2, 99, 1, 0));
        }
    }

    @Test
    void aCompleteImportIsNotGoneOnWith() throws Exception {
        Path file = rows("rows.jsonl", 10);
        try (TemporaryProject project = new TemporaryProject(folder)) {
            project.bring(file);
            ImportReport again = project.bring(ImportRequest.of(file).resumed(true));

            assertThat(again.source()).isEqualTo(2);
            assertThat(again.ledger()).isEqualTo(new Sources.Ledger(10, 0, 10, 0, 0));
        }
    }

    /** Every 50th row repeats the first, every 70th is broken. */
    private Path rows(String name, int count) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i % 50 == 49 ? row(0) : i % 70 == 69 ? "{broken\n" : row(i));
        }
        Files.createDirectories(folder.resolve("whole"));
        return Files.writeString(folder.resolve(name), text);
    }

    private static String row(int number) {
        return "{\"prompt\":\"Question " + number + "\",\"completion\":\"Answer " + number + "\"}\n";
    }

    private static Progress cancelledAfter(int steps) {
        return new Progress() {
            private int left = steps;

            @Override
            public void at(long done, long total) {
                // only the cancelling matters
            }

            @Override
            public void checkCancelled() {
                if (left-- == 0) {
                    throw new CancelledException();
                }
            }
        };
    }
}
