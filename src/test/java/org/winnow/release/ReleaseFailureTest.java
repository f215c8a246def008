package org.winnow.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.job.Progress;
import org.winnow.model.Split;

/** Lets the disk fail at every single operation of a release. */
class ReleaseFailureTest {
    private static final int MORE_THAN_ALL = 200;

    private int tried;

    @TempDir
    Path folder;

    @Test
    void aFailureAnywhereLeavesAMissingTargetMissing() throws Exception {
        boolean survived = false;
        for (int n = 1; !survived; n++) {
            tried = n;
            Path target = folder.resolve("fresh" + n).resolve("out");
            FailingFiles files = new FailingFiles(n, false);
            boolean done = run(files, target, "new");
            survived = files.survived();

            assertThat(done ? snapshot(target) : Map.of()).isEqualTo(done ? expected("new") : Map.of());
            assertThat(Files.exists(target)).as("operation " + n).isEqualTo(done);
            assertCleanAfterNextRun(target);
        }
        assertThat(tried).isBetween(30, MORE_THAN_ALL);
    }

    @Test
    void aFailureAnywhereLeavesAnEarlierReleaseAsItWas() throws Exception {
        boolean survived = false;
        for (int n = 1; !survived; n++) {
            tried = n;
            Path target = folder.resolve("again" + n).resolve("out");
            run(new DiskFiles(), target, "old");
            FailingFiles files = new FailingFiles(n, false);
            boolean done = run(files, target, "new");
            survived = files.survived();

            assertThat(snapshot(target)).as("operation " + n).isEqualTo(expected(done ? "new" : "old"));
            assertCleanAfterNextRun(target);
        }
        assertThat(tried).isBetween(30, MORE_THAN_ALL);
    }

    @Test
    void aCrashAnywhereIsPutRightByTheNextRelease() throws Exception {
        boolean survived = false;
        for (int n = 1; !survived; n++) {
            tried = n;
            Path target = folder.resolve("crash" + n).resolve("out");
            run(new DiskFiles(), target, "old");
            FailingFiles files = new FailingFiles(n, true);
            run(files, target, "new");
            survived = files.survived();

            assertThat(whole(target)).as("operation " + n).isIn(expected("old"), expected("new"));
            assertCleanAfterNextRun(target);
        }
        assertThat(tried).isBetween(30, MORE_THAN_ALL);
    }

    /** What a crash left: the target, or the former release beside it where it was caught between two moves. */
    private static Map<String, String> whole(Path target) throws IOException {
        return snapshot(Files.exists(target) ? target : target.resolveSibling(".out.winnow-old"));
    }

    private void assertCleanAfterNextRun(Path target) throws Exception {
        assertThat(run(new DiskFiles(), target, "next")).isTrue();
        assertThat(snapshot(target)).isEqualTo(expected("next"));
        try (Stream<Path> beside = Files.list(target.getParent())) {
            assertThat(beside).containsExactly(target);
        }
    }

    private Map<String, String> expected(String answer) throws Exception {
        Path reference = folder.resolve("reference-" + answer);
        if (!Files.exists(reference)) {
            run(new DiskFiles(), reference, answer);
        }
        return snapshot(reference);
    }

    private static boolean run(FileOperations files, Path target, String answer) throws Exception {
        Feed feed = Fixtures.feed(
                Fixtures.example("a", Fixtures.content(Fixtures.user("Q"), Fixtures.assistant(answer))),
                Fixtures.example("b", Fixtures.withSystemAndTurns(), Split.TEST));
        ReleaseRequest request = ReleaseRequest.of(
                        Fixtures.profile("sharegpt"),
                        target,
                        feed,
                        ContextPlan.of(ContextFate.INTERNALISE),
                        Fixtures.project())
                .replacing();
        try {
            List<String> warnings =
                    new Release(files).run(request, Progress.NONE).warnings();
            assertThat(warnings).allMatch(warning -> warning.startsWith("The former release could not be removed"));
            return true;
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("No space left on device");
            return false;
        }
    }

    private static Map<String, String> snapshot(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
