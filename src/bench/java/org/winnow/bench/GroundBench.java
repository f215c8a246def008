package org.winnow.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.winnow.model.Content;
import org.winnow.model.Message;
import org.winnow.model.Passage;
import org.winnow.model.RawJson;
import org.winnow.model.Retrieved;
import org.winnow.model.Role;
import org.winnow.rag.Grounder;
import org.winnow.store.Store;
import org.winnow.text.Json;
import org.winnow.text.JsonException;
import org.winnow.text.Languages;

/**
 * Grounding: what it costs, and how well its score tells answers that people found true to their passage from others (area
 * under the ROC curve). The labelled sets, BEGIN and HaluEval, are looked for in the folder {@code bench.labelled}. Run
 * alone, it prints the second part.
 */
final class GroundBench {
    private static final int EXAMPLES = 2_000;

    private final Grounder grounder = new Grounder(new Languages());
    private final Figures figures;

    GroundBench(Figures figures) {
        this.figures = figures;
    }

    /** Prints how well it tells answers apart. */
    public static void main(String[] args) throws Exception {
        new GroundBench(new Figures()).labelled();
    }

    /** Measures the cost on the examples of a project, on one thread. */
    void cost(Store store) throws Exception {
        List<Content> contents = new ArrayList<>();
        store.examples()
                .scan(store.columns().live().limit(EXAMPLES), (key, example) -> contents.add(example.content()));
        contents.forEach(grounder::of);
        double seconds = Timing.median(Timing.runs(), () -> contents.forEach(grounder::of));
        figures.rows("grounding of responses", contents.size(), seconds, "budget 1,000 rows/s on one thread");
    }

    /** Measures both sets where they are. */
    void labelled() throws IOException, JsonException {
        Path folder = Path.of(System.getProperty("bench.labelled", "../shared/checkdata/grounded"));
        if (!Files.isDirectory(folder)) {
            figures.add("groundedness, AUC", "not measured", "there is no folder " + folder);
            return;
        }
        begin(folder.resolve("begin_dev_wow.tsv"));
        halueval(folder.resolve("halueval_qa_500.jsonl"));
    }

    private void begin(Path file) throws IOException {
        Sides sides = new Sides();
        List<String> lines = Files.readAllLines(file);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            sides.add(cells[5].startsWith("Fully"), score(cells[3], cells[4], cells[2]));
        }
        figures.add("groundedness, AUC on BEGIN dev", sides.area(), "0.94 wanted; " + sides.sizes());
    }

    private void halueval(Path file) throws IOException, JsonException {
        Sides sides = new Sides();
        for (String line : Files.readAllLines(file)) {
            Json row = Json.parse(line);
            for (String side : List.of("right_answer", "hallucinated_answer")) {
                double score = score(text(row, "question"), text(row, side), text(row, "knowledge"));
                sides.add(side.startsWith("right"), score);
            }
        }
        figures.add("groundedness, AUC on HaluEval", sides.area(), sides.sizes());
    }

    private static String text(Json row, String field) {
        return row.find(field).map(Json::text).orElse("");
    }

    /** The score; an answer without one stands below all others. */
    private double score(String question, String response, String passage) {
        Double score = grounder.of(new Content(
                        List.of(Message.of(Role.USER, question), Message.of(Role.ASSISTANT, response)),
                        List.of(new Retrieved(Passage.of(passage), null)),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        RawJson.EMPTY_OBJECT))
                .score();
        return score == null ? -1 : score;
    }

    /** Scores of answers that people found true to their passage, and of others. */
    private static final class Sides {
        private final List<Double> faithful = new ArrayList<>();
        private final List<Double> others = new ArrayList<>();

        void add(boolean isFaithful, double score) {
            (isFaithful ? faithful : others).add(score);
        }

        String area() {
            double won = 0;
            for (double one : faithful) {
                for (double other : others) {
                    won += one > other ? 1 : one == other ? 0.5 : 0;
                }
            }
            return String.format(Locale.ROOT, "%.4f", won / faithful.size() / others.size());
        }

        String sizes() {
            return faithful.size() + " answers true to their passage, " + others.size() + " others";
        }
    }
}
