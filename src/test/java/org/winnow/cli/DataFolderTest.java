package org.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataFolderTest {
    private static final Path HOME = Path.of("/home/ada");

    @Test
    void liesInTheShareFolderOnLinux() {
        assertThat(DataFolder.of("Linux", Map.of(), HOME)).isEqualTo(HOME.resolve(".local/share/winnow"));
    }

    @Test
    void followsTheVariableOnLinux() {
        assertThat(DataFolder.of("Linux", Map.of("XDG_DATA_HOME", "/data"), HOME))
                .isEqualTo(Path.of("/data/winnow"));
    }

    @Test
    void passesOverAVariableThatIsNotAbsolute() {
        assertThat(DataFolder.of("Linux", Map.of("XDG_DATA_HOME", "data"), HOME))
                .isEqualTo(HOME.resolve(".local/share/winnow"));
    }

    @Test
    void liesInTheLibraryOnMacOs() {
        assertThat(DataFolder.of("Mac OS X", Map.of(), HOME))
                .isEqualTo(HOME.resolve("Library/Application Support/Winnow"));
    }

    @Test
    void liesInTheRoamingFolderOnWindows() {
        assertThat(DataFolder.of("Windows 11", Map.of("APPDATA", "/roaming"), HOME))
                .isEqualTo(Path.of("/roaming/Winnow"));
        assertThat(DataFolder.of("Windows 11", Map.of(), HOME)).isEqualTo(HOME.resolve("AppData/Roaming/Winnow"));
    }
}
