package org.winnow.desktop.backups;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.desktop.dialogs.FakeDialogs;
import org.winnow.desktop.fx.SameThreadRunner;
import org.winnow.store.Backup;
import org.winnow.store.BackupReason;
import org.winnow.store.Backups;
import org.winnow.store.Projects;
import org.winnow.store.SecondFolder;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

class BackupsModelTest {
    @TempDir
    Path folder;

    private final FakeDialogs dialogs = new FakeDialogs();
    private final List<Path> restored = new ArrayList<>();
    private Store store;
    private BackupsModel model;

    @BeforeEach
    void open() throws StoreException {
        store = Projects.create(folder.resolve("care.winnow"));
        model = new BackupsModel(
                store, new SecondFolder(folder.resolve("second")), new SameThreadRunner(), dialogs, restored::add);
    }

    @AfterEach
    void close() throws StoreException {
        store.close();
    }

    private BackupsModel.Listing listing() {
        return Objects.requireNonNull(model.listing().get());
    }

    @Test
    void listsNothingAtFirst() {
        model.refresh();
        assertThat(listing())
                .isEqualTo(
                        new BackupsModel.Listing(List.of(), Optional.of(new Backups.Counts(0, 0)), Optional.empty()));
    }

    @Test
    void listsTheBackupThatWasAskedFor() {
        model.onBackUp();
        assertThat(listing().backups()).extracting(Backup::reason).containsExactly(BackupReason.ASKED);
    }

    @Test
    void restoresOnlyAfterAYes() {
        model.onBackUp();
        Backup backup = listing().backups().get(0);
        model.onRestore(backup);
        assertThat(dialogs.asked).containsExactly("confirm: Restore this backup?");
        assertThat(restored).isEmpty();
        dialogs.yes = true;
        model.onRestore(backup);
        assertThat(restored).containsExactly(backup.file());
    }

    @Test
    void keepsASecondFolderAndForgetsIt() {
        dialogs.target = Optional.of(folder);
        model.onChooseSecond();
        assertThat(listing().second()).contains(folder);
        model.onForgetSecond();
        assertThat(listing().second()).isEmpty();
    }

    @Test
    void countsInWords() {
        assertThat(BackupsModel.words(new Backups.Counts(1, 1))).isEqualTo("1 example and 1 step");
        assertThat(BackupsModel.words(new Backups.Counts(12_345, 0))).isEqualTo("12,345 examples and 0 steps");
    }
}
