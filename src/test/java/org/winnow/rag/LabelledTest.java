package org.winnow.rag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.winnow.text.Json;
import org.winnow.text.JsonException;

/**
 * How well the score tells answers that people found true to their passage from others: the area under the ROC curve on
 * BEGIN (Dziri et al. 2022, dev, wizard of wikipedia) and HaluEval (Li et al. 2023, questions and answers). An answer
 * without a score stands below all others.
 */
class LabelledTest {
    private final List<Double> faithful = new ArrayList<>();
    private final List<Double> others = new ArrayList<>();
    private Path folder = Path.of("");

    @BeforeEach
    void find() {
        folder = Path.of(System.getProperty("winnow.shared", "missing")).resolve("checkdata/grounded");
        Assumptions.assumeTrue(Files.isDirectory(folder), "needs the folder of check data");
    }

    @Test
    void tellsWhatPeopleFoundAttributable(TestReporter reporter) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("begin_dev_wow.tsv"));
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = List.of(line.split("\t", -1));
            add(cells.get(5).startsWith("Fully"), cells.get(3), cells.get(4), cells.get(2));
        }
        assertThat(faithful).hasSize(180);
        assertThat(report(reporter, "BEGIN")).isGreaterThanOrEqualTo(0.94);
    }

    @Test
    void tellsRightAnswersFromInventedOnes(TestReporter reporter) throws IOException, JsonException {
        for (String line : Files.readAllLines(folder.resolve("halueval_qa_500.jsonl"))) {
            Json row = Json.parse(line);
            String question = String.valueOf(row.get("question").text());
            String knowledge = String.valueOf(row.get("knowledge").text());
            add(true, question, String.valueOf(row.get("right_answer").text()), knowledge);
            add(false, question, String.valueOf(row.get("hallucinated_answer").text()), knowledge);
        }
        assertThat(faithful).hasSize(500);
        assertThat(report(reporter, "HaluEval")).isGreaterThanOrEqualTo(0.92);
    }

    private void add(boolean isFaithful, String question, String response, String passage) {
        Double score = Cases.ground(question, response, passage).score();
        (isFaithful ? faithful : others).add(score == null ? -1 : score);
    }

    private double report(TestReporter reporter, String set) {
        double area = area();
        reporter.publishEntry("groundedness, AUC on " + set, String.format(Locale.ROOT, "%.4f", area));
        return area;
    }

    private double area() {
        double won = 0;
        for (double one : faithful) {
            for (double other : others) {
                won += one > other ? 1 : one == other ? 0.5 : 0;
            }
        }
        return won / faithful.size() / others.size();
    }
}
