package org.winnow.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reviewer goes through answers of a RAG system by keys alone, faster than anybody reads. */
@ScreenTest
class ReviewerJourneyTest {
    @TempDir
    private Path folder;

    @Test
    void twoHundredAnswersAreDecidedByKeysAndEachDecisionIsKept() throws Exception {
        Path samples = Path.of(System.getProperty("winnow.sample", "sample-data"));
        assumeThat(samples).as("the sample files").isDirectory();
        try (Reviewer reviewer = new Reviewer(folder, samples)) {
            reviewer.decide(200);
            assertThat(reviewer.stored()).isEqualTo(reviewer.expected());
            assertThat(reviewer.complaints()).isEmpty();
        }
    }
}
