package org.winnow.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.winnow.model.Example;
import org.winnow.model.Provenance;
import org.winnow.store.ExampleJson;

/**
 * Every file in {@code intake} against what must come of it, in {@code intake-expected}: format and confidence, the ledger,
 * the rows put aside with their reasons, and every example in the canonical form.
 */
class FormatsReadTest {
    @TempDir
    Path folder;

    static Stream<String> files() throws IOException {
        try (Stream<Path> all = Files.list(TemporaryProject.fixture("dpo.jsonl").getParent())) {
            return all
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void becomesExactlyTheExpectedExamples(String name) throws Exception {
        Path expected = TemporaryProject.fixture("dpo.jsonl").resolve("../../intake-expected/" + name + ".txt");
        assertThat(String.join("\n", told(TemporaryProject.fixture(name))))
                .isEqualTo(Files.readString(expected.normalize()).stripTrailing());
    }

    @ParameterizedTest
    @MethodSource("files")
    void isMergedRowByRowWhenItComesAgain(String name) throws Exception {
        try (TemporaryProject project = new TemporaryProject(folder)) {
            Path file = TemporaryProject.fixture(name);
            ImportReport first = project.bring(file);
            ImportReport second = project.bring(file);

            assertThat(second.ledger().kept()).isZero();
            assertThat(second.ledger().merged())
                    .isEqualTo(first.ledger().kept() + first.ledger().merged());
        } catch (IntakeException e) {
            assertThat(e).hasMessageContaining("cannot be imported");
        }
    }

    private List<String> told(Path file) throws Exception {
        List<String> lines = new ArrayList<>();
        Detection detection = Sniffer.detect(file);
        lines.add(String.format(Locale.ROOT, "%s %.2f", detection.format(), detection.confidence()));
        lines.add(String.join(" ", detection.evidence()));
        try (TemporaryProject project = new TemporaryProject(folder)) {
            ImportReport report = project.bring(file);
            lines.add(report.state() + " " + report.ledger());
            report.notes().forEach(lines::add);
            report.problems().forEach(p -> lines.add(p.line() + ": " + p.reason()));
            for (Example example : project.examples()) {
                lines.add(ExampleJson.write(
                        new Example(example.id(), example.content(), example.review(), Provenance.HAND_WRITTEN)));
            }
        } catch (IntakeException e) {
            lines.add(e.getMessage());
        }
        return lines;
    }
}
