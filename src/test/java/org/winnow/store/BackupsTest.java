package org.winnow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsTest {
    @TempDir
    Path folder;

    private Path project(String name, int examples) throws StoreException {
        Path file = folder.resolve(name);
        try (Store store =
                Projects.measuredBy(content -> new Measures("en", 1, 1, 1)).createAt(file)) {
            fill(store, 0, examples);
        }
        return file;
    }

    private static void fill(Store store, int from, int to) throws StoreException {
        store.write(transaction -> {
            for (int i = from; i < to; i++) {
                transaction.insert(Samples.plain("e" + i));
            }
            return true;
        });
    }

    private List<String> names() throws Exception {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aCopyHoldsTheProjectAsItWasAndIsAProjectItself() throws Exception {
        Path copy = folder.resolve("copy.winnow");
        try (Store store = Projects.open(project("care.winnow", 3))) {
            store.backup(copy);
            fill(store, 3, 5);
        }

        assertThat(names()).containsExactly("care.winnow", "copy.winnow");
        assertThat(Backups.count(copy)).isEqualTo(new Backups.Counts(3, 0));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
                .isEqualTo("rw-------");
        try (Store store = Projects.open(copy)) {
            assertThat(store.examples().load(3)).isEqualTo(Samples.plain("e2"));
            assertThat(store.fullText()
                            .search("refund", false, FullText.Where.ANYWHERE)
                            .keys()
                            .getCardinality())
                    .isEqualTo(3);
            fill(store, 7, 8);
        }
    }

    @Test
    void neverReplacesAFile() throws Exception {
        Path taken = Files.writeString(folder.resolve("taken"), "mine");
        try (Store store = Projects.open(project("care.winnow", 1))) {
            assertThatThrownBy(() -> store.backup(taken))
                    .hasMessageStartingWith("There is already a file called taken");
        }
        assertThat(taken).hasContent("mine");
    }

    @Test
    void leavesNothingBehindWhenItFails() throws Exception {
        try (Store store = Projects.open(project("care.winnow", 1))) {
            assertThatThrownBy(() -> store.backup(folder.resolve("none/copy.winnow")))
                    .hasMessageContaining("does not exist");
        }
        assertThat(names()).containsExactly("care.winnow");
    }

    @Test
    void restoreRefusesToReplaceUnlessTold() throws Exception {
        Path backup = project("backup.winnow", 2);
        Path target = project("care.winnow", 1);

        assertThatThrownBy(() -> Backups.restore(backup, target, false, false))
                .hasMessageStartingWith("There is already a file called care.winnow");
        assertThat(Backups.restore(backup, target, true, false)).isEqualTo(new Backups.Counts(2, 0));
        assertThat(Backups.count(target)).isEqualTo(new Backups.Counts(2, 0));
        assertThat(Backups.count(backup)).isEqualTo(new Backups.Counts(2, 0));
    }

    @Test
    void restoreRefusesToReplaceManyByFewUnlessInsisted() throws Exception {
        Path backup = project("backup.winnow", 1);
        Path target = project("care.winnow", 3);

        assertThatThrownBy(() -> Backups.restore(backup, target, true, false))
                .isInstanceOf(FewerException.class)
                .hasMessage("The backup holds 1 examples and 0 steps, and the project care.winnow holds 3 examples and"
                        + " 0 steps, so restoring would lose some. Restore under another name and compare, or insist.");
        assertThat(Backups.count(target)).isEqualTo(new Backups.Counts(3, 0));
        Backups.restore(backup, target, true, true);
        assertThat(Backups.count(target)).isEqualTo(new Backups.Counts(1, 0));
    }

    @Test
    void restoreMakesANewProject() throws Exception {
        Path backup = project("backup.winnow", 2);
        Path target = folder.resolve("new.winnow");

        Backups.restore(backup, target, false, false);

        try (Store store = Projects.open(target)) {
            assertThat(store.examples().load(2)).isEqualTo(Samples.plain("e1"));
        }
        assertThat(names()).containsExactly("backup.winnow", "new.winnow");
    }

    @Test
    void restoreRefusesAProjectThatIsOpen() throws Exception {
        Path backup = project("backup.winnow", 2);
        try (Store store = Projects.open(project("care.winnow", 1))) {
            assertThatThrownBy(() -> Backups.restore(backup, store.file(), true, true))
                    .hasMessageContaining("is already open");
            assertThat(store.verify().problems()).isEmpty();
        }
    }

    @Test
    void aDamagedBackupReplacesNothing() throws Exception {
        Path backup = project("backup.winnow", 40);
        Path target = project("care.winnow", 1);
        byte[] bytes = Files.readAllBytes(backup);
        Arrays.fill(bytes, bytes.length / 2, bytes.length, (byte) 0x5a);
        Files.write(backup, bytes);

        assertThatThrownBy(() -> Backups.restore(backup, target, true, true)).isInstanceOf(StoreException.class);
        assertThat(Backups.count(target)).isEqualTo(new Backups.Counts(1, 0));
    }

    @Test
    void aDamagedProjectIsReplacedByItsBackup() throws Exception {
        Path backup = project("backup.winnow", 2);
        Path target = project("care.winnow", 3);
        Files.write(target, new byte[4096]);
        Files.writeString(folder.resolve("care.winnow-wal"), "an old log that must not be replayed");

        Backups.restore(backup, target, true, false);

        assertThat(Backups.count(target)).isEqualTo(new Backups.Counts(2, 0));
        assertThat(names()).containsExactly("backup.winnow", "care.winnow", "care.winnow-backups");
    }

    @Test
    void countRefusesWhatIsNoProject() throws Exception {
        Path file = Files.writeString(folder.resolve("x"), "hello, this is not a database at all, only some text");

        assertThatThrownBy(() -> Backups.count(file)).isInstanceOf(StoreException.class);
    }
}
