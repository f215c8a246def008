package org.winnow.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrashTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 40, 150})
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void whatWasReportedAsSavedOutlivesAKilledProcess(int linesBeforeTheKill) throws Exception {
        Path project = folder.resolve("care.winnow");
        Path told = folder.resolve("told");
        Projects.create(project).close();
        Process process = OtherProcess.start("write", project, told);
        awaitLines(process, told, linesBeforeTheKill);
        process.destroyForcibly().waitFor();

        List<String> saved = lines(told);
        try (Store store = Projects.open(project)) {
            assertThat(store.columns().size() - 1).isBetween(saved.size(), saved.size() + 1);
            for (String line : saved) {
                String[] parts = line.split(" ");
                int key = Integer.parseInt(parts[1]);
                assertThat(store.examples().load(key).id()).isEqualTo("edit-" + parts[0]);
                assertThat(store.examples().load(key).review().note()).isEqualTo("note " + parts[0]);
            }
            assertThat(store.history().steps(0, Integer.MAX_VALUE))
                    .hasSize(store.columns().size() - 1);
            assertThat(store.verify().problems()).isEmpty();
        }
    }

    /** Looks every few milliseconds until the other process has written so many whole lines. */
    private static void awaitLines(Process process, Path told, int wanted) throws Exception {
        while (lines(told).size() < wanted) {
            assertThat(process.waitFor(5, TimeUnit.MILLISECONDS))
                    .as("the other process has ended")
                    .isFalse();
        }
    }

    private static List<String> lines(Path told) throws Exception {
        if (!Files.exists(told)) {
            return List.of();
        }
        String text = Files.readString(told);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }
}
