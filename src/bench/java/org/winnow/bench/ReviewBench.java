package org.winnow.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.winnow.desktop.Reviewer;

/**
 * How long it takes from the key of a decision to the next example on the screen: a reviewer decides 200 answers of the sample
 * files in the real window, without a pause. Needs a display or Monocle.
 */
final class ReviewBench {
    private static final int WARM_UP = 60;
    private static final int DECISIONS = 200;

    private ReviewBench() {}

    /** Prints the times; ends the process, since JavaFX would not. */
    public static void main(String[] arguments) throws Exception {
        Path samples = Path.of(System.getProperty("bench.sample", "sample-data"));
        Path folder = Files.createTempDirectory("winnow-review");
        Figures figures = new Figures();
        try (Reviewer reviewer = new Reviewer(folder, samples)) {
            reviewer.decide(WARM_UP + DECISIONS);
            long[] nanos = reviewer.nanos();
            figures.spread(
                    "review: key to next example painted",
                    new Timing.Spread(Arrays.copyOfRange(nanos, WARM_UP, nanos.length)),
                    "budget 50 ms");
        }
        System.exit(0);
    }
}
