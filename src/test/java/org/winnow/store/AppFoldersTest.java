package org.winnow.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppFoldersTest {
    private static AppFolders on(String system, Map<String, String> environment) {
        return AppFolders.of(system, "/home/ada", environment::get);
    }

    @Test
    void onLinuxTheCustomsOfXdgHold() {
        assertThat(on("Linux", Map.of()))
                .isEqualTo(new AppFolders(
                        Path.of("/home/ada/.local/share/winnow"),
                        Path.of("/home/ada/.config/winnow"),
                        Path.of("/home/ada/.cache/winnow")));
    }

    @Test
    void onLinuxTheVariablesOfXdgWin() {
        assertThat(on("Linux", Map.of("XDG_DATA_HOME", "/d", "XDG_CONFIG_HOME", "/c", "XDG_CACHE_HOME", "/k")))
                .isEqualTo(new AppFolders(Path.of("/d/winnow"), Path.of("/c/winnow"), Path.of("/k/winnow")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "relative/path"})
    void aVariableThatNamesNoAbsolutePathIsPassedOver(String value) {
        assertThat(on("Linux", Map.of("XDG_DATA_HOME", value)).data())
                .isEqualTo(Path.of("/home/ada/.local/share/winnow"));
    }

    @Test
    void onMacEverythingLiesInApplicationSupport() {
        Path folder = Path.of("/home/ada/Library/Application Support/Winnow");
        assertThat(on("Mac OS X", Map.of()))
                .isEqualTo(new AppFolders(folder, folder, Path.of("/home/ada/Library/Caches/Winnow")));
    }

    @Test
    void onWindowsEverythingLiesInAppData() {
        Path folder = Path.of("/home/ada/AppData/Roaming/Winnow");
        assertThat(on("Windows 11", Map.of()))
                .isEqualTo(new AppFolders(folder, folder, Path.of("/home/ada/AppData/Local/Winnow/Cache")));
        assertThat(on("Windows 11", Map.of("APPDATA", "/roaming")).data()).isEqualTo(Path.of("/roaming/Winnow"));
    }
}
