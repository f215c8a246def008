package org.winnow.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecondFolderTest {
    @TempDir
    Path folder;

    private SecondFolder setting() {
        return new SecondFolder(folder.resolve("settings/second"));
    }

    @Test
    void nothingIsChosenAtFirst() {
        assertThat(setting().get()).isEmpty();
    }

    @Test
    void remembersAFolderAndForgetsIt() throws IOException {
        setting().set(Optional.of(folder));
        assertThat(setting().get()).contains(folder);
        setting().set(Optional.empty());
        assertThat(setting().get()).isEmpty();
    }

    @Test
    void aSettingThatIsNoFolderIsNoChoice() throws IOException {
        Path file = Files.writeString(folder.resolve("second"), "relative\0/x\n");
        assertThat(new SecondFolder(file).get()).isEmpty();
        Files.writeString(file, "relative/x");
        assertThat(new SecondFolder(file).get()).isEmpty();
    }
}
