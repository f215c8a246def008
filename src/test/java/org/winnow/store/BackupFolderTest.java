package org.winnow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupFolderTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    Path folder;

    private Path project;

    @BeforeEach
    void makeAProject() throws StoreException {
        project = folder.resolve("care.winnow");
        measured().createAt(project).close();
        fill(0, 3);
    }

    private static Projects measured() {
        return Projects.measuredBy(content -> new Measures("en", 1, 1, 1));
    }

    private void fill(int from, int to) throws StoreException {
        try (Store store = measured().openAt(project)) {
            insert(store, from, to);
        }
    }

    private static void insert(Store store, int from, int to) throws StoreException {
        store.write(transaction -> {
            for (int i = from; i < to; i++) {
                transaction.insert(Samples.plain("e" + i));
            }
            return true;
        });
    }

    private BackupFolder at(Instant now, Optional<Path> second) {
        return new BackupFolder(project, second, Clock.fixed(now, ZoneOffset.UTC), Rotation.MOST_BYTES);
    }

    private static List<String> names(Path where) throws Exception {
        try (var files = Files.list(where)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aBackupSaysInItsNameWhatItIs() throws Exception {
        Backup made = at(NOON, Optional.empty()).make(project, BackupReason.BULK);

        assertThat(made)
                .isEqualTo(new Backup(
                        folder.resolve("care.winnow-backups/care-000001-20260301T120000Z-bulk-3-0-1.winnow"),
                        1,
                        NOON,
                        BackupReason.BULK,
                        new Backups.Counts(3, 0),
                        1,
                        Files.size(made.file())));
        assertThat(Backups.of(project)).containsExactly(made);
        assertThat(Backups.count(made.file())).isEqualTo(made.counts());
        assertThat(names(folder)).containsExactly("care.winnow", "care.winnow-backups");
    }

    @Test
    void nobodyElseMayReadIt() throws Exception {
        Backup made = at(NOON, Optional.empty()).make(project, BackupReason.WORK);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made.file())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(made.file().getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void isMadeWhileTheProjectIsOpenAndBeingEdited() throws Exception {
        try (Store store = measured().openAt(project)) {
            insert(store, 3, 5);
            Backup made = at(NOON, Optional.empty()).make(project, BackupReason.WORK);
            insert(store, 5, 6);
            assertThat(made.counts()).isEqualTo(new Backups.Counts(5, 0));
            assertThat(store.verify().problems()).isEmpty();
        }
    }

    @Test
    void theNumberGoesOnWhateverTheClockSays() throws Exception {
        at(NOON, Optional.empty()).make(project, BackupReason.WORK);
        at(NOON.minus(Duration.ofDays(400)), Optional.empty()).make(project, BackupReason.WORK);
        Backup third = at(NOON.plus(Duration.ofDays(7300)), Optional.empty()).make(project, BackupReason.WORK);

        assertThat(third.sequence()).isEqualTo(3);
        assertThat(Backups.of(project)).extracting(Backup::sequence).containsExactly(3L, 2L, 1L);
    }

    @Test
    void theOldestGoAndWhatAKillLeftHalfWrittenGoesToo() throws Exception {
        BackupFolder backups = at(NOON, Optional.empty());
        for (int i = 0; i < 14; i++) {
            backups.make(project, BackupReason.WORK);
        }
        Path half = Files.writeString(folder.resolve("care.winnow-backups/.x.part"), "half");
        backups.make(project, BackupReason.WORK);

        assertThat(backups.list())
                .extracting(Backup::sequence)
                .containsExactly(15L, 14L, 13L, 12L, 11L, 10L, 9L, 8L, 7L, 6L, 5L, 4L);
        assertThat(half).doesNotExist();
    }

    @Test
    void aDamagedProjectMakesNoBackupAndCostsNone() throws Exception {
        BackupFolder backups = at(NOON, Optional.empty());
        backups.make(project, BackupReason.WORK);
        byte[] bytes = Files.readAllBytes(project);
        Arrays.fill(bytes, 8192, bytes.length, (byte) 0x5a);
        Files.write(project, bytes);

        assertThatThrownBy(() -> backups.make(project, BackupReason.WORK)).isInstanceOf(StoreException.class);
        assertThat(names(folder.resolve("care.winnow-backups")))
                .containsExactly("care-000001-20260301T120000Z-work-3-0-1.winnow");
    }

    @Test
    void theSecondFolderHoldsTheSame() throws Exception {
        Path elsewhere = folder.resolve("usb");
        Backup made = at(NOON, Optional.of(elsewhere)).make(project, BackupReason.WORK);

        List<Path> there;
        try (var files = Files.list(elsewhere)) {
            there = files.toList();
        }
        assertThat(there).hasSize(1);
        assertThat(there.get(0).resolve(made.file().getFileName())).hasSameBinaryContentAs(made.file());
        assertThat(there.get(0).getFileName().toString()).startsWith("care.winnow-backups-");
    }

    @Test
    void aSecondFolderThatIsAwayCostsNoBackup() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        Backup made = at(NOON, Optional.of(file)).make(project, BackupReason.WORK);

        assertThat(made.file()).exists();
    }

    @Test
    void filesOfOtherNamesAreNoBackups() throws Exception {
        at(NOON, Optional.empty()).make(project, BackupReason.WORK);
        for (String name : List.of(
                "notes.txt",
                "care-1-20260301T120000Z-work-3-0-1.winnow",
                "care-000002-20260301T120000Z-dream-3-0-1.winnow",
                "care-000002-20269901T120000Z-work-3-0-1.winnow")) {
            Files.writeString(folder.resolve("care.winnow-backups").resolve(name), "x");
        }
        assertThat(Backups.of(project)).extracting(Backup::sequence).containsExactly(1L);
    }

    @Test
    void aProjectBacksItselfUpOncePerState() throws Exception {
        try (Store store = measured().openAt(project)) {
            assertThat(store.safeguard(BackupReason.BULK)).isPresent();
            assertThat(store.safeguard(BackupReason.BULK)).isEmpty();
            assertThat(store.safeguard(BackupReason.ASKED)).isPresent();
            insert(store, 3, 4);
            assertThat(store.safeguard(BackupReason.IMPORT)).isEmpty();
            assertThat(store.safeguard(BackupReason.BULK)).isPresent();
        }
        assertThat(Backups.of(project)).hasSize(3);
    }

    @Test
    void workIsDueForABackupOnceThereIsEnoughOfIt() throws Exception {
        try (Store store = measured().openAt(project)) {
            store.safeguard(BackupReason.ASKED);
            assertThat(store.isBackupDue()).isFalse();
            for (int i = 0; i < 200; i++) {
                store.write(transaction -> {
                    transaction.setting("x", "y");
                    return true;
                });
            }
            assertThat(store.isBackupDue()).isTrue();
            store.safeguard(BackupReason.WORK);
            assertThat(store.isBackupDue()).isFalse();
        }
    }

    @Test
    void everyBackupCanBeRestored() throws Exception {
        BackupFolder backups = at(NOON, Optional.empty());
        backups.make(project, BackupReason.WORK);
        fill(3, 7);
        backups.make(project, BackupReason.WORK);
        for (Backup each : backups.list()) {
            Path drill = folder.resolve("drill-" + each.sequence() + ".winnow");
            assertThat(Backups.restore(each.file(), drill, false, false)).isEqualTo(each.counts());
        }
    }

    @Test
    void restoreKeepsWhatItReplaces() throws Exception {
        BackupFolder backups = at(NOON, Optional.empty());
        Backup first = backups.make(project, BackupReason.WORK);
        fill(3, 7);

        Backups.restore(first.file(), project, true, true);

        assertThat(Backups.count(project)).isEqualTo(new Backups.Counts(3, 0));
        assertThat(backups.list().get(0).reason()).isEqualTo(BackupReason.RESTORE);
        assertThat(backups.list().get(0).counts()).isEqualTo(new Backups.Counts(7, 0));
    }

    @Test
    void restoreKeepsADamagedProjectAsItIs() throws Exception {
        Backup first = at(NOON, Optional.empty()).make(project, BackupReason.WORK);
        byte[] rubbish = new byte[5000];
        Files.write(project, rubbish);

        Backups.restore(first.file(), project, true, false);

        List<Path> kept;
        try (var files = Files.list(folder.resolve("care.winnow-backups"))) {
            kept = files.filter(file -> file.toString().contains("-damaged-")).toList();
        }
        assertThat(kept).hasSize(1);
        assertThat(kept.get(0)).hasBinaryContent(rubbish);
    }
}
