package org.winnow.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code winnow tour --out DIR [SAMPLES]}. */
@Command(
        name = "tour",
        description = {
            "Does the whole job on sample data without a window: import, checks, duplicates, decisions, balance, splits, a"
                    + " release for each target, each read back.",
            "Everything is made anew in DIR; what an earlier tour made there is replaced, and nothing else."
        })
final class TourCommand implements Callable<Integer> {
    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "the folder for project, reports and releases")
    private Path out = Path.of("");

    @Parameters(
            arity = "0..1",
            paramLabel = "SAMPLES",
            description = "the folder of files to import; the sample data of Winnow if left out")
    private @Nullable Path samples;

    @Option(names = "--json", description = "print a summary as JSON on standard output, and nothing else there")
    private boolean json;

    private final Console console;

    TourCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Path from = samples != null ? samples : ownSamples();
        if (!Files.isDirectory(from)) {
            throw new UsageException("There is no folder " + from + " with sample data. Name one behind --out DIR.");
        }
        Tour tour = new Tour(console, from, TourFolder.prepare(out));
        TourResult result = tour.run();
        console.wipe();
        if (json) {
            console.print(result.json());
        } else {
            console.print(out.toAbsolutePath().normalize().toString());
        }
        return result.problems().isEmpty() ? Exit.DONE : Exit.LOOK;
    }

    private static Path ownSamples() {
        String home = System.getProperty("winnow.home", "");
        Path beside = Path.of(home, "sample-data");
        return !home.isEmpty() && Files.isDirectory(beside) ? beside : Path.of("sample-data");
    }
}
