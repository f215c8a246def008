package org.winnow.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.winnow.intake.ImportRequest;
import org.winnow.intake.Importer;
import org.winnow.job.Progress;
import org.winnow.store.Projects;
import org.winnow.store.Store;

/** Import and reopening, beside a mere count of lines and a mere parse of the same file. */
final class ImportBench {
    private static final int RUNS = Timing.runs();
    private static final int OPENS = 5;

    private final Path file;
    private final Path project;
    private final Figures figures;

    ImportBench(Path file, Path project, Figures figures) {
        this.file = file;
        this.project = project;
        this.figures = figures;
    }

    /** Leaves the project of the last run behind. */
    void run() throws Exception {
        long size = Files.size(file);
        countLines();
        figures.megabytes("count of lines", size, Timing.median(RUNS, this::countLines), "for comparison");
        figures.megabytes("parse by Jackson", size, Timing.median(RUNS, this::parse), "for comparison, tokens only");
        long[] usable = new long[RUNS];
        long[] searchable = new long[RUNS];
        long[] measured = new long[RUNS];
        for (int i = -1; i < RUNS; i++) {
            long[] times = importOnce();
            if (i >= 0) {
                usable[i] = times[0];
                searchable[i] = times[1];
                measured[i] = times[2];
            }
        }
        figures.megabytes("import, rows usable", size, new Timing.Spread(usable).at(50) / 1e9, "budget 120 MB/s");
        figures.megabytes(
                "import, full text searchable",
                size,
                new Timing.Spread(searchable).at(50) / 1e9,
                "budget 30 s for a million, from the beginning");
        figures.megabytes(
                "language and tokens afterwards",
                size,
                new Timing.Spread(measured).at(50) / 1e9,
                "budget 15 s for the tokens of a million");
        double opening = Timing.median(OPENS, () -> Projects.open(project).close());
        figures.add("reopen and close", String.format(java.util.Locale.ROOT, "%.0f ms", opening * 1e3), "budget 1 s");
    }

    private long[] importOnce() throws Exception {
        for (String end : new String[] {"", "-wal", "-shm"}) {
            Files.deleteIfExists(project.resolveSibling(project.getFileName() + end));
        }
        long start = System.nanoTime();
        try (Store store = Projects.create(project)) {
            new Importer(store).run(ImportRequest.of(file), Progress.NONE);
            long usable = System.nanoTime() - start;
            store.fullText().await(Progress.NONE);
            long searchable = System.nanoTime() - start;
            store.measure(Progress.NONE);
            return new long[] {usable, searchable, System.nanoTime() - start - searchable};
        }
    }

    private void countLines() throws IOException {
        byte[] buffer = new byte[1 << 20];
        long lines = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
        }
        require(lines > 0);
    }

    private void parse() throws IOException {
        long characters = 0;
        try (InputStream in = Files.newInputStream(file);
                JsonParser parser = new JsonFactory().createParser(in)) {
            while (parser.nextToken() != null) {
                characters += parser.currentToken().isScalarValue() ? parser.getTextLength() : 0;
            }
        }
        require(characters > 0);
    }

    private static void require(boolean held) {
        if (!held) {
            throw new IllegalStateException("the file of the benchmark is empty");
        }
    }
}
