package org.winnow.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.desktop.settings.Places.Place;

class PlacesTest {
    private static final Place THERE = new Place("status:unreviewed \"five days\"", "tokens desc", 38);

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("settings").resolve("places.json");
    }

    @Test
    void aProjectThatNobodyLeftHasNoPlace() {
        assertThat(new Places(file()).of(folder.resolve("a.winnow"))).isEmpty();
    }

    @Test
    void thePlaceOfEachProjectIsRemembered() throws IOException {
        Place other = new Place("", "arrival asc", 0);
        new Places(file()).left(folder.resolve("a.winnow"), new Place("tag:x", "arrival asc", 1));
        new Places(file()).left(folder.resolve("b.winnow"), other);
        new Places(file()).left(folder.resolve("x/../a.winnow"), THERE);
        assertThat(new Places(file()).of(folder.resolve("a.winnow"))).contains(THERE);
        assertThat(new Places(file()).of(folder.resolve("b.winnow"))).contains(other);
    }

    @Test
    void ofManyProjectsTheNewestAreRemembered() throws IOException {
        for (int i = 0; i < 60; i++) {
            new Places(file()).left(folder.resolve(i + ".winnow"), THERE);
        }
        assertThat(new Places(file()).of(folder.resolve("9.winnow"))).isEmpty();
        assertThat(new Places(file()).of(folder.resolve("10.winnow"))).contains(THERE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"places\":7}", "{\"places\":[7,{\"project\":7},{}]}"})
    void aDamagedFileCostsThePlacesOnly(String text) throws IOException {
        Files.createDirectories(folder.resolve("settings"));
        Files.writeString(file(), text);
        assertThat(new Places(file()).of(folder.resolve("a.winnow"))).isEmpty();
        new Places(file()).left(folder.resolve("a.winnow"), THERE);
        assertThat(new Places(file()).of(folder.resolve("a.winnow"))).contains(THERE);
    }
}
