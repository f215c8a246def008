package org.winnow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectsTest {
    @TempDir
    Path folder;

    private Path project(String name) throws StoreException {
        Path file = folder.resolve(name);
        try (Store store = Projects.create(file)) {
            store.write(transaction -> transaction.insert(Samples.plain("a")));
        }
        return file;
    }

    private List<String> names() throws Exception {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whatIsStoredIsThereAfterOpeningAgain() throws Exception {
        try (Store store = Projects.open(project("care.winnow"))) {
            assertThat(store.examples().load(1)).isEqualTo(Samples.plain("a"));
        }
    }

    @Test
    void aClosedProjectIsOneFile() throws Exception {
        project("care.winnow");

        assertThat(names()).containsExactly("care.winnow");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "with space.winnow",
                "what?cache=shared&mode=memory.winnow",
                "a#b%41%.winnow",
                ":resource:x.winnow",
                "file:x.winnow",
                ":memory:",
                "größe-日本語-😀.winnow",
                "quote'\"`;--.winnow",
                "-wal",
                "new\nline.winnow"
            })
    void aNameIsOnlyAName(String name) throws Exception {
        Path file = project(name);

        assertThat(names()).containsExactly(name);
        try (Store store = Projects.open(file)) {
            assertThat(store.examples().load(1)).isEqualTo(Samples.plain("a"));
            store.backup(folder.resolve("copy of " + name));
        }
        assertThat(names()).containsExactlyInAnyOrder(name, "copy of " + name);
    }

    @Test
    void nobodyElseMayReadAProjectNorWhatLiesBesideIt() throws Exception {
        Assumptions.assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "no POSIX permissions here");
        try (Store store = Projects.create(folder.resolve("care.winnow"))) {
            store.write(transaction -> transaction.insert(Samples.plain("a")));

            assertThat(names()).contains("care.winnow", "care.winnow-lock", "care.winnow-wal");
            for (String name : names()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
                        .as(name)
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void createRefusesANameThatIsTaken() throws Exception {
        Path file = Files.writeString(folder.resolve("care.winnow"), "mine");

        assertThatThrownBy(() -> Projects.create(file))
                .isInstanceOf(StoreException.class)
                .hasMessage("There is already a file called care.winnow in this folder."
                        + " Open it, or choose another name.");
        assertThat(file).hasContent("mine");
        assertThat(names()).containsExactly("care.winnow");
    }

    @Test
    void createRefusesAFolderThatIsMissing() {
        Path file = folder.resolve("none/care.winnow");

        assertThatThrownBy(() -> Projects.create(file))
                .hasMessage("The folder " + folder.resolve("none") + " does not exist. Create it or choose another.");
    }

    @Test
    void openRefusesWhatIsNotThere() {
        Path file = folder.resolve("none.winnow");

        assertThatThrownBy(() -> Projects.open(file)).hasMessage("There is no file called " + file + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "SQLite format 3\0and then nothing"})
    void openRefusesWhatIsNoProject(String content) throws Exception {
        Path file = Files.writeString(folder.resolve("x.winnow"), content);

        assertThatThrownBy(() -> Projects.open(file)).hasMessage("x.winnow is not a Winnow project.");
        assertThat(file).hasContent(content);
        assertThat(names()).containsExactly("x.winnow");
    }

    @Test
    void openRefusesAnotherDatabase() throws Exception {
        Path file = project("x.winnow");
        overwrite(file, 68, new byte[4]);

        assertThatThrownBy(() -> Projects.open(file)).hasMessage("x.winnow is not a Winnow project.");
    }

    @Test
    void openOnlyReadsANewerVersion() throws Exception {
        Path file = project("x.winnow");
        overwrite(file, 60, new byte[] {0, 0, 0, (byte) (Schema.VERSION + 1)});

        try (Store store = Projects.open(file)) {
            assertThat(store.readOnlyReason())
                    .hasValueSatisfying(reason -> assertThat(reason)
                            .startsWith("The project x.winnow was made by a newer version of Winnow"));
        }
    }

    @Test
    void openNamesTheRootFolder() {
        Path root = folder.toAbsolutePath().getRoot();
        assertThatThrownBy(() -> Projects.open(root)).hasMessage(root + " is a folder, not a Winnow project.");
    }

    @Test
    void openRefusesAFolder() {
        assertThatThrownBy(() -> Projects.open(folder)).hasMessageEndingWith("is a folder, not a Winnow project.");
    }

    @Test
    void openRefusesAFileThatMayNotBeChanged() throws Exception {
        Path file = project("x.winnow");
        Assumptions.assumeTrue(file.toFile().setReadOnly() && !Files.isWritable(file), "root may write everywhere");

        assertThatThrownBy(() -> Projects.open(file)).hasMessageContaining("read-only");
    }

    @Test
    void openRefusesForeignTriggers() throws Exception {
        Path file = project("x.winnow");
        try (Session session = Database.plain(file)) {
            session.execute("CREATE TRIGGER spy AFTER INSERT ON example BEGIN DELETE FROM setting; END");
        }

        assertThatThrownBy(() -> Projects.open(file))
                .hasMessageStartingWith("The project x.winnow is not as Winnow makes it, so it is not opened:")
                .hasMessageContaining("spy");
    }

    @Test
    void aDamagedFileIsRefusedWithASentence() throws Exception {
        Path file = project("x.winnow");
        byte[] noise = new byte[(int) Files.size(file) - 100];
        Arrays.fill(noise, (byte) 0xa5);
        overwrite(file, 100, noise);

        assertThatThrownBy(() -> Projects.open(file))
                .isInstanceOf(StoreException.class)
                .hasMessage("The project x.winnow is so damaged that it cannot be opened. Restore its newest backup, or"
                        + " take what is whole out of it: winnow salvage x.winnow --out NEW.winnow");
    }

    @Test
    void aChangedByteInATextIsNoticedWhenItIsRead() throws Exception {
        Path file = project("x.winnow");
        byte[] all = Files.readAllBytes(file);
        byte[] wanted = "Open Billing and choose Refund".getBytes(StandardCharsets.UTF_8);
        int at = new String(all, StandardCharsets.ISO_8859_1).indexOf(new String(wanted, StandardCharsets.ISO_8859_1));
        overwrite(file, at, "Shut".getBytes(StandardCharsets.UTF_8));

        try (Store store = Projects.open(file)) {
            assertThatThrownBy(() -> store.examples().load(1))
                    .hasMessage("The example a is damaged: it is not what was stored. Restore the newest backup.");
            assertThat(store.verify())
                    .isEqualTo(new Store.Verification(
                            false,
                            0,
                            List.of("The example a is damaged: it is not what was stored."
                                    + " Restore the newest backup.")));
        }
    }

    @Test
    void aSecondOpeningInTheSameProcessIsRefused() throws Exception {
        Path file = project("x.winnow");
        try (Store store = Projects.open(file)) {
            assertThatThrownBy(() -> Projects.open(file))
                    .isInstanceOf(StoreException.class)
                    .hasMessageStartingWith("The project x.winnow is already open");
            assertThat(store.examples().load(1)).isEqualTo(Samples.plain("a"));
        }
        Projects.open(file).close();
    }

    @Test
    void aSecondNameForTheSameFileIsRefusedToo() throws Exception {
        Path file = project("x.winnow");
        Path link = Files.createSymbolicLink(folder.resolve("y.winnow"), file);
        Store store = Projects.open(file);

        assertThatThrownBy(() -> Projects.open(link)).hasMessageContaining("is already open");
        store.close();
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void aSecondProcessIsRefusedWhileTheFirstHasTheProject() throws Exception {
        Path file = project("x.winnow");
        Path told = folder.resolve("told");
        Store store = Projects.open(file);

        OtherProcess.start("open", file, told).waitFor();
        assertThat(Files.readString(told))
                .startsWith("The project x.winnow is already open in another window or program (process "
                        + ProcessHandle.current().pid() + ", since ")
                .endsWith("). Close it there first.");

        store.close();
        OtherProcess.start("open", file, told).waitFor();
        assertThat(told).hasContent("opened 2");
    }

    @Test
    void aClosedProjectRefusesWork() throws Exception {
        Store store = Projects.open(project("x.winnow"));
        store.close();
        store.close();

        assertThatThrownBy(() -> store.examples().load(1)).hasMessage("The project x.winnow is closed.");
        assertThatThrownBy(() -> store.write(transaction -> 1)).hasMessage("The project x.winnow is closed.");
    }

    @Test
    void refusesASymbolicLinkThatLeadsNowhere() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("y.winnow"), folder.resolve("none"));

        assertThatThrownBy(() -> Projects.open(link)).hasMessage("There is no file called " + link + ".");
        assertThatThrownBy(() -> Projects.create(link)).hasMessageStartingWith("There is already a file called");
    }

    private static void overwrite(Path file, long at, byte[] bytes) throws Exception {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.seek(at);
            open.write(bytes);
        }
    }
}
