package org.winnow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ReadOnlyTest {
    @TempDir
    Path outer;

    private Path folder;
    private Path file;

    @BeforeEach
    void makeAProject() throws Exception {
        folder = Files.createDirectory(outer.resolve("folder"));
        file = folder.resolve("care.winnow");
        try (Store store = measured().createAt(file)) {
            insert(store, 0, 3);
        }
    }

    @AfterEach
    void makeWritable() throws Exception {
        permissions(folder, "rwx------");
    }

    private static Projects measured() {
        return Projects.measuredBy(content -> new Measures("en", 1, 1, 1));
    }

    private static void insert(Store store, int from, int to) throws StoreException {
        store.write(transaction -> {
            for (int i = from; i < to; i++) {
                transaction.insert(Samples.plain("e" + i));
            }
            return true;
        });
    }

    private static void permissions(Path path, String permissions) throws Exception {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    private List<String> names() throws Exception {
        try (var files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    private void run(String sql) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Reads, searches, copies, and refuses to change, with one sentence; leaves nothing beside the file. */
    private void isReadableAndNotWritable(String sentence, int examples) throws Exception {
        List<String> before = names();
        byte[] bytes = Files.readAllBytes(file);
        try (Store store = measured().openAt(file)) {
            assertThat(store.readOnlyReason())
                    .hasValueSatisfying(reason -> assertThat(reason).contains(sentence));
            assertThat(store.columns().live().getCardinality()).isEqualTo(examples);
            assertThat(store.examples().load(2)).isEqualTo(Samples.plain("e1"));
            assertThat(store.history().head()).isZero();
            assertThatThrownBy(() -> insert(store, 7, 8))
                    .isInstanceOf(ReadOnlyException.class)
                    .hasMessage(store.readOnlyReason().orElseThrow());
            assertThat(store.safeguard(BackupReason.BULK)).isEmpty();
            assertThat(store.isBackupDue()).isFalse();
            store.backup(outer.resolve("copy.winnow"));
        }
        assertThat(names()).isEqualTo(before);
        assertThat(file).hasBinaryContent(bytes);
    }

    @Test
    void aFileThatNobodyMayWriteTo() throws Exception {
        permissions(file, "r--r--r--");
        isReadableAndNotWritable("is read-only, so it is opened read-only. Make it writable", 3);
        try (Store copy = measured().openAt(outer.resolve("copy.winnow"))) {
            insert(copy, 3, 4);
        }
    }

    @Test
    void aFolderThatNobodyMayWriteTo() throws Exception {
        permissions(folder, "r-xr-xr-x");
        isReadableAndNotWritable("The folder of the project care.winnow is read-only", 3);
    }

    @Test
    void aFolderThatNobodyMayWriteToWithALogOfACrash() throws Exception {
        Path crashed = outer.resolve("crashed.winnow");
        Path log = outer.resolve("crashed.winnow-wal");
        try (Store store = measured().openAt(file)) {
            insert(store, 3, 5);
            Files.copy(file, crashed);
            Files.copy(ProjectFile.beside(file, "-wal"), log);
        }
        Files.copy(crashed, file, StandardCopyOption.REPLACE_EXISTING);
        Files.copy(log, ProjectFile.beside(file, "-wal"));
        permissions(folder, "r-xr-xr-x");

        isReadableAndNotWritable("read-only", 5);
    }

    @Test
    void aProjectOfAnOlderVersionThatNobodyMayWriteTo() throws Exception {
        try (var old = ReadOnlyTest.class.getResourceAsStream("/store/v1.winnow")) {
            Files.write(file, Objects.requireNonNull(old).readAllBytes());
        }
        permissions(file, "r--r--r--");
        try (Store store = measured().openAt(file)) {
            assertThat(store.columns().live().getCardinality()).isEqualTo(13);
            assertThat(store.examples().find("care-2")).isPresent();
        }
        assertThat(names()).containsExactly("care.winnow");
    }

    @Test
    void aProjectOfANewerVersion() throws Exception {
        run("ALTER TABLE example ADD COLUMN mood TEXT");
        run("CREATE TABLE dream(id INTEGER)");
        run("PRAGMA user_version = 99");
        isReadableAndNotWritable("was made by a newer version of Winnow, so it is opened read-only", 3);
    }

    @Test
    void aProjectOfANewerVersionThatLacksWhatIsRead() throws Exception {
        run("ALTER TABLE example RENAME COLUMN status TO state");
        run("PRAGMA user_version = 99");
        assertThatThrownBy(() -> measured().openAt(file)).hasMessageContaining("cannot be read by this one");
    }

    @Test
    void aViewOfAStrangerIsNeverAskedWhateverVersionItClaims() throws Exception {
        run("ALTER TABLE finding RENAME TO real_finding");
        run("CREATE VIEW finding AS SELECT * FROM real_finding");
        run("PRAGMA user_version = 99");
        assertThatThrownBy(() -> measured().openAt(file)).hasMessageContaining("cannot be read by this one");
    }

    private void flip(String inText) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        String latin = new String(bytes, StandardCharsets.ISO_8859_1);
        assertThat(latin).contains(inText);
        for (int at = latin.indexOf(inText); at >= 0; at = latin.indexOf(inText, at + 1)) {
            bytes[at] ^= 1;
        }
        Files.write(file, bytes);
    }

    @Test
    void damageFoundByACheckEndsWritingUntilABackupIsRestored() throws Exception {
        Path good = outer.resolve("good.winnow");
        try (Store store = measured().openAt(file)) {
            store.backup(good);
        }
        flip("Open Billing");
        try (Store store = measured().openAt(file)) {
            assertThat(store.readOnlyReason()).isEmpty();
            assertThat(store.check().sound()).isFalse();
            assertThat(store.readOnlyReason())
                    .hasValueSatisfying(reason -> assertThat(reason)
                            .startsWith("The project care.winnow is damaged, so it is opened read-only."));
            assertThatThrownBy(() -> insert(store, 3, 4)).isInstanceOf(ReadOnlyException.class);
            assertThat(store.safeguard(BackupReason.BULK)).isEmpty();
        }
        try (Store store = measured().openAt(file)) {
            assertThat(store.readOnlyReason()).isPresent();
            assertThat(store.verify().sound()).isFalse();
        }
        Backups.restore(good, file, true, false);
        try (Store store = measured().openAt(file)) {
            assertThat(store.readOnlyReason()).isEmpty();
        }
    }

    @Test
    void aMarkGoesOnceEverythingWasFoundSound() throws Exception {
        DamageMark.set(file, List.of("The file is damaged: x"));
        try (Store store = measured().openAt(file)) {
            assertThat(store.readOnlyReason())
                    .hasValueSatisfying(reason -> assertThat(reason).endsWith("x"));
            assertThat(store.verify().sound()).isTrue();
        }
        try (Store store = measured().openAt(file)) {
            assertThat(store.readOnlyReason()).isEmpty();
        }
    }

    @Test
    void aProjectThatCannotEvenBeReadIsRefusedWithAWayOut() throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        java.util.Arrays.fill(bytes, 100, bytes.length, (byte) 0);
        Files.write(file, bytes);
        assertThatThrownBy(() -> measured().openAt(file))
                .isInstanceOf(DamagedException.class)
                .hasMessageContaining("winnow salvage care.winnow --out NEW.winnow");
        assertThat(names()).containsExactly("care.winnow");
    }

    @Test
    void whatIsNoFileIsRefusedAtOnce() throws Exception {
        Path pipe = folder.resolve("pipe.winnow");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        assertThatThrownBy(() -> Projects.open(pipe)).hasMessageContaining("is a pipe or a device");
        assertThatThrownBy(() -> Projects.open(folder)).hasMessageContaining("is a folder");
        assertThatThrownBy(() -> Projects.open(Path.of("/dev/zero"))).hasMessageContaining("is a pipe or a device");
        assertThatThrownBy(() -> Backups.restore(pipe, folder.resolve("new.winnow"), false, false))
                .hasMessageContaining("is a pipe or a device");
    }

    @Test
    void anUncleanEndIsNoticedOnce() throws Exception {
        try (Store store = measured().openAt(file)) {
            assertThat(store.endedUncleanly()).isFalse();
            Files.copy(ProjectFile.beside(file, "-lock"), outer.resolve("lock"));
        }
        Files.copy(outer.resolve("lock"), ProjectFile.beside(file, "-lock"));
        try (Store store = measured().openAt(file)) {
            assertThat(store.endedUncleanly()).isTrue();
            assertThat(store.check()).isEqualTo(new Store.Verification(true, 3, List.of()));
            insert(store, 3, 4);
        }
        try (Store store = measured().openAt(file)) {
            assertThat(store.endedUncleanly()).isFalse();
        }
        assertThat(names()).containsExactly("care.winnow");
    }

    @ParameterizedTest
    @CsvSource({
        "ext4, false", "xfs, false", "apfs, false", "NTFS, false", "tmpfs, false", "overlay, false", "fuseblk, false",
        "fuse.gocryptfs, false", "nfs, true", "nfs4, true", "cifs, true", "smb3, true", "smbfs, true", "afpfs, true",
        "webdav, true", "fuse.sshfs, true", "fuse.davfs, true", "fuse.rclone, true", "fuse.gvfsd-fuse, true"
    })
    void knowsNetworksByTheirFileSystem(String type, boolean network) {
        assertThat(ReadOnlyReason.isNetwork(type)).isEqualTo(network);
    }

    @Test
    void aShareOfWindowsIsANetwork() throws Exception {
        assertThat(ReadOnlyReason.network(Path.of("\\\\server\\share"))).isEqualTo(Optional.of("a share of Windows"));
    }
}
