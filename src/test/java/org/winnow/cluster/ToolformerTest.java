package org.winnow.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.winnow.model.Cluster;
import org.winnow.model.Example;
import org.winnow.text.Json;
import org.winnow.text.JsonException;

/** 7,673 rows with a preamble that many share: GPTeacher's toolformer set. */
class ToolformerTest {
    private final List<Example> examples = new ArrayList<>();

    @BeforeEach
    void read() throws IOException, JsonException {
        Path file = Path.of(System.getProperty("winnow.shared", ""))
                .resolve("checkdata/neardup/gpteacher_toolformer_dedupe-only.json");
        Assumptions.assumeTrue(Files.exists(file), "needs the folder of check data");
        for (Json row : Json.parse(Files.readString(file)).elements()) {
            examples.add(Samples.example(
                    row.get("instruction").text() + "\n" + row.get("input").text(),
                    row.get("output").text()));
        }
    }

    @Test
    void runsOfFiveWordsAtEightTenthsRemoveWhatOthersMeasured() {
        Clusters found = Samples.find(Options.DEFAULT.withMask(false).withWidth(5), examples);

        assertThat(examples).hasSize(7673);
        assertThat(removed(found, 0.8)).isCloseTo(553, within(10));
    }

    /** How many rows go if one of each group of exact and near duplicates stays. */
    private static int removed(Clusters found, double threshold) {
        List<Cluster> repeats = found.at(threshold).stream()
                .filter(cluster -> cluster.kind() == Cluster.Kind.NEAR || cluster.kind() == Cluster.Kind.EXACT)
                .toList();
        int[] groupOf = new SplitGroups(repeats).groupOf(7674);
        return 7674 - (int) java.util.Arrays.stream(groupOf).distinct().count();
    }
}
