package org.winnow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.model.Example;

/** On a file system in memory of a few megabytes, which only the superuser can make. */
class DiskFullTest {
    @TempDir
    Path folder;

    private boolean mounted;

    @BeforeEach
    void mount() throws Exception {
        mounted = run("mount", "-t", "tmpfs", "-o", "size=6m,mode=700", "tmpfs", folder.toString());
        Assumptions.assumeTrue(mounted, "a small file system can only be mounted by the superuser");
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            assertThat(run("umount", folder.toString())).isTrue();
        }
    }

    private static boolean run(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (java.io.IOException | InterruptedException e) {
            return false;
        }
    }

    private static Example big(int number) {
        return Samples.saying("e" + number, "x".repeat(20_000), "answer " + number);
    }

    @Test
    void whatWasSavedStaysWhatFailedIsGoneAndWorkGoesOnWhenThereIsRoom() throws Exception {
        Path ballast = Files.write(folder.resolve("ballast"), new byte[1 << 20]);
        Path file = folder.resolve("care.winnow");
        List<Integer> saved = new ArrayList<>();
        try (Store store =
                Projects.measuredBy(content -> new Measures("en", 1, 1, 1)).createAt(file)) {
            assertThatThrownBy(() -> fillUp(store, saved))
                    .isInstanceOf(StoreException.class)
                    .hasMessage("The disk is full, so the last change to care.winnow was not saved."
                            + " Free some space and do it again.");
            assertThat(saved).hasSizeGreaterThan(10);
            assertThat(store.columns().size()).isEqualTo(saved.size() + 1);

            Files.delete(ballast);
            int next = saved.size();
            saved.add(store.write(transaction -> transaction.insert(big(next))));
            assertThat(store.verify().problems()).isEmpty();
        }
        try (Store store = Projects.open(file)) {
            assertThat(store.columns().live().stream().boxed().toList()).isEqualTo(saved);
            assertThat(store.examples().load(saved.size())).isEqualTo(big(saved.size() - 1));
        }
    }

    @Test
    void theRoomThatIsKeptSavesTheWorkUnderWayAndTheUserIsTold() throws Exception {
        Path file = folder.resolve("care.winnow");
        try (Store store =
                Projects.measuredBy(content -> new Measures("en", 1, 1, 1)).createAt(file)) {
            int saved = 0;
            while (store.trouble().isEmpty()) {
                int number = saved++;
                store.write(transaction -> transaction.insert(big(number)));
            }
            assertThat(store.trouble())
                    .hasValue("The disk is full. Changes are being saved in the last room that was kept for this;"
                            + " free some space now.");
            assertThat(folder.resolve("care.winnow-ballast")).doesNotExist();
            assertThat(store.columns().size()).isEqualTo(saved + 1);
            assertThat(store.verify().problems()).isEmpty();
        }
    }

    private static void fillUp(Store store, List<Integer> saved) throws StoreException {
        for (int i = 0; i < 1000; i++) {
            int number = i;
            saved.add(store.write(transaction -> transaction.insert(big(number))));
        }
    }

    @Test
    void saysThatTheDiskIsFullWhereThereIsNoRoomToOpen() throws Exception {
        Path file = folder.resolve("care.winnow");
        Projects.create(file).close();
        Path ballast = folder.resolve("ballast");
        long room = Files.getFileStore(folder).getUsableSpace();
        Files.write(ballast, new byte[(int) room - (16 << 10)]);
        assertThatThrownBy(() -> Projects.open(file))
                .hasMessage("The disk is full, so care.winnow cannot be opened. Free some space and do it again."
                        + " What was shown as saved is saved.");
        Files.delete(ballast);
        Projects.open(file).close();
    }
}
