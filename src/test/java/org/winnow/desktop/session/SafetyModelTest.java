package org.winnow.desktop.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.desktop.fx.HandDelay;
import org.winnow.desktop.fx.SameThreadRunner;
import org.winnow.store.BackupReason;
import org.winnow.store.Backups;
import org.winnow.store.Projects;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

class SafetyModelTest {
    @TempDir
    Path folder;

    private final HandDelay delay = new HandDelay();
    private final List<String> said = new ArrayList<>();
    private Path file;

    @BeforeEach
    void makeAProject() throws StoreException {
        file = folder.resolve("small.winnow");
        SmallProject.fill(file).close();
    }

    private SafetyModel model(Store store) {
        return new SafetyModel(store, new SameThreadRunner(), delay, said::add);
    }

    private void leaveUnclosed() throws Exception {
        Path lock = folder.resolve("small.winnow-lock");
        Path kept = folder.resolve("kept");
        try (Store store = Projects.open(file)) {
            assertThat(store.endedUncleanly()).isFalse();
            Files.copy(lock, kept);
        }
        Files.move(kept, lock);
    }

    @Test
    void aProjectThatWasClosedIsNotChecked() throws Exception {
        try (Store store = Projects.open(file)) {
            SafetyModel model = model(store);
            model.onOpen();
            assertThat(said).isEmpty();
            assertThat(model.editable().get()).isTrue();
            assertThat(model.readOnly().get()).isEmpty();
        }
    }

    @Test
    void aProjectThatNobodyClosedIsCheckedAndCanBeEdited() throws Exception {
        leaveUnclosed();
        try (Store store = Projects.open(file)) {
            SafetyModel model = model(store);
            assertThat(model.editable().get()).isTrue();
            model.onOpen();
            assertThat(said)
                    .containsExactly("Winnow was not closed properly. What was shown as saved is saved;"
                            + " a check found no damage.");
            assertThat(model.editable().get()).isTrue();
        }
    }

    @Test
    void damageEndsEditing() throws Exception {
        leaveUnclosed();
        byte[] bytes = Files.readAllBytes(file);
        String latin = new String(bytes, StandardCharsets.ISO_8859_1);
        for (int at = latin.indexOf("\"role\":\"assistant\"");
                at >= 0;
                at = latin.indexOf("\"role\":\"assistant\"", at + 1)) {
            bytes[at + 20] ^= 1;
        }
        Files.write(file, bytes);
        try (Store store = Projects.open(file)) {
            SafetyModel model = model(store);
            model.onOpen();
            assertThat(model.editable().get()).isFalse();
            assertThat(model.readOnly().get()).startsWith("The project small.winnow is damaged");
            assertThat(said).isEmpty();
        }
    }

    @Test
    void workIsBackedUpOnceThereIsEnough() throws Exception {
        try (Store store = Projects.open(file)) {
            SafetyModel model = model(store);
            store.safeguard(BackupReason.ASKED);
            for (int i = 0; i < 201; i++) {
                store.write(transaction -> {
                    transaction.setting("x", "y");
                    return true;
                });
                model.onChanged();
            }
            assertThat(Backups.of(file)).hasSize(1);
            delay.pass(Duration.ofMinutes(1));
            assertThat(Backups.of(file)).hasSize(2);
            assertThat(Backups.of(file).get(0).reason()).isEqualTo(BackupReason.WORK);
            model.close();
        }
    }

    @Test
    void littleWorkWaits() throws Exception {
        try (Store store = Projects.open(file)) {
            SafetyModel model = model(store);
            model.onChanged();
            delay.pass(Duration.ofMinutes(1));
            assertThat(Backups.of(file)).isEmpty();
            model.close();
        }
    }
}
