package org.winnow.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.winnow.model.Example;
import org.winnow.model.Finding;
import org.winnow.text.Json;
import org.winnow.text.JsonException;

class CheckRunTest {
    private static final CheckRun RUN = new CheckRun(Checks.all(), CheckContext.standard());
    private static final Path SHARED = Path.of(System.getProperty("winnow.shared", "no-such-folder"));

    @Test
    void identifiersAreUniqueAndStable() {
        assertThat(Checks.all())
                .extracting(Check::id)
                .containsExactly(
                        "empty",
                        "roles",
                        "leaked-token",
                        "too-long",
                        "dangling-reference",
                        "mojibake",
                        "invisible",
                        "email",
                        "phone",
                        "card",
                        "iban");
    }

    @Test
    void findingsOfAllChecksComeInTheirOrder() {
        Example example = Given.pair("I am a@firma.de.", "It isnâ€™t.<|im_end|>");

        assertThat(RUN.of(example)).extracting(Finding::check).containsExactly("leaked-token", "mojibake", "email");
    }

    @Test
    void anHonestExampleHasNone() {
        assertThat(RUN.of(Given.pair("When are you open?", "From nine to five, Monday to Friday.")))
                .isEmpty();
    }

    @Test
    void aFieldFullOfFaultsIsToldOnlySoOften() {
        assertThat(RUN.of(Given.pair("q", "isnâ€™t ".repeat(500)))).hasSize(CheckRun.MOST_PER_FIELD);
    }

    @Test
    void manyThreadsFindTheSame() {
        List<Example> examples = IntStream.range(0, 300)
                .mapToObj(i -> Given.pair("Mail u" + i + "@firma.de", i % 3 == 0 ? "Done.<|im_end|>" : "It isnâ€™t."))
                .toList();
        List<List<Finding>> wanted = examples.stream().map(RUN::of).toList();

        assertThat(examples.parallelStream().map(RUN::of).toList()).isEqualTo(wanted);
    }

    @Test
    void theKeyChangesWithTheParameters() {
        CheckRun other = new CheckRun(Checks.all(), CheckContext.standard().withTokenLimit(512));

        assertThat(other.key()).isNotEqualTo(RUN.key());
    }

    @Test
    void aCheckThatFailsIsNotSilenced() {
        Check broken = new RolesCheck() {
            @Override
            public void check(Example example, CheckContext context, FindingSink sink) {
                throw new IllegalStateException("broken");
            }
        };

        assertThatThrownBy(() -> new CheckRun(List.of(broken), CheckContext.standard()).of(Given.pair("q", "a")))
                .hasMessage("broken");
    }

    @Test
    void spansOfHostileTextsLieWithinTheirFields() throws IOException {
        Path file = SHARED.resolve("corpora/big-list-of-naughty-strings/blns.txt");
        assumeTrue(Files.exists(file), "the list of naughty strings is not here");
        for (String line : Files.readAllLines(file)) {
            Example example = Given.rag(line, line, line);
            for (Finding finding : RUN.of(example)) {
                boolean whole = finding.field().equals("example");
                assertThat(finding.start()).isBetween(0, finding.end());
                assertThat(finding.end()).isLessThanOrEqualTo(whole ? 0 : line.length());
                assertThat(finding.evidence()).endsWith(".");
                Checks.fix(example, finding);
            }
        }
    }

    @Test
    void cleanAnswersHoldNeitherMarksNorGarbledCharacters() throws IOException, JsonException {
        Path file = SHARED.resolve("checkdata/grounded/halueval_qa_500.jsonl");
        assumeTrue(Files.exists(file), "the clean rows of HaluEval are not here");
        List<Finding> findings = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            Json row = Json.parse(line);
            findings.addAll(
                    RUN.of(Given.rag(text(row, "question"), text(row, "right_answer"), text(row, "knowledge"))));
            findings.addAll(RUN.of(Given.rag(text(row, "question"), text(row, "hallucinated_answer"))));
        }

        assertThat(findings)
                .filteredOn(finding -> List.of("leaked-token", "mojibake").contains(finding.check()))
                .isEmpty();
        assertThat(findings).hasSizeLessThan(10);
    }

    private static String text(Json row, String field) {
        return row.find(field).map(Json::text).orElseThrow();
    }
}
