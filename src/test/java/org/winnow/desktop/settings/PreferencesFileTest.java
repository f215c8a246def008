package org.winnow.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.desktop.theme.Theme;

class PreferencesFileTest {
    private static final Preferences OWN = new Preferences(
            Theme.CONTRAST, 150, 300, 420.5, false, List.of("/data/ä \"quoted\".winnow", "/data/b.winnow"));

    @TempDir
    private Path folder;

    private Path path() {
        return folder.resolve("deep/settings.json");
    }

    private Preferences read(String text) throws IOException {
        Files.createDirectories(path().getParent());
        Files.writeString(path(), text);
        return new PreferencesFile(path()).read();
    }

    @Test
    void aMissingFileGivesTheFirstPreferences() {
        assertThat(new PreferencesFile(path()).read()).isEqualTo(Preferences.FIRST);
    }

    @Test
    void whatWasWrittenIsReadAgain() throws IOException {
        new PreferencesFile(path()).write(OWN);
        assertThat(new PreferencesFile(path()).read()).isEqualTo(OWN);
    }

    @Test
    void writingAgainReplacesTheFileAndLeavesNothingBeside() throws IOException {
        new PreferencesFile(path()).write(OWN);
        new PreferencesFile(path()).write(Preferences.FIRST);
        assertThat(new PreferencesFile(path()).read()).isEqualTo(Preferences.FIRST);
        try (Stream<Path> files = Files.list(path().getParent())) {
            assertThat(files).containsExactly(path());
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        assertThatThrownBy(() -> new PreferencesFile(file.resolve("settings.json")).write(OWN))
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "7",
                "\"dark\"",
                "{}",
                "not json",
                "{\"dark\":\"yes\",\"zoom\":\"big\",\"recent\":7}"
            })
    void aDamagedFileOnlyCostsThePreferences(String text) throws IOException {
        assertThat(read(text)).isEqualTo(Preferences.FIRST);
    }

    @Test
    void bytesThatAreNoTextOnlyCostThePreferences() throws IOException {
        Files.createDirectories(path().getParent());
        Files.write(path(), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        assertThat(new PreferencesFile(path()).read()).isEqualTo(Preferences.FIRST);
    }

    @Test
    void whatIsGoodInADamagedFileIsKept() throws IOException {
        assertThat(read("{\"dark\":true,\"zoom\":\"big\",\"recent\":[1,null,\"/a.winnow\",\"\",\"bad\\u0000path\"]}"))
                .isEqualTo(new Preferences(Theme.DARK, 100, 256, 350, true, List.of("/a.winnow")));
    }

    @ParameterizedTest
    @CsvSource({"-5, 50", "0, 50", "100000, 300", "1e400, 300", "125, 125"})
    void theZoomIsHeldToWhatTheWindowCanShow(String written, int read) throws IOException {
        assertThat(read("{\"zoom\":" + written + "}").zoom()).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({"-100, 180", "0, 180", "1e9, 640", "300.5, 300.5"})
    void theWidthsAreHeldToWhatTheWindowCanShow(String written, double read) throws IOException {
        Preferences preferences = read("{\"left\":" + written + ",\"right\":" + written + "}");
        assertThat(List.of(preferences.leftWidth(), preferences.rightWidth())).containsExactly(read, read);
    }

    @Test
    void aProjectThatIsOpenedComesToTheHeadOfTheRecentOnes() {
        Preferences preferences = Preferences.FIRST.opened("a").opened("b").opened("a");
        assertThat(preferences.recent()).containsExactly("a", "b");
    }

    @Test
    void tenProjectsAreRemembered() {
        Preferences preferences = IntStream.range(0, 12)
                .mapToObj(number -> "p" + number)
                .reduce(Preferences.FIRST, Preferences::opened, (a, b) -> b);
        assertThat(preferences.recent()).containsExactly("p11", "p10", "p9", "p8", "p7", "p6", "p5", "p4", "p3", "p2");
    }
}
