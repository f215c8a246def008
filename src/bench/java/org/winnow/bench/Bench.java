package org.winnow.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.winnow.store.Projects;
import org.winnow.store.Store;

/**
 * Measures what the design sets budgets for, on one machine, and prints a table; {@code mvn -Pbench verify}. Properties:
 * {@code bench.rows} (100000), {@code bench.runs} (3), {@code bench.folder} (for the data), {@code bench.sample} (texts to draw words from),
 * {@code bench.write} (a file for the table), {@code bench.labelled} (labelled answers). Each long figure is the median of so many runs after one to warm up.
 */
public final class Bench {
    private static final long SEED = 1;

    private Bench() {}

    /** Runs all benchmarks. */
    public static void main(String[] args) throws Exception {
        int rows = Integer.getInteger("bench.rows", 100_000);
        Path folder = Path.of(System.getProperty("bench.folder", "target/bench"));
        Path file = ExampleFile.write(folder, Path.of(System.getProperty("bench.sample", "sample-data")), rows, SEED);
        String heading = String.format(
                Locale.ROOT,
                "%,d RAG transcripts, %.0f MB of JSONL. Medians of %d runs after one to warm up; percentiles of 400 after"
                        + " 100. One process, default collector.",
                rows,
                Files.size(file) / 1e6,
                Timing.runs());
        System.out.println(heading + "\n" + Machine.words() + "\n");
        Figures figures = new Figures();
        Path project = folder.resolve("bench.winnow");
        new ImportBench(file, project, figures).run();
        try (Store store = Projects.open(project)) {
            new UseBench(store, figures).run();
            new SetBench(store, figures).run();
            new JobBench(store, folder, figures).run();
            new GroundBench(figures).cost(store);
        }
        new GroundBench(figures).labelled();
        String target = System.getProperty("bench.write", "");
        if (!target.isBlank()) {
            Files.writeString(
                    Path.of(target),
                    "# Performance\n\nMeasured by `mvn -Pbench verify -Dbench.rows=" + rows + " -Dbench.runs="
                            + Timing.runs() + "`. " + heading + "\n\n" + Machine.words() + "\n\n" + figures.markdown());
        }
    }
}
