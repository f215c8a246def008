package org.winnow.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatterTest {
    private static final Path WORK = Path.of("/work");

    @TempDir
    Path folder;

    private final Platter platter = new Platter();
    private int images;

    private void call(String name, String path, String to, long offset, String data) {
        platter.take(new Call(0, name, 0, path, to, offset, data.getBytes(StandardCharsets.US_ASCII)));
    }

    private void write(String path, long offset, String data) {
        call("pwrite64", path, "", offset, data);
    }

    /** What a file holds after a power cut now; "-" if it is not there. */
    private String after(Platter.Cut cut, int seed, String name) throws Exception {
        Path image = Files.createDirectories(folder.resolve("image" + images++));
        platter.cut(cut, new Random(seed * 0x9E3779B97F4A7C15L), WORK, image);
        return Files.exists(image.resolve(name)) ? Files.readString(image.resolve(name)) : "-";
    }

    private Set<String> outcomes(Platter.Cut cut, String name) throws Exception {
        Set<String> outcomes = new TreeSet<>();
        for (int seed = 0; seed < 60; seed++) {
            outcomes.add(after(cut, seed, name));
        }
        return outcomes;
    }

    @Test
    void whatWasSyncedIsThereAndWhatWasNotMayBe() throws Exception {
        platter.put("/work/a", "one".getBytes(StandardCharsets.US_ASCII));
        write("/work/a", 3, "two");
        call("fsync", "/work/a", "", 0, "");
        write("/work/a", 6, "three");
        assertThat(after(Platter.Cut.SYNCED, 1, "a")).isEqualTo("onetwo");
        assertThat(after(Platter.Cut.ALL, 1, "a")).isEqualTo("onetwothree");
        assertThat(outcomes(Platter.Cut.SOME, "a")).containsExactly("onetwo", "onetwothree");
    }

    @Test
    void writesInDoubtArriveInAnyOrder() throws Exception {
        platter.put("/work/a", "....".getBytes(StandardCharsets.US_ASCII));
        write("/work/a", 0, "x");
        write("/work/a", 2, "y");
        assertThat(outcomes(Platter.Cut.SOME, "a")).containsExactly("....", "..y.", "x...", "x.y.");
    }

    @Test
    void aWriteIsTornAtSectors() throws Exception {
        platter.put("/work/a", ".".repeat(1024).getBytes(StandardCharsets.US_ASCII));
        write("/work/a", 0, "x".repeat(1024));
        String half = "x".repeat(512);
        String rest = ".".repeat(512);
        assertThat(outcomes(Platter.Cut.TORN, "a")).containsExactly(rest + rest, rest + half, half + rest, half + half);
    }

    @Test
    void aNewNameCountsOnceItsFolderIsSynced() throws Exception {
        call("create", "/work/a", "", 0, "");
        write("/work/a", 0, "one");
        call("fsync", "/work/a", "", 0, "");
        assertThat(after(Platter.Cut.SYNCED, 1, "a")).isEqualTo("-");
        call("fsync", "/work", "", 0, "");
        assertThat(after(Platter.Cut.SYNCED, 1, "a")).isEqualTo("one");
        call("rename", "/work/a", "/work/b", 0, "");
        assertThat(outcomes(Platter.Cut.SOME, "a")).containsExactly("-", "one");
        call("unlink", "/work/b", "", 0, "");
        assertThat(after(Platter.Cut.SYNCED, 1, "a")).isEqualTo("one");
        assertThat(after(Platter.Cut.ALL, 1, "b")).isEqualTo("-");
    }

    @Test
    void aWriteWithoutAPlaceGoesToTheEnd() throws Exception {
        platter.put("/work/a", "one".getBytes(StandardCharsets.US_ASCII));
        call("write", "/work/a", "", -1, "two");
        call("write", "/work/a", "", -1, "three");
        assertThat(after(Platter.Cut.ALL, 1, "a")).isEqualTo("onetwothree");
        call("ftruncate", "/work/a", "", 2, "");
        assertThat(after(Platter.Cut.ALL, 1, "a")).isEqualTo("on");
    }
}
